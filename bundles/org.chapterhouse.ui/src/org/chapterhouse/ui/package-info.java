/** Names what the desktop application shows, for those who lay it out. */
@NonNullByDefault
package org.chapterhouse.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
