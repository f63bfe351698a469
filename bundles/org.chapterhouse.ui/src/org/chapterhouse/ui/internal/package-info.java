/** Views and editors of the desktop application. */
@NonNullByDefault
package org.chapterhouse.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
