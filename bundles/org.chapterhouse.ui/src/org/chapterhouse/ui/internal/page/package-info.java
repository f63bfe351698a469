/** What pages among the editors have in common. Parameters often come from a platform without null annotations, so only what is returned is held to be there. */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE })
package org.chapterhouse.ui.internal.page;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
