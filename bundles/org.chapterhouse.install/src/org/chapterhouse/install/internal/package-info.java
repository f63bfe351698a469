/** Does it with p2, and from a command. */
@NonNullByDefault
package org.chapterhouse.install.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
