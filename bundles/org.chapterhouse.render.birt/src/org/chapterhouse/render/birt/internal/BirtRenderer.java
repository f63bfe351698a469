package org.chapterhouse.render.birt.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.LayoutRenderer;
import org.chapterhouse.api.render.ReportFonts;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.drawing.PageSession.Claim;
import org.chapterhouse.render.birt.internal.chart.ChartModels;
import org.chapterhouse.render.birt.internal.chart.ChartPictures;
import org.chapterhouse.render.birt.internal.compose.Composer;
import org.chapterhouse.render.birt.internal.compose.Composition;
import org.chapterhouse.render.birt.internal.compose.Handlers;
import org.chapterhouse.render.birt.internal.compose.TemplateFile;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.font.FontException;
import org.chapterhouse.render.birt.internal.font.FontFiles;
import org.chapterhouse.render.birt.internal.font.PrintFonts;
import org.chapterhouse.render.birt.internal.pdf.PackedPdf;
import org.chapterhouse.render.birt.internal.pdf.PdfBytes;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Lays out documents with BIRT and renders them as PDF, several at the same time. BIRT, fonts, templates and composed designs are kept for the next report. */
public final class BirtRenderer implements LayoutRenderer {

	private static final String PDF = "pdf";
	private static final String LAYOUT = "layout";
	private static final Map<String, String> EMITTERS = Map.of(PDF, "org.chapterhouse.render.birt.pdf", LAYOUT,
			"org.chapterhouse.render.birt.layout");

	/** All PDF is tagged alike; what is made to keep is made to be read by all, too. */
	private static final Map<String, Set<Claim>> CLAIMS = Map.of(PDF, Set.of(), "pdfa", Set.of(Claim.PDF_A_2B, Claim.PDF_UA_1), "pdfua",
			Set.of(Claim.PDF_UA_1));

	private static final String FAMILY = "Noto Sans SC";
	private static final String REGULAR = "NotoSansSC_400Regular.ttf";
	private static final String BOLD = "NotoSansSC_700Bold.ttf";
	private static final int KEPT_DESIGNS = 8;
	private static final Handlers HANDLERS = new Handlers(DocumentRows.class, PictureItem.class, KeptRow.class);

	/**
	 * Is a composed design.
	 *
	 * @param charts its charts
	 * @param idle   its opened forms that no report uses at the moment: BIRT lets each be run by one report at a time
	 */
	private record Kept(Composition composition, ChartModels charts, Deque<IReportRunnable> idle) {
	}

	private final Templates templates = new Templates();
	private final Map<String, Kept> designs = new LinkedHashMap<>(16, 0.75f, true);
	private @Nullable BirtEngine engine;
	private @Nullable FontFiles fonts;
	private boolean printFontsOpen;

	@Override
	public Set<String> formats() {
		return CLAIMS.keySet();
	}

	@Override
	public List<Problem> render(Report report, ReportTemplates sources, String format, OutputStream output, IProgressMonitor monitor) {
		return compose(report, sources, monitor, (job, progress) -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
			if (run(job, PDF, CLAIMS.getOrDefault(format, Set.of()), bytes, progress) != null) {
				output.write(PackedPdf.packed(PdfBytes.settled(bytes.toByteArray())));
			}
		});
	}

	@Override
	public Outcome<LaidOut> layout(Report report, ReportTemplates sources, IProgressMonitor monitor) {
		List<LaidOut> made = new ArrayList<>();
		List<Problem> problems = compose(report, sources, monitor, (job, progress) -> {
			RenderSession session = run(job, LAYOUT, Set.of(), OutputStream.nullOutputStream(), progress);
			if (session != null) {
				Layout layout = new Layout(session.title(), session.titleLine(), session.language(), session.author(), session.published(),
						report.getShareUrl() == null ? "" : report.getShareUrl(), session.layout().sections());
				made.add(new LaidOut(layout, report, sources, new ReportFonts(FAMILY, BirtEngine.font(REGULAR), BirtEngine.font(BOLD))));
			}
		});
		return made.isEmpty() ? Outcome.failed(problems) : Outcome.of(made.get(0), problems);
	}

	/** Does something with a composed design. */
	private interface Use {
		void with(Job job, SubMonitor progress) throws BirtException, IOException;
	}

	private List<Problem> compose(Report report, ReportTemplates sources, IProgressMonitor monitor, Use use) {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		List<Problem> problems = new ArrayList<>();
		Words words = Words.of(report.getLanguage() == null ? "" : report.getLanguage());
		ProblemTexts texts = ProblemTexts.of(words.locale());
		Templates.Problems files = new Templates.Problems(texts, problems);
		try {
			progress.subTask("compose");
			started();
			progress.worked(20);
			DocumentGrids grids = DocumentGrids.of(report, words);
			Kept design = design(report, grids, sources, files);
			progress.worked(20);
			if (design == null || progress.isCanceled()) {
				return problems;
			}
			problems.addAll(design.composition().problems());
			use.with(new Job(report, grids, words, sources, design, files), progress);
		} catch (FontException e) {
			problems.add(texts.error("render.failed", "fonts", Map.of("reason", Reasons.of(e)), Place.NOWHERE));
		} catch (BirtException | IOException e) {
			problems.add(texts.error("render.failed", Map.of("reason", Reasons.of(e)), Place.NOWHERE));
		}
		return List.copyOf(problems);
	}

	private record Job(Report report, DocumentGrids grids, Words words, ReportTemplates sources, Kept design, Templates.Problems files) {
	}

	/** Runs a design and checks what came of it; null if it could not begin. */
	private @Nullable RenderSession run(Job job, String format, Set<Claim> claims, OutputStream output, SubMonitor progress)
			throws BirtException, IOException {
		Templates.Problems files = job.files();
		List<Problem> problems = files.found();
		Properties theme = Templates.properties(job.sources().theme("theme.properties"), "theme.properties", files);
		ChartPictures charts;
		try {
			ChartModels models = job.design().charts();
			charts = new ChartPictures(models, theme, models.hasForms() ? templates.maps(theme, job.sources(), files) : List.of(), measured(),
					job.words(), job.grids(), problems);
		} catch (IllegalArgumentException e) {
			problems.add(
					files.texts().error("render.theme.incomplete", Map.of("name", String.valueOf(e.getMessage())), Place.file("theme.properties")));
			return null;
		}
		Map<String, Drawing> drawings = charts.paint();
		RenderSession session = new RenderSession(job.report(), job.grids(), job.words(), measured(), drawings, claims);
		session.layout().charts(job.design().charts().pictures().stream().filter(picture -> drawings.containsKey(picture.id()))
				.map(picture -> charts.chart(picture, drawings.get(picture.id()))).toList());
		progress.subTask("render");
		for (String error : run(job, format, session, output)) {
			problems.add(files.texts().error("render.failed", "birt", Map.of("reason", error), Place.NOWHERE));
		}
		progress.worked(50);
		progress.subTask("finish");
		problems.addAll(session.problems());
		return session;
	}

	private List<String> run(Job job, String format, RenderSession session, OutputStream output) throws BirtException, IOException {
		Kept design = job.design();
		IReportRunnable idle = design.idle().pollFirst();
		if (PDF.equals(format)) {
			openPrintFonts();
		}
		IReportRunnable runnable = idle != null ? idle : started().open(design.composition().design(), job.report().getFamily());
		List<String> errors = started().run(runnable, format, EMITTERS.getOrDefault(format, ""), session, job.words().locale(), output);
		design.idle().addFirst(runnable);
		return errors;
	}

	/** Takes a design that is kept or composes it, for one report at a time: the templates are read as DOM, which is not for several threads. */
	private synchronized @Nullable Kept design(Report report, DocumentGrids grids, ReportTemplates sources, Templates.Problems files) {
		TemplateFile frame = templates.design(sources.theme("frame.rptdesign"), "frame.rptdesign", files);
		TemplateFile library = templates.design(sources.theme("theme.rptlibrary"), "theme.rptlibrary", files);
		Map<String, TemplateFile> chapters = new LinkedHashMap<>();
		for (ReportChapter chapter : chapters(report)) {
			if (chapter.getState() != ChapterState.FAILED) {
				TemplateFile template = templates.design(sources.chapter(chapter.getId()), Templates.CHAPTER + chapter.getId(), files);
				if (template != null) {
					chapters.put(chapter.getId(), template);
				}
			}
		}
		if (frame == null || library == null) {
			return null;
		}
		String key = key(report, grids, frame, library, chapters);
		Kept kept = designs.get(key);
		if (kept == null) {
			Composition composition = new Composer(frame, library, chapters, HANDLERS, files.texts()).compose(report,
					grids);
			if (composition.design().length == 0) {
				files.found().addAll(composition.problems());
				return null;
			}
			kept = new Kept(composition, ChartModels.read(composition.pictures()), new ConcurrentLinkedDeque<>());
			designs.put(key, kept);
			if (designs.size() > KEPT_DESIGNS) {
				designs.remove(designs.keySet().iterator().next());
			}
		}
		return kept;
	}

	/** Returns what a composed design depends on: files, chapters, and which columns and rows there are. */
	private static String key(Report report, DocumentGrids grids, TemplateFile frame, TemplateFile library, Map<String, TemplateFile> templates) {
		StringBuilder key = new StringBuilder();
		key.append(frame.origin()).append(frame.version()).append(library.origin()).append(library.version());
		report.getParts().forEach(part -> key.append('|').append(part.getId()));
		for (ReportChapter chapter : chapters(report)) {
			TemplateFile template = templates.get(chapter.getId());
			key.append('|').append(chapter.getId()).append(chapter.getState()).append(template == null ? "" : template.origin() + template.version());
			for (Grid grid : grids.chapters().getOrDefault(chapter.getId(), Map.of()).values()) {
				key.append(',').append(grid.id()).append(grid.rows().isEmpty()).append(grid.columns().hashCode());
			}
		}
		return key.toString();
	}

	private static List<ReportChapter> chapters(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
	}

	private synchronized BirtEngine started() throws BirtException, IOException {
		BirtEngine running = engine;
		if (running == null) {
			running = BirtEngine.start();
			engine = running;
		}
		return running;
	}

	private synchronized void openPrintFonts() throws IOException {
		if (!printFontsOpen) {
			PrintFonts.open(FAMILY, Map.of(FAMILY + " Regular", BirtEngine.font(REGULAR), FAMILY + " Bold", BirtEngine.font(BOLD)));
			printFontsOpen = true;
		}
	}

	private synchronized FontFiles measured() throws IOException {
		FontFiles read = fonts;
		if (read == null) {
			read = FontFiles.read(BirtEngine.font(REGULAR), BirtEngine.font(BOLD));
			fonts = read;
		}
		return read;
	}

	@Override
	public synchronized void close() {
		designs.clear();
		BirtEngine running = engine;
		if (running != null) {
			running.close();
			engine = null;
		}
	}
}
