package org.chapterhouse.ui.internal.page;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Puts controls beside each other, the last as wide as there is room; where they do not fit, below each other. */
public final class BesideOrBelow extends Layout {

	private final int gap;

	/** Makes a layout with a gap between the controls. */
	public BesideOrBelow(int gap) {
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite composite, int width, int height, boolean flush) {
		Control[] children = composite.getChildren();
		int beside = beside(children, flush);
		boolean fits = width == SWT.DEFAULT || beside <= width;
		int needs = fits ? Arrays.stream(children).mapToInt(child -> child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).y).max().orElse(0)
				: Arrays.stream(children).mapToInt(child -> child.computeSize(width, SWT.DEFAULT, flush).y).sum();
		return new Point(width == SWT.DEFAULT ? beside : width, height == SWT.DEFAULT ? needs : height);
	}

	private int beside(Control[] children, boolean flush) {
		return Arrays.stream(children).mapToInt(child -> child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).x).sum()
				+ gap * Math.max(0, children.length - 1);
	}

	@Override
	protected void layout(Composite composite, boolean flush) {
		Control[] children = composite.getChildren();
		Rectangle area = composite.getClientArea();
		boolean fits = beside(children, flush) <= area.width;
		int x = area.x;
		int y = area.y;
		for (int at = 0; at < children.length; at++) {
			Point size = children[at].computeSize(fits ? SWT.DEFAULT : area.width, SWT.DEFAULT, flush);
			if (fits) {
				int width = at == children.length - 1 ? area.x + area.width - x : size.x;
				children[at].setBounds(x, area.y, width, area.height);
				x += width + gap;
			} else {
				children[at].setBounds(area.x, y, area.width, size.y);
				y += size.y;
			}
		}
	}
}
