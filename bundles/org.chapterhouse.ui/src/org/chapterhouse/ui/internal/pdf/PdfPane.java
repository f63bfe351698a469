package org.chapterhouse.ui.internal.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Shows the pages of a PDF, one below the other and as wide as there is place. A page is drawn in the background when it comes into sight, and the one behind it; of those
 * out of sight the last ones stay.
 */
public final class PdfPane {

	/** A pixel of the layout is one of the screen. */
	private static final int NO_ZOOM = 100;
	private static final int MARGIN = 12;
	private static final int MOST_KEPT = 8;
	private static final int NARROWEST = 200;
	private static final int WIDEST = 1100;
	private static final int STEP = 60;
	private static final int SHADE = 170;
	private static final int OPAQUE = 255;

	private final Desktop desktop;
	private final Words words;
	private final Canvas canvas;
	private final Map<Integer, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true);
	/** Pages that cannot be drawn; those behind them can. */
	private final Set<Integer> failed = new HashSet<>();
	private @Nullable PdfPages pages;
	private @Nullable ReportWork<?> work;
	private String scroll = "";
	private String failure = "";
	private int drawing = -1;
	private int inSight;
	private int width;
	private int top;

	/** A page as it was drawn; of another width, or for another screen, it is shown until it is drawn anew. */
	private record Drawn(Image image, int width, int zoom) {

		boolean fits(int wide, int scale) {
			return width == wide && zoom == scale;
		}
	}

	/** Makes an empty pane. */
	public PdfPane(Composite parent, Desktop desktop) {
		this.desktop = desktop;
		this.words = desktop.words();
		canvas = new Canvas(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setData("id", "preview.pages.canvas");
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> resized());
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_PAGE_NEXT && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
		canvas.getVerticalBar().addListener(SWT.Selection, event -> to(canvas.getVerticalBar().getSelection()));
		canvas.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = told()));
		canvas.addDisposeListener(event -> close());
	}

	/** Returns the control. */
	public Control control() {
		return canvas;
	}

	/** Opens a file in the background and shows its pages, from where people were reading. */
	public void show(Path file) {
		stop();
		var opening = new ReportWork<PdfPages>(desktop, words.text("work.pages"), monitor -> {
			try {
				PdfPages opened = PdfPages.open(desktop, file);
				if (monitor.isCanceled()) {
					opened.close();
					return Outcome.failed(List.of());
				}
				return Outcome.of(opened);
			} catch (IOException e) {
				return Outcome.failed(unreadable(e));
			}
		}, this::opened);
		work = opening;
		opening.schedule();
	}

	/** Takes the pages away. */
	public void clear() {
		close();
		failure = "";
		scroll = "";
		top = 0;
		canvas.setData("pages", 0);
		resized();
	}

	private void opened(ReportWork<PdfPages> ended, Outcome<PdfPages> outcome) {
		PdfPages now = outcome.result().orElse(null);
		if (canvas.isDisposed() || work != ended) {
			// others are shown meanwhile
			if (now != null) {
				close(now);
			}
			return;
		}
		work = null;
		close();
		pages = now;
		failure = String.join("\n", outcome.problems().stream().map(Problem::message).toList());
		canvas.setData("pages", now == null ? 0 : now.heights().size());
		resized();
		scrollTo(scroll);
	}

	private Problem unreadable(IOException cause) {
		return Problem.error("pages.unreadable", words.text("pages.unreadable", "reason", String.valueOf(cause.getMessage())), Place.NOWHERE);
	}

	/** Scrolls to the chapter of a title, as soon as its page is known. */
	public void scrollTo(String title) {
		scroll = title;
		PdfPages of = pages;
		if (of != null && !title.isEmpty()) {
			of.place(title).ifPresent(entry -> {
				scroll = "";
				to(tops(of).get(entry.page()) - MARGIN / 2);
			});
		}
	}

	private int pageWidth() {
		return Math.clamp(canvas.getClientArea().width - 2 * MARGIN, NARROWEST, WIDEST);
	}

	private int height(PdfPages of, int page) {
		return (int) Math.round(of.heights().get(page) * width);
	}

	/** Returns where each page begins, and behind the last one where all end. */
	private List<Integer> tops(PdfPages of) {
		var tops = new ArrayList<Integer>();
		int at = MARGIN;
		for (int page = 0; page < of.heights().size(); page++) {
			tops.add(at);
			at += height(of, page) + MARGIN;
		}
		tops.add(at);
		return tops;
	}

	private void resized() {
		PdfPages of = pages;
		int now = pageWidth();
		if (now != width) {
			double part = width == 0 ? 0 : (double) top / width;
			width = now;
			top = (int) Math.round(part * now);
		}
		ScrollBar bar = canvas.getVerticalBar();
		int sight = Math.max(1, canvas.getClientArea().height);
		int all = of == null ? sight : Math.max(sight, tops(of).getLast());
		bar.setValues(Math.min(top, all - sight), 0, all, sight, STEP, Math.max(STEP, sight - STEP));
		to(bar.getSelection());
	}

	private void to(int place) {
		ScrollBar bar = canvas.getVerticalBar();
		top = Math.clamp(place, 0, Math.max(0, bar.getMaximum() - bar.getThumb()));
		if (bar.getSelection() != top) {
			bar.setSelection(top);
		}
		canvas.setData("page", first());
		canvas.setData("whole", false);
		canvas.redraw();
	}

	/** Returns the first page in sight, from 1; 0 if there is none. */
	private int first() {
		PdfPages of = pages;
		if (of == null) {
			return 0;
		}
		List<Integer> tops = tops(of);
		int page = 0;
		while (page + 1 < tops.size() - 1 && tops.get(page + 1) - MARGIN <= top) {
			page++;
		}
		return page + 1;
	}

	private String told() {
		PdfPages of = pages;
		return of == null ? failure : words.text("pages.at", "page", first(), "pages", of.heights().size());
	}

	private void key(Event event) {
		ScrollBar bar = canvas.getVerticalBar();
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> to(top + STEP);
		case SWT.ARROW_UP -> to(top - STEP);
		case SWT.PAGE_DOWN, ' ' -> to(top + bar.getPageIncrement());
		case SWT.PAGE_UP -> to(top - bar.getPageIncrement());
		case SWT.HOME -> to(0);
		case SWT.END -> to(bar.getMaximum());
		default -> {
			// not ours
		}
		}
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		PdfPages of = pages;
		if (of == null) {
			gc.setForeground(canvas.getForeground());
			gc.drawText(failure, MARGIN, MARGIN, true);
			return;
		}
		List<Integer> tops = tops(of);
		int left = Math.max(MARGIN, (area.width - width) / 2);
		int zoom = canvas.getMonitor().getZoom();
		int wanted = -1;
		int last = -1;
		int seen = 0;
		for (int page = 0; page < of.heights().size(); page++) {
			int y = tops.get(page) - top;
			int height = height(of, page);
			if (y < area.height && y + height > 0) {
				last = page;
				seen++;
				Drawn there = drawn.get(page);
				if (there == null) {
					gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
					gc.fillRectangle(left, y, width, height);
					if (failed.contains(page)) {
						gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
						gc.drawText(words.text("pages.page", "page", page + 1), left + MARGIN, y + MARGIN, true);
					}
				} else if (there.width() == width) {
					gc.drawImage(there.image(), left, y);
				} else {
					Rectangle size = there.image().getBounds();
					gc.drawImage(there.image(), 0, 0, size.width, size.height, left, y, width, height);
				}
				if (wanted < 0 && !failed.contains(page) && (there == null || !there.fits(width, zoom))) {
					wanted = page;
				}
			}
		}
		inSight = seen;
		number(gc, area);
		canvas.setData("whole", wanted < 0);
		int behind = last + 1;
		if (wanted < 0 && last >= 0 && behind < of.heights().size() && !drawn.containsKey(behind) && !failed.contains(behind)) {
			wanted = behind;
		}
		if (wanted >= 0) {
			draw(of, wanted, zoom);
		}
	}

	/** Says in a corner at which page people are. */
	private void number(GC gc, Rectangle area) {
		String at = told();
		Point size = gc.textExtent(at);
		int x = area.width - size.x - 2 * MARGIN;
		int y = area.height - size.y - MARGIN;
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_WHITE));
		gc.setAlpha(SHADE);
		gc.fillRoundRectangle(x - MARGIN / 2, y - MARGIN / 4, size.x + MARGIN, size.y + MARGIN / 2, MARGIN, MARGIN);
		gc.setAlpha(OPAQUE);
		gc.drawText(at, x, y, true);
	}

	private void draw(PdfPages of, int page, int zoom) {
		if (drawing >= 0) {
			return;
		}
		drawing = page;
		int wide = width;
		var job = new ReportWork<Picture>(desktop, words.text("work.page", "page", page + 1), monitor -> {
			try {
				ImageData plain = of.draw(page, wide);
				return Outcome.of(new Picture(plain, zoom == NO_ZOOM ? plain : of.draw(page, wide * zoom / NO_ZOOM)));
			} catch (IOException e) {
				return Outcome.failed(unreadable(e));
			}
		}, outcome -> drawn(of, page, wide, zoom, outcome));
		job.setSystem(true);
		job.schedule();
	}

	private void drawn(PdfPages of, int page, int wide, int zoom, Outcome<Picture> outcome) {
		if (canvas.isDisposed() || of != pages) {
			return;
		}
		drawing = -1;
		Picture data = outcome.result().orElse(null);
		if (data != null && wide == width) {
			Drawn before = drawn.put(page, new Drawn(image(data, zoom), wide, zoom));
			if (before != null) {
				before.image().dispose();
			}
			while (drawn.size() > Math.max(MOST_KEPT, inSight + 1)) {
				Integer oldest = drawn.keySet().iterator().next();
				drawn.remove(oldest).image().dispose();
			}
		}
		if (data == null && !outcome.problems().isEmpty()) {
			failed.add(page);
		}
		canvas.redraw();
	}

	/** Makes an image of as many pixels as the screen has; where the system scales by itself it asks for the plain one. */
	private Image image(Picture data, int zoom) {
		return new Image(canvas.getDisplay(), (ImageDataProvider) at -> at == zoom ? data.sharp() : at == NO_ZOOM ? data.plain() : null);
	}

	/**
	 * Holds a page that was drawn.
	 *
	 * @param plain as wide as the pane has points
	 * @param sharp as wide as the pane has pixels
	 */
	private record Picture(ImageData plain, ImageData sharp) {
	}

	private void forget() {
		drawn.values().forEach(one -> one.image().dispose());
		drawn.clear();
		failed.clear();
	}

	private void stop() {
		ReportWork<?> running = work;
		if (running != null) {
			running.cancel();
		}
		work = null;
	}

	private void close() {
		stop();
		forget();
		drawing = -1;
		PdfPages of = pages;
		pages = null;
		if (of != null) {
			close(of);
		}
	}

	private void close(PdfPages of) {
		desktop.executor().execute(() -> {
			try {
				of.close();
			} catch (IOException e) {
				desktop.workplace().log().failed("closing of a PDF", e);
			}
		});
	}
}
