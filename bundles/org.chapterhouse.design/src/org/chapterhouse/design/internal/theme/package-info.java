/** Reads the properties of a theme with the places of their values. */
@NonNullByDefault
package org.chapterhouse.design.internal.theme;

import org.eclipse.jdt.annotation.NonNullByDefault;
