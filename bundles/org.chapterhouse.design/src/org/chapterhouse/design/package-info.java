/** Reads templates for people who change them in a form: what stands in a design, what of it may be changed, and the text of the file with a change in its place. */
@NonNullByDefault
package org.chapterhouse.design;

import org.eclipse.jdt.annotation.NonNullByDefault;
