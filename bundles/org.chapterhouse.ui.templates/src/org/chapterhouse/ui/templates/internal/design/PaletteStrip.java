package org.chapterhouse.ui.templates.internal.design;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.PropertyGroup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws the colours of a theme side by side as charts have them, on white paper: bars over a grid with a target, a whole of parts, the steps of a map. */
final class PaletteStrip extends Canvas {

	/** How high it is drawn. */
	static final int HEIGHT = 96;

	private static final int MARGIN = 12;
	private static final int HEAD = 24;
	private static final int FOOT = 10;
	private static final int PANELS = 3;
	private static final int STEPS = 3;
	private static final int PERCENT = 100;
	private static final int TARGET = 72;
	/** How high bars are, of a hundred, one after the other. */
	private static final int[] SIZES = { 92, 58, 80, 40, 66 };

	private List<PropertyGroup> groups = List.of();
	private Map<String, String> colours = Map.of();

	PaletteStrip(Composite parent, Messages words) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		setData("id", "theme.palette");
		setToolTipText(words.text("palette"));
		getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = words.text("palette")));
		addPaintListener(event -> paint(event.gc));
	}

	/** Shows the colours of some groups. */
	void show(List<PropertyGroup> shown) {
		groups = shown;
		colours = shown.stream().flatMap(group -> group.properties().stream()).collect(Collectors.toMap(DesignProperty::id, DesignProperty::value));
		redraw();
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(new Color(ColourValue.rgb("")));
		gc.fillRectangle(area);
		int wide = (area.width - MARGIN) / PANELS;
		int at = MARGIN;
		for (PropertyGroup group : groups) {
			if (List.of("lines", "parts", "scale").contains(group.id())) {
				var room = new Rectangle(at, HEAD, wide - MARGIN, area.height - HEAD - FOOT);
				gc.setForeground(colour("chart.title"));
				gc.drawString(group.label(), at, 4, true);
				List<RGB> own = group.properties().stream().map(one -> ColourValue.rgb(one.value())).toList();
				if (group.id().equals("lines")) {
					bars(gc, room, own);
				} else {
					cells(gc, room, own);
				}
				at += wide;
			}
		}
	}

	private Color colour(String key) {
		return new Color(ColourValue.rgb(colours.getOrDefault(key, "")));
	}

	private void bars(GC gc, Rectangle room, List<RGB> own) {
		int bottom = room.y + room.height;
		gc.setForeground(colour("chart.grid"));
		for (int step = 1; step <= STEPS; step++) {
			int y = bottom - room.height * step / STEPS;
			gc.drawLine(room.x, y, room.x + room.width, y);
		}
		int each = room.width / own.size();
		for (int bar = 0; bar < own.size(); bar++) {
			int high = room.height * SIZES[bar % SIZES.length] / PERCENT;
			gc.setBackground(new Color(own.get(bar)));
			gc.fillRectangle(room.x + bar * each + each / 6, bottom - high, each * 2 / 3, high);
		}
		gc.setForeground(colour("chart.muted"));
		gc.drawLine(room.x, bottom, room.x + room.width, bottom);
		gc.setForeground(colour("chart.target"));
		gc.setLineStyle(SWT.LINE_DASH);
		int target = bottom - room.height * TARGET / PERCENT;
		gc.drawLine(room.x, target, room.x + room.width, target);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private static void cells(GC gc, Rectangle room, List<RGB> own) {
		int high = room.height * 2 / 3;
		for (int cell = 0; cell < own.size(); cell++) {
			int from = room.x + room.width * cell / own.size();
			int to = room.x + room.width * (cell + 1) / own.size();
			gc.setBackground(new Color(own.get(cell)));
			gc.fillRectangle(from, room.y + (room.height - high) / 2, to - from - 1, high);
		}
	}
}
