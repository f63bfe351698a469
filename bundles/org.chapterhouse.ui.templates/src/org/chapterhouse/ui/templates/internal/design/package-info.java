/** Shows a template as an outline and a form. */
@NonNullByDefault
package org.chapterhouse.ui.templates.internal.design;

import org.eclipse.jdt.annotation.NonNullByDefault;
