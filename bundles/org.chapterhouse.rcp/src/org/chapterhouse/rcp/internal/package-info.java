/** The workbench of the desktop application: its window, menus and perspectives. */
@NonNullByDefault
package org.chapterhouse.rcp.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
