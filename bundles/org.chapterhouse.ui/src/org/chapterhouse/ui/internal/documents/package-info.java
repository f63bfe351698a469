/** Documents that were saved, opened to be looked at and written in further forms, without the data that they were made of. Parameters often come from a platform without null annotations, so only what is returned is held to be there. */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE })
package org.chapterhouse.ui.internal.documents;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
