/** The chapter on problems: targets missed, figures that became worse, halls that are slow; it reads the figures of all other chapters. */
@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD })
package org.chapterhouse.businesshall.problems;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
