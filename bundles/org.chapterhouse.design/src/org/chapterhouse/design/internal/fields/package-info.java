/** Knows what of an item can be changed, and how it is written. */
@NonNullByDefault
package org.chapterhouse.design.internal.fields;

import org.eclipse.jdt.annotation.NonNullByDefault;
