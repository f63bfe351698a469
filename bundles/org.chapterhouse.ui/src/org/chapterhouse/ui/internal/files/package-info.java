/** What is shown of a file of the data that has no lines. Parameters often come from a platform without null annotations, so only what is returned is held to be there. */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE })
package org.chapterhouse.ui.internal.files;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
