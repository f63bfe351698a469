/** Made-up data of the business-hall family, and all its figures computed apart from the chapters, for their tests. */
@NonNullByDefault
package org.chapterhouse.businesshall.testkit;

import org.eclipse.jdt.annotation.NonNullByDefault;
