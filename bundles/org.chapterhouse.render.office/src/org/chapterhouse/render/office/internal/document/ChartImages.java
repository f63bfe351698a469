package org.chapterhouse.render.office.internal.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.render.ReportFonts;

/** Paints drawings as PNG, for programs that do not read SVG. Used by one thread. */
final class ChartImages {

	private static final double SCALE = 2.5;

	private final Font regular;
	private final Font bold;

	/** Reads the fonts. */
	ChartImages(ReportFonts fonts) throws IOException {
		try {
			regular = Font.createFont(Font.TRUETYPE_FONT, fonts.regular().toFile());
			bold = Font.createFont(Font.TRUETYPE_FONT, fonts.bold().toFile());
		} catch (FontFormatException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** Paints a drawing on white. */
	byte[] png(Drawing drawing) throws IOException {
		BufferedImage image = new BufferedImage(pixels(drawing.width()), pixels(drawing.height()), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.transform(AffineTransform.getScaleInstance(SCALE, SCALE));
		drawing.shapes().forEach(shape -> paint(graphics, shape));
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

	private static int pixels(double points) {
		return (int) Math.max(1, Math.min(8_000, Math.ceil(points * SCALE)));
	}

	private void paint(Graphics2D graphics, Shape shape) {
		switch (shape) {
		case Shape.Box box -> paint(graphics,
				new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), box.radius() * 2, box.radius() * 2), box.fill(), -1, 0, 0);
		case Shape.Rule rule -> paint(graphics, new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()), -1, rule.colour(),
				rule.thickness(), rule.dash());
		case Shape.Disc disc -> {
			double radius = disc.radius() - (disc.stroke() < 0 ? 0 : disc.thickness() / 2);
			paint(graphics, new Ellipse2D.Double(disc.x() - radius, disc.y() - radius, 2 * radius, 2 * radius), disc.fill(), disc.stroke(),
					disc.thickness(), 0);
		}
		case Shape.Path path -> {
			Path2D line = new Path2D.Double();
			for (Shape.Point point : path.points()) {
				if (line.getCurrentPoint() == null) {
					line.moveTo(point.x(), point.y());
				} else {
					line.lineTo(point.x(), point.y());
				}
			}
			paint(graphics, line, path.fill(), path.stroke(), path.thickness(), path.dash());
		}
		case Shape.Text text -> {
			java.awt.Shape letters = (text.bold() ? bold : regular).deriveFont((float) text.size())
					.createGlyphVector(graphics.getFontRenderContext(), text.text()).getOutline();
			double width = (text.bold() ? bold : regular).deriveFont((float) text.size())
					.getStringBounds(text.text(), graphics.getFontRenderContext()).getWidth();
			double left = switch (text.anchor()) {
			case START -> text.x();
			case MIDDLE -> text.x() - width / 2;
			case END -> text.x() - width;
			};
			paint(graphics, AffineTransform.getTranslateInstance(left, text.y()).createTransformedShape(letters), text.colour(), -1, 0, 0);
		}
		}
	}

	private static void paint(Graphics2D graphics, java.awt.Shape shape, int fill, int stroke, double thickness, double dash) {
		if (fill >= 0) {
			graphics.setColor(new Color(fill));
			graphics.fill(shape);
		}
		if (stroke >= 0 && thickness > 0) {
			graphics.setColor(new Color(stroke));
			float[] dashes = dash > 0 ? new float[] { (float) dash } : null;
			graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
			graphics.draw(shape);
		}
	}
}
