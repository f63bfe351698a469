package org.chapterhouse.render.web.internal.h5;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.render.web.internal.Html;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** Draws an address as a QR code. */
final class ShareCode {

	/** Modules that must be white around the code. */
	private static final int QUIET = 4;

	private ShareCode() {
	}

	/** Returns the code as SVG, a unit to a module; empty if the text is too long for one. */
	static Optional<String> svg(String text, String description) {
		try {
			BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.CHARACTER_SET,
					StandardCharsets.UTF_8.name(), EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET));
			StringBuilder path = new StringBuilder();
			for (int y = 0; y < matrix.getHeight(); y++) {
				for (int x = 0; x < matrix.getWidth(); x++) {
					int from = x;
					while (x < matrix.getWidth() && matrix.get(x, y)) {
						x++;
					}
					if (x > from) {
						path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-").append(x - from).append('z');
					}
				}
			}
			return Optional
					.of("<svg class=\"code\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + matrix.getWidth() + " " + matrix.getHeight()
							+ "\" role=\"img\" aria-label=\"" + Html.escape(description) + "\" shape-rendering=\"crispEdges\"><rect width=\""
							+ matrix.getWidth() + "\" height=\"" + matrix.getHeight() + "\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\"" + path
							+ "\"/></svg>");
		} catch (WriterException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
