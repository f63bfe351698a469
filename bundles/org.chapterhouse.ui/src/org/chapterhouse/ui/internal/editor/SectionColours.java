package org.chapterhouse.ui.internal.editor;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.forms.widgets.Section;

/**
 * Keeps a section in the colours of the theme. A section draws its title, and what is below it, on a picture that it makes anew only when its size changes: once the
 * theme changes, pale text would stand on the white of before.
 */
final class SectionColours implements PaintListener {

	private final Section section;
	private @Nullable Color drawn;

	private SectionColours(Section section) {
		this.section = section;
		this.drawn = section.getTitleBarBackground();
	}

	/** Begins to look after a section. */
	static void follow(Section section) {
		section.addPaintListener(new SectionColours(section));
	}

	@Override
	public void paintControl(PaintEvent event) {
		Color now = section.getTitleBarBackground();
		if (!Objects.equals(drawn, now)) {
			drawn = now;
			section.getDisplay().asyncExec(this::renew);
		}
	}

	private void renew() {
		if (!section.isDisposed()) {
			section.notifyListeners(SWT.Resize, new Event());
			section.redraw(0, 0, section.getSize().x, section.getSize().y, true);
		}
	}
}
