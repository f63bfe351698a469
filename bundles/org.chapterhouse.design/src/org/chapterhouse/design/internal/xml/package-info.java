/** Reads XML so that each element knows where it stands in the text, and changes the text there and nowhere else. */
@NonNullByDefault
package org.chapterhouse.design.internal.xml;

import org.eclipse.jdt.annotation.NonNullByDefault;
