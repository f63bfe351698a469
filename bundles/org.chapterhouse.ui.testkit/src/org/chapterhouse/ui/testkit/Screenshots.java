package org.chapterhouse.ui.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** Takes pictures of windows, named after language and theme, into {@code target/screenshots}. */
public final class Screenshots {

	private static final String THEME = "org.eclipse.e4.ui.css.theme.e4_";
	private static final Path FOLDER = Path.of("target", "screenshots");
	/** Longer than a frame of GTK's transitions, with which controls fade from one theme to another. */
	private static final int BETWEEN_LOOKS_MILLISECONDS = 150;
	/** Some pictures never come to rest: a caret blinks, a bar moves. */
	private static final int MOST_LOOKS = 12;
	/** Differences of brightness, of 255, that one sees where two pictures are not side by side. */
	private static final int SEEN = 64;
	/** A pixel of the layout is one of the screen. */
	private static final int NO_ZOOM = 100;

	private final Robot robot;

	/** Makes a photographer who looks where a robot works. */
	public Screenshots(Robot robot) {
		this.robot = robot;
	}

	/** Shows the workbench light or dark. */
	public void dark(boolean dark) {
		// the engine of themes is no API, though nothing else changes a theme while the workbench runs
		Object engine = robot.window().getService(IEclipseContext.class).get("org.eclipse.e4.ui.css.swt.theme.IThemeEngine");
		try {
			engine.getClass().getMethod("setTheme", String.class, boolean.class).invoke(engine, THEME + (dark ? "dark" : "default"), false);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("the theme cannot be changed", e);
		}
		// the system follows the theme with its next events, and the application the system
		robot.until("colours of the system", () -> brightness(robot.display().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()) < 128 == dark);
		robot.settle();
	}

	private static int brightness(RGB colour) {
		return (colour.red + colour.green + colour.blue) / 3;
	}

	/** Takes a picture of a window in both themes; the workbench is light afterwards. */
	public void both(Shell shell, String name) {
		take(shell, name + "-light");
		dark(true);
		take(shell, name + "-dark");
		dark(false);
	}

	/**
	 * Returns the share of a window that is seen to be other than before, 0 to 1: text that is grey for black is not, a dark patch in a light window is.
	 *
	 * @param before a picture of the window, of the same size
	 */
	public static double changed(ImageData before, ImageData now) {
		int changed = 0;
		for (int y = 0; y < before.height; y++) {
			for (int x = 0; x < before.width; x++) {
				RGB one = before.palette.getRGB(before.getPixel(x, y));
				RGB other = now.palette.getRGB(now.getPixel(x, y));
				if (Math.abs(brightness(one) - brightness(other)) > SEEN) {
					changed++;
				}
			}
		}
		return (double) changed / before.width / before.height;
	}

	/**
	 * Takes a picture of a window when what moves in it has come to rest, and returns it. No text of the window may be cut.
	 *
	 * @throws AssertionError if some are; the picture is there all the same
	 */
	public ImageData take(Shell shell, String name) {
		robot.settle();
		ImageData before = picture(shell);
		ImageData data = before;
		for (int look = 0; look < MOST_LOOKS; look++) {
			robot.handle(BETWEEN_LOOKS_MILLISECONDS);
			data = picture(shell);
			if (Arrays.equals(before.data, data.data)) {
				break;
			}
			before = data;
		}
		try {
			Files.createDirectories(FOLDER);
			var loader = new ImageLoader();
			loader.data = new ImageData[] { data };
			loader.save(FOLDER.resolve(name + "-" + Platform.getNL() + suffix(shell) + ".png").toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		List<String> cut = CutTexts.in(shell);
		if (!cut.isEmpty()) {
			throw new AssertionError("texts are cut in " + name + ":\n" + String.join("\n", cut));
		}
		return data;
	}

	private static String suffix(Shell shell) {
		int zoom = shell.getMonitor().getZoom();
		return zoom == NO_ZOOM ? "" : "-" + zoom;
	}

	private static ImageData picture(Shell shell) {
		Rectangle bounds = shell.getBounds();
		int zoom = shell.getMonitor().getZoom();
		Image image = new Image(shell.getDisplay(), bounds.width * zoom / NO_ZOOM, bounds.height * zoom / NO_ZOOM);
		GC screen = new GC(shell.getDisplay());
		try {
			if (zoom == NO_ZOOM) {
				screen.copyArea(image, bounds.x, bounds.y);
			} else {
				scale(image, (double) zoom / NO_ZOOM);
				screen.copyArea(image, bounds.x, bounds.y);
				scale(image, 1);
			}
			return image.getImageData();
		} finally {
			screen.dispose();
			image.dispose();
		}
	}

	/** Has what is drawn into a picture drawn larger: every pixel of a screen that has more of them than the layout. */
	private static void scale(Image image, double scale) {
		// an image made of data would have a scale by itself, but the second picture of a screen in it is the first one again
		try {
			Class.forName("org.eclipse.swt.internal.cairo.Cairo", true, Image.class.getClassLoader())
					.getMethod("cairo_surface_set_device_scale", long.class, double.class, double.class)
					.invoke(null, Image.class.getField("surface").getLong(image), scale, scale);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError("pictures of a scaled screen are taken with GTK only", e);
		}
	}
}
