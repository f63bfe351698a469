/** What the start script runs for --install and --remove. */
@NonNullByDefault
package org.chapterhouse.install.internal.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
