package org.chapterhouse.render.birt.internal.layout;

import java.awt.Color;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Look.Align;
import org.chapterhouse.api.layout.Look.Border;
import org.chapterhouse.api.layout.Look.Borders;
import org.chapterhouse.api.layout.Look.Edges;
import org.chapterhouse.api.layout.Look.VerticalAlign;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IStyle;
import org.eclipse.birt.report.engine.css.engine.StyleConstants;
import org.eclipse.birt.report.engine.ir.ReportElementDesign;
import org.eclipse.birt.report.engine.layout.pdf.util.PropertyUtil;
import org.eclipse.birt.report.model.elements.interfaces.IStyledElementModel;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.css.CSSValue;

/** Reads how content looks out of the styles that BIRT works out; equal looks are one object. Used by one thread, for one report. */
final class Looks {

	/** BIRT counts lengths in thousandths of a point. */
	private static final double PARTS = 1000;

	private final Map<IStyle, Look> known = new IdentityHashMap<>();
	private final Map<Look, Look> looks = new HashMap<>();

	/** Returns the style of a piece of content. */
	Style of(IContent content) {
		return new Style(name(content), known.computeIfAbsent(content.getComputedStyle(), this::read), mark(content.getInlineStyle()));
	}

	/** Returns the name of the style that the template gave, not the class that BIRT works out; empty: none. */
	static String name(IContent content) {
		if (content.getGenerateBy() instanceof ReportElementDesign design && design.getHandle() != null) {
			String name = design.getHandle().getStringProperty(IStyledElementModel.STYLE_PROP);
			return name == null ? "" : name;
		}
		return "";
	}

	/** Only what rules of the template set for this piece of content. */
	private static Style.Mark mark(@Nullable IStyle inline) {
		if (inline == null || inline.isEmpty()) {
			return Style.Mark.NONE;
		}
		return new Style.Mark(colour(inline, StyleConstants.STYLE_COLOR), colour(inline, StyleConstants.STYLE_BACKGROUND_COLOR),
				isBold(inline));
	}

	private Look read(IStyle style) {
		int colour = colour(style, StyleConstants.STYLE_COLOR);
		Look look = new Look(length(style, StyleConstants.STYLE_FONT_SIZE), length(style, StyleConstants.STYLE_LINE_HEIGHT), isBold(style),
				word(style, StyleConstants.STYLE_FONT_STYLE).matches("italic|oblique"), colour == Shape.NONE ? 0 : colour,
				colour(style, StyleConstants.STYLE_BACKGROUND_COLOR), switch (word(style, StyleConstants.STYLE_TEXT_ALIGN)) {
				case "right" -> Align.RIGHT;
				case "center" -> Align.CENTER;
				case "justify" -> Align.JUSTIFY;
				default -> Align.LEFT;
				}, switch (word(style, StyleConstants.STYLE_VERTICAL_ALIGN)) {
				case "middle" -> VerticalAlign.MIDDLE;
				case "bottom" -> VerticalAlign.BOTTOM;
				default -> VerticalAlign.TOP;
				},
				new Edges(length(style, StyleConstants.STYLE_MARGIN_TOP), length(style, StyleConstants.STYLE_MARGIN_RIGHT),
						length(style, StyleConstants.STYLE_MARGIN_BOTTOM), length(style, StyleConstants.STYLE_MARGIN_LEFT)),
				new Edges(length(style, StyleConstants.STYLE_PADDING_TOP), length(style, StyleConstants.STYLE_PADDING_RIGHT),
						length(style, StyleConstants.STYLE_PADDING_BOTTOM), length(style, StyleConstants.STYLE_PADDING_LEFT)),
				new Borders(
						border(style, StyleConstants.STYLE_BORDER_TOP_STYLE, StyleConstants.STYLE_BORDER_TOP_WIDTH,
								StyleConstants.STYLE_BORDER_TOP_COLOR),
						border(style, StyleConstants.STYLE_BORDER_RIGHT_STYLE, StyleConstants.STYLE_BORDER_RIGHT_WIDTH,
								StyleConstants.STYLE_BORDER_RIGHT_COLOR),
						border(style, StyleConstants.STYLE_BORDER_BOTTOM_STYLE, StyleConstants.STYLE_BORDER_BOTTOM_WIDTH,
								StyleConstants.STYLE_BORDER_BOTTOM_COLOR),
						border(style, StyleConstants.STYLE_BORDER_LEFT_STYLE, StyleConstants.STYLE_BORDER_LEFT_WIDTH,
								StyleConstants.STYLE_BORDER_LEFT_COLOR)));
		return looks.computeIfAbsent(look, one -> one);
	}

	private static Border border(IStyle style, int kind, int width, int colour) {
		String line = word(style, kind);
		int rgb = colour(style, colour);
		double thick = length(style, width);
		return line.isEmpty() || line.equals("none") || rgb == Shape.NONE || thick <= 0 ? Border.NONE : new Border(thick, rgb);
	}

	private static double length(IStyle style, int property) {
		CSSValue value = style.getProperty(property);
		return value == null ? 0 : PropertyUtil.getDimensionValue(value) / PARTS;
	}

	private static int colour(IStyle style, int property) {
		CSSValue value = style.getProperty(property);
		Color colour = value == null ? null : PropertyUtil.getColor(value);
		return colour == null ? Shape.NONE : colour.getRGB() & 0xFFFFFF;
	}

	private static boolean isBold(IStyle style) {
		return word(style, StyleConstants.STYLE_FONT_WEIGHT).matches("bold|bolder|[6-9]00");
	}

	private static String word(IStyle style, int property) {
		CSSValue value = style.getProperty(property);
		return value == null ? "" : String.valueOf(value.getCssText());
	}
}
