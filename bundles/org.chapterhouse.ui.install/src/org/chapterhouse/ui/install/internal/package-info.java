/** A page that installs, updates and removes families and chapters. */
@NonNullByDefault({ DefaultLocation.RETURN_TYPE })
package org.chapterhouse.ui.install.internal;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
