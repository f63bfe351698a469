/** Installs, updates and removes families and chapters of the product that runs. */
@NonNullByDefault
package org.chapterhouse.install;

import org.eclipse.jdt.annotation.NonNullByDefault;
