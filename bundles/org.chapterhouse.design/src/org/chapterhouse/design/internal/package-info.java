/** Makes the outline of a design and finds what its items look like. */
@NonNullByDefault
package org.chapterhouse.design.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
