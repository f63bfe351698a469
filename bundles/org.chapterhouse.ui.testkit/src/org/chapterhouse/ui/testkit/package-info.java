/** Drives the workbench as a user does, waits for what is to happen and takes pictures of it. */
@NonNullByDefault
package org.chapterhouse.ui.testkit;

import org.eclipse.jdt.annotation.NonNullByDefault;
