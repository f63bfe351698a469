/** The editor of templates: form, source and preview over one text. Parameters often come from a platform without null annotations, so only what is returned is held to be there. */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE })
package org.chapterhouse.ui.templates.internal.editor;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
