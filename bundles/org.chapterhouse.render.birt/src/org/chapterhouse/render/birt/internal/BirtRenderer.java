package org.chapterhouse.render.birt.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.api.render.TemplateModel;
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
import org.chapterhouse.render.birt.internal.fence.Fence;
import org.chapterhouse.render.birt.internal.fence.FencedTemplates;
import org.chapterhouse.render.birt.internal.font.FontException;
import org.chapterhouse.render.birt.internal.font.FontFiles;
import org.chapterhouse.render.birt.internal.font.PrintFonts;
import org.chapterhouse.render.birt.internal.model.DesignModel;
import org.chapterhouse.render.birt.internal.pdf.PackedPdf;
import org.chapterhouse.render.birt.internal.pdf.PdfBytes;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Lays out documents with BIRT and renders them as PDF, several at the same time. BIRT, fonts, templates and composed designs are kept for the next report. */
public final class BirtRenderer implements LayoutRenderer, TemplateInspector {

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
	/** Far more than a report takes; it ends a run only if a template that is not trusted is in it. */
	private static final Duration LONGEST = Duration.ofMinutes(2);
	/** The files of the theme that pages need, and those that other forms need, too. */
	private static final Set<String> FRAME = Set.of("frame.rptdesign", "theme.rptlibrary", "theme.properties");
	private static final Set<String> LOOKS = Set.of("frame.rptdesign", "theme.rptlibrary", "theme.properties", "html.css", "h5.css");
	private static final Handlers HANDLERS = new Handlers(DocumentRows.class, PictureItem.class, KeptRow.class);

	/**
	 * Is a composed design.
	 *
	 * @param charts its charts
	 * @param idle   its opened forms that no report uses at the moment: BIRT lets each be run by one report at a time
	 */
	private record Kept(Composition composition, ChartModels charts, Deque<IReportRunnable> idle) {
	}

	private final Duration longest;
	private final Templates templates = new Templates();
	private final Fence fence = new Fence();
	private final Map<String, Kept> designs = new LinkedHashMap<>(16, 0.75f, true);
	private final DesignModel model = new DesignModel();
	private @Nullable BirtEngine engine;
	private @Nullable FontFiles fonts;
	private boolean printFontsOpen;
	private volatile @Nullable Locale language;

	/** Makes a renderer. */
	public BirtRenderer() {
		this(LONGEST);
	}

	/** Makes a renderer with a limit of its own for reports with templates that are not trusted. */
	BirtRenderer(Duration longest) {
		this.longest = longest;
	}

	@Override
	public void speak(Locale spoken) {
		language = spoken;
	}

	@Override
	public Set<String> formats() {
		return CLAIMS.keySet();
	}

	@Override
	public List<Problem> render(Report report, ReportTemplates sources, String format, OutputStream output, IProgressMonitor monitor) {
		Outcome<byte[]> made = compose(report, sources, FRAME, monitor, (job, progress) -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
			RenderSession session = run(job, PDF, CLAIMS.getOrDefault(format, Set.of()), bytes, progress);
			return session == null || isToBeMadeAgain(job.sources(), job.files().found()) ? null
					: PackedPdf.packed(PdfBytes.settled(bytes.toByteArray()));
		});
		try {
			output.write(made.result().orElse(new byte[0]));
			return made.problems();
		} catch (IOException e) {
			List<Problem> problems = new ArrayList<>(made.problems());
			problems.add(texts(report).error("render.failed", Map.of("reason", Reasons.of(e)), Place.NOWHERE));
			return problems;
		}
	}

	@Override
	public Outcome<LaidOut> layout(Report report, ReportTemplates sources, IProgressMonitor monitor) {
		return compose(report, sources, LOOKS, monitor, (job, progress) -> {
			RenderSession session = run(job, LAYOUT, Set.of(), OutputStream.nullOutputStream(), progress);
			if (session == null) {
				return null;
			}
			Layout layout = new Layout(session.title(), session.titleLine(), session.language(), session.author(), session.published(),
					report.getShareUrl() == null ? "" : report.getShareUrl(), session.layout().sections());
			return new LaidOut(layout, report, job.sources(), new ReportFonts(FAMILY, BirtEngine.font(REGULAR), BirtEngine.font(BOLD)));
		});
	}

	@Override
	public TemplateInspection inspect(String name, Resource file, Locale language) {
		return fence.inspect(name, file, ProblemTexts.of(language));
	}

	@Override
	public Optional<TemplateModel> model() {
		return Optional.of(model);
	}

	/** Does something with a composed design; null if it could not begin. */
	private interface Use<T> {
		@Nullable
		T with(Job job, SubMonitor progress) throws BirtException, IOException;
	}

	/** Uses the design of a report. What spoils it because of templates that are not trusted is done again without them. */
	private <T> Outcome<T> compose(Report report, ReportTemplates sources, Set<String> theme, IProgressMonitor monitor, Use<T> use) {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		var fenced = new FencedTemplates(sources, fence, texts(report));
		theme.forEach(fenced::theme);
		chapters(report).stream().filter(chapter -> chapter.getState() != ChapterState.FAILED).forEach(chapter -> fenced.chapter(chapter.getId()));
		Outcome<T> made = attempt(report, fenced, progress, use);
		while (isToBeMadeAgain(fenced, made.problems()) && !progress.isCanceled()) {
			// fewer files of the folder are left each time
			fenced.replace(made.problems().stream().filter(ReportRenderer::spoils).toList());
			made = attempt(report, fenced, progress.setWorkRemaining(100), use);
		}
		List<Problem> problems = new ArrayList<>(fenced.problems());
		problems.addAll(made.problems());
		T result = made.result().orElse(null);
		return result == null ? Outcome.failed(problems) : Outcome.of(result, problems);
	}

	private static boolean isToBeMadeAgain(FencedTemplates sources, List<Problem> problems) {
		return sources.isMixed() && problems.stream().anyMatch(ReportRenderer::spoils);
	}

	private <T> Outcome<T> attempt(Report report, FencedTemplates sources, SubMonitor progress, Use<T> use) {
		List<Problem> problems = new ArrayList<>();
		T made = null;
		Words words = words(report);
		ProblemTexts texts = texts(report);
		Templates.Problems files = new Templates.Problems(texts, problems);
		try {
			progress.subTask("compose");
			started();
			progress.worked(20);
			DocumentGrids grids = DocumentGrids.of(report, words).noted(notes(report, sources, words), words);
			Kept design = design(report, grids, sources, files);
			progress.worked(20);
			if (design != null && !progress.isCanceled()) {
				problems.addAll(design.composition().problems());
				if (!isToBeMadeAgain(sources, problems)) {
					made = use.with(new Job(report, grids, words, sources, design, files), progress);
				}
			}
		} catch (FontException e) {
			problems.add(texts.error("render.failed", "fonts", Map.of("reason", Reasons.of(e)), Place.NOWHERE));
		} catch (BirtException | IOException e) {
			problems.add(texts.error("render.failed", Map.of("reason", Reasons.of(e, texts)), Place.NOWHERE));
		} catch (RuntimeException | StackOverflowError e) {
			if (!sources.isMixed()) {
				throw e;
			}
			problems.add(texts.error("render.failed", Map.of("reason", Reasons.of(e)), Place.NOWHERE));
		}
		return made == null ? Outcome.failed(problems) : Outcome.of(made, problems);
	}

	/** Says in the notes of chapters that they have another template than was asked for; of the theme, the first chapter says so. */
	private static Map<String, List<String>> notes(Report report, FencedTemplates sources, Words words) {
		Map<String, List<String>> notes = new LinkedHashMap<>();
		sources.chapters().forEach(chapter -> notes.put(chapter, new ArrayList<>(List.of(words.get("template.replaced")))));
		List<String> themes = sources.themes();
		if (!themes.isEmpty()) {
			chapters(report).stream().filter(chapter -> chapter.getState() != ChapterState.FAILED).findFirst().ifPresent(
					chapter -> notes.computeIfAbsent(chapter.getId(), id -> new ArrayList<>())
							.add(words.get("theme.replaced", String.join(", ", themes))));
		}
		return notes;
	}

	private static Words words(Report report) {
		return Words.of(report.getLanguage() == null ? "" : report.getLanguage());
	}

	private ProblemTexts texts(Report report) {
		Locale known = language;
		return ProblemTexts.of(known == null ? words(report).locale() : known);
	}

	private record Job(Report report, DocumentGrids grids, Words words, FencedTemplates sources, Kept design, Templates.Problems files) {
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
		if (isToBeMadeAgain(job.sources(), problems)) {
			return null;
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
		RunLimit limit = job.sources().isMixed() ? new RunLimit(System::nanoTime, longest) : null;
		List<String> errors = started().run(runnable, format, EMITTERS.getOrDefault(format, ""), session, job.words().locale(), output, limit);
		if (limit != null && limit.isExceeded()) {
			return List.of(job.words().get("run.stopped", longest.toSeconds()));
		}
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
	public void close() {
		model.close();
		end();
	}

	private synchronized void end() {
		designs.clear();
		BirtEngine running = engine;
		if (running != null) {
			running.close();
			engine = null;
		}
	}
}
