/** Where templates are listed: the perspective, its view and what is done to a template. Parameters often come from a platform without null annotations, so only what is returned is held to be there. */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE })
package org.chapterhouse.ui.templates.internal.view;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
