package org.chapterhouse.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.pdf.PdfPane;
import org.chapterhouse.ui.internal.views.ExplainView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Shows a report as it will look: rendered in the background, on screen, as on a phone or as the pages of its PDF, again after each change. */
public final class PreviewPane {

	private static final String SCREEN = "html";
	private static final String PHONE = "h5";
	private static final String PAGES = "pdf";
	private static final int PHONE_WIDTH = 400;
	private static final int EDGE = 12;
	private static final String NO_PAGE = "about:blank";
	/** What outputs put before the name of a chapter. */
	private static final String CHAPTER = "chapter-";
	/** Stands for the first chart among what can be scrolled to; no chapter has such a name. */
	private static final String CHART = "#chart";

	private final Desktop desktop;
	private final Words words;
	private final Composite pane;
	private final PreviewChapters chapters;
	private final ToolItem phone;
	private final ToolItem pages;
	private final PdfPane pdf;
	private final Label state;
	/** Says in the place of a page why there is none. */
	private final Label missing;
	private final @Nullable Browser browser;
	private @Nullable PreviewFigures figures;
	private final ReportSession.Listener listener = new Told();
	private @Nullable Previewed session;
	private @Nullable Object rendered;
	private @Nullable Path shown;
	private String scroll = "";
	/** Where people were reading when another page set out: it comes up there, unless a chapter is asked for; null: at its top. */
	private @Nullable Double place;
	private boolean opensPdf;
	/** Another page is on its way, of which nothing is there yet: what is told of the one before does not count. */
	private boolean setOut;
	private boolean loading;

	/** Makes a pane; {@link #show} says which report. */
	public PreviewPane(Composite parent, Desktop desktop) {
		this.desktop = desktop;
		this.words = desktop.words();
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(pane);
		var bar = new PreviewBar(pane, words);
		phone = bar.add(SWT.CHECK, "phone", this::narrow);
		pages = bar.add(SWT.CHECK, "pages", this::paged);
		bar.add(SWT.PUSH, "refresh", this::again);
		bar.add(SWT.PUSH, "pdf", this::pdf);
		chapters = new PreviewChapters(pane, words, this::scrollTo);
		state = new Label(pane, SWT.NONE);
		state.setData("id", "preview.state");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		missing = new Label(pane, SWT.WRAP);
		missing.setData("id", "preview.missing");
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).indent(EDGE, EDGE).exclude(true).applyTo(missing);
		missing.setVisible(false);
		browser = browser();
		pdf = new PdfPane(pane, desktop);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).exclude(true).applyTo(pdf.control());
		pdf.control().setVisible(false);
		pane.addPaintListener(event -> seen());
		pane.addDisposeListener(event -> leave());
	}

	private @Nullable Browser browser() {
		try {
			var made = new Browser(pane, SWT.NONE);
			made.setData("id", "preview.browser");
			GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(made);
			made.addLocationListener(LocationListener.changedAdapter(event -> setOut = setOut && (!event.top || event.location.equals(NO_PAGE))));
			made.addProgressListener(ProgressListener.completedAdapter(event -> arrived()));
			figures = new PreviewFigures(made, desktop, () -> loading, PreviewPane::explain);
			// the report is a file: a link in it that leads elsewhere opens where people read the rest of the web
			made.addLocationListener(LocationListener.changingAdapter(event -> {
				if (event.location.startsWith("http")) {
					event.doit = false;
					desktop.programs().open(event.location);
				}
			}));
			return made;
		} catch (SWTError e) {
			desktop.workplace().log().failed("browser", e);
			return null;
		}
	}

	private void arrived() {
		Browser in = browser;
		if (in == null || setOut || shown == null) {
			return;
		}
		loading = false;
		Double back = place;
		place = null;
		if (back != null && scroll.isEmpty()) {
			in.execute("window.scrollTo(0," + back + ")");
		}
		scroll();
		mark();
		in.setData("whole", Boolean.TRUE);
	}

	/** Returns the control. */
	public Control control() {
		return pane;
	}

	/** Shows another report; null: none. Nothing stays of the one before: people would take it for the other one. */
	public void show(@Nullable Previewed other) {
		leave();
		clear();
		session = other;
		if (figures != null) {
			figures.follow(other);
		}
		arrange();
		if (other != null) {
			other.listen(listener);
			listener.computed();
		}
	}

	private void leave() {
		if (session != null) {
			session.unlisten(listener);
		}
		session = null;
	}

	private void clear() {
		rendered = null;
		opensPdf = false;
		scroll = "";
		place = null;
		state.setText("");
		chapters.show(List.of());
		pdf.clear();
		Browser in = browser;
		if (in != null && shown != null) {
			shown = null;
			loading = false;
			setOut = true;
			in.setData("whole", Boolean.FALSE);
			in.setUrl(NO_PAGE);
		}
	}

	/** Renders what changed while nobody looked, as soon as somebody does. */
	private void seen() {
		if (isOutdated()) {
			pane.getDisplay().asyncExec(listener::computed);
		}
	}

	private boolean isOutdated() {
		Previewed of = session;
		return of != null && !of.isBusy() && of.document().filter(one -> one != rendered).isPresent() && pane.isVisible();
	}

	/** Returns the file that is shown; null if there is none yet. */
	public @Nullable Path file() {
		return shown;
	}

	private String format() {
		return pages.getSelection() ? PAGES : phone.getSelection() ? PHONE : SCREEN;
	}

	private void again() {
		rendered = null;
		if (session != null) {
			session.compute();
		}
	}

	private void pdf() {
		Previewed of = session;
		if (of != null && of.document().isPresent()) {
			opensPdf = true;
			state.setText(words.text("preview.rendering"));
			of.render(PAGES);
		}
	}

	private void paged() {
		phone.setSelection(false);
		look();
	}

	private void narrow() {
		pages.setSelection(false);
		look();
	}

	private void look() {
		arrange();
		Browser in = browser;
		if (in != null) {
			GridData data = (GridData) in.getLayoutData();
			boolean narrow = phone.getSelection();
			data.widthHint = narrow ? PHONE_WIDTH : SWT.DEFAULT;
			data.grabExcessHorizontalSpace = true;
			data.horizontalAlignment = narrow ? SWT.CENTER : SWT.FILL;
		}
		pane.layout();
		rendered = null;
		listener.computed();
	}

	/** Shows the page, that of the browser or that of the PDF, or why there is none. */
	private void arrange() {
		String why = missing();
		missing.setText(PlainText.inLabel(why));
		Presence.show(missing, !why.isEmpty());
		boolean paged = pages.getSelection();
		Presence.show(pdf.control(), paged && why.isEmpty());
		Browser in = browser;
		if (in != null) {
			Presence.show(in, !paged && why.isEmpty());
		}
		pane.layout();
	}

	private String older() {
		Previewed of = session;
		return of == null || of.age() == Previewed.Age.CURRENT ? "" : words.text(of.age().key("preview"));
	}

	private String missing() {
		Previewed of = session;
		return of == null ? "" : of.missing();
	}

	/** Scrolls to a chapter, as soon as it is shown. */
	public void scrollTo(String id) {
		scroll = id;
		scroll();
		if (session != null) {
			session.chapters().stream().filter(one -> id.equals(one.getId())).map(ReportChapter::getTitle).findFirst().ifPresent(pdf::scrollTo);
		}
	}

	/** Scrolls to the first chart, as soon as it is shown. */
	public void scrollToChart() {
		scroll = CHART;
		scroll();
	}

	/** Scrolls once: when the page is there; later, people stay where they read. */
	private void scroll() {
		Browser at = browser;
		if (at != null && !scroll.isEmpty() && shown != null && !loading) {
			String what = scroll;
			scroll = "";
			at.execute(what.equals(CHART) ? "var c=document.querySelector('figure.chart');if(c)c.scrollIntoView({block:'center'});"
					: "var e=document.getElementById(" + JsonWriter.compact(CHAPTER + what) + ");if(e)e.scrollIntoView();");
		}
	}

	private void mark() {
		PreviewFigures marks = figures;
		Path page = shown;
		if (marks != null && page != null) {
			marks.mark(page);
		}
	}

	private static void explain(Previewed of, List<String> facts) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			ExplainView.show(window.getActivePage(), of, facts);
		}
	}

	/** Follows the report. */
	private final class Told implements ReportSession.Listener {

		@Override
		public void computed() {
			Previewed of = session;
			if (of == null || pane.isDisposed()) {
				return;
			}
			if (!missing.getText().equals(PlainText.inLabel(of.missing()))) {
				clear();
				arrange();
			}
			state.setText(of.isBusy() ? words.text(of.key("busy")) : of.document().isEmpty() ? words.text(of.key("unmade")) : older());
			if (isOutdated()) {
				rendered = of.document().orElse(null);
				state.setText(words.text("preview.rendering"));
				chapters.show(of.chapters());
				of.render(format());
			}
		}

		@Override
		public void looking(String id) {
			scrollTo(id);
		}

		@Override
		public void unrendered(String format) {
			boolean asked = format.equals(format()) || format.equals(PAGES) && opensPdf;
			if (format.equals(PAGES)) {
				opensPdf = false;
			}
			if (!pane.isDisposed() && asked) {
				state.setText(words.text("preview.failed"));
			}
		}

		@Override
		public void rendered(String format, Path file) {
			if (pane.isDisposed()) {
				return;
			}
			String said = older();
			if (format.equals(PAGES) && opensPdf) {
				opensPdf = false;
				said = desktop.programs().open(file.toString()) ? said : words.text("preview.pdf.none");
				state.setText(said);
			}
			if (!format.equals(format())) {
				return;
			}
			if (format.equals(PAGES)) {
				state.setText(said);
				pdf.show(file);
				return;
			}
			state.setText(browser == null ? words.text("preview.none") : said);
			Browser in = browser;
			if (in != null) {
				turn(in, file);
			}
		}
	}

	/** Shows another page where people were reading in the one before. */
	private void turn(Browser in, Path file) {
		Path before = shown;
		boolean read = before != null && !loading;
		shown = file;
		String card = "";
		// of a page that is not there yet nobody has read anything
		if (read && before != null && in.evaluate("return [window.scrollY,location.hash]") instanceof Object[] at && at.length == 2) {
			place = at[0] instanceof Double down && down > 0 ? down : null;
			// an edition for phones shows one of its pages at a time and tells which in its address
			card = isForPhones(before) && isForPhones(file) ? String.valueOf(at[1]) : "";
		}
		// the browser handles events until it answers: a newer page may have come meanwhile, or the report be closed
		if (file == shown && !in.isDisposed()) {
			loading = true;
			setOut = true;
			in.setData("whole", Boolean.FALSE);
			in.setUrl(file.toUri() + card);
		}
	}

	private static boolean isForPhones(Path page) {
		return page.toString().endsWith("." + PHONE + "." + SCREEN);
	}
}
