package org.chapterhouse.render.birt.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.internal.chart.ChartPictures;
import org.chapterhouse.render.birt.internal.compose.Composer;
import org.chapterhouse.render.birt.internal.compose.Composition;
import org.chapterhouse.render.birt.internal.compose.Picture;
import org.chapterhouse.render.birt.internal.compose.TemplateFile;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.font.FontException;
import org.chapterhouse.render.birt.internal.font.FontFiles;
import org.chapterhouse.render.birt.internal.html.HtmlPage;
import org.chapterhouse.render.birt.internal.html.WebFont;
import org.chapterhouse.render.birt.internal.pdf.PdfBytes;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Renders documents with BIRT, one at a time. BIRT, fonts, templates and composed designs are kept for the next report. */
public final class BirtRenderer implements ReportRenderer {

	private static final String PDF = "pdf";
	private static final String HTML = "html";
	private static final Map<String, String> EMITTERS = Map.of(PDF, "org.chapterhouse.render.birt.pdf", HTML, "org.chapterhouse.render.birt.html");
	private static final String REGULAR = "NotoSansSC_400Regular.ttf";
	private static final String BOLD = "NotoSansSC_700Bold.ttf";
	private static final int KEPT_DESIGNS = 8;
	private static final double WIDE = 1.35;
	private static final double NARROW = 290;

	private record Kept(Composition composition, IReportRunnable runnable) {
	}

	private final Templates templates = new Templates();
	private final Map<String, Kept> designs = new LinkedHashMap<>(16, 0.75f, true);
	private @Nullable BirtEngine engine;
	private @Nullable FontFiles fonts;
	private HtmlPage.@Nullable Look look;

	@Override
	public Set<String> formats() {
		return EMITTERS.keySet();
	}

	@Override
	public synchronized List<Problem> render(Report report, ReportTemplates sources, String format, OutputStream output, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		List<Problem> problems = new ArrayList<>();
		Words words = Words.of(report.getLanguage() == null ? "" : report.getLanguage());
		ProblemTexts texts = ProblemTexts.of(words.locale());
		Templates.Problems files = new Templates.Problems(texts, problems);
		try {
			progress.subTask("compose");
			BirtEngine started = started();
			progress.worked(20);
			DocumentGrids grids = DocumentGrids.of(report, words);
			Kept design = design(report, grids, sources, started, files);
			progress.worked(20);
			if (design == null || progress.isCanceled()) {
				return problems;
			}
			problems.addAll(design.composition().problems());
			write(new Job(report, grids, words, sources, design, files), format, output, progress);
		} catch (FontException e) {
			problems.add(texts.error("render.failed", "fonts", Map.of("reason", String.valueOf(e.getMessage())), Place.NOWHERE));
		} catch (BirtException | IOException e) {
			problems.add(texts.error("render.failed", Map.of("reason", String.valueOf(e.getMessage())), Place.NOWHERE));
		}
		return List.copyOf(problems);
	}

	private record Job(Report report, DocumentGrids grids, Words words, ReportTemplates sources, Kept design, Templates.Problems files) {
	}

	private void write(Job job, String format, OutputStream output, SubMonitor progress) throws BirtException, IOException {
		Templates.Problems files = job.files();
		List<Problem> problems = files.found();
		Properties theme = Templates.properties(job.sources().theme("theme.properties"), "theme.properties", files);
		ChartPictures charts;
		try {
			charts = new ChartPictures(theme, measured(), job.words(), job.grids(), problems);
		} catch (IllegalArgumentException e) {
			problems.add(
					files.texts().error("render.theme.incomplete", Map.of("name", String.valueOf(e.getMessage())), Place.file("theme.properties")));
			return;
		}
		List<Picture> pictures = job.design().composition().pictures();
		boolean html = HTML.equals(format);
		Map<String, Drawing> drawings = charts.paint(pictures, html ? WIDE : 1);
		RenderSession session = new RenderSession(job.report(), job.grids(), job.words(), measured(), drawings);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
		progress.subTask("render");
		for (String error : started().run(job.design().runnable(), format, EMITTERS.getOrDefault(format, ""), session, job.words().locale(),
				bytes)) {
			problems.add(files.texts().error("render.failed", "birt", Map.of("reason", error), Place.NOWHERE));
		}
		progress.worked(50);
		progress.subTask("finish");
		problems.addAll(session.problems());
		if (html) {
			String css = Templates.text(job.sources().theme("html.css"), "html.css", files);
			output.write(HtmlPage.of(session, job.words(), css, look(), charts.paintAt(pictures, NARROW)).getBytes(StandardCharsets.UTF_8));
		} else {
			output.write(PdfBytes.settled(bytes.toByteArray()));
		}
	}

	private @Nullable Kept design(Report report, DocumentGrids grids, ReportTemplates sources, BirtEngine started, Templates.Problems files)
			throws BirtException {
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
			Composition composition = new Composer(frame, library, chapters, DocumentRows.class, PictureItem.class, files.texts()).compose(report,
					grids);
			if (composition.design().length == 0) {
				files.found().addAll(composition.problems());
				return null;
			}
			kept = new Kept(composition, started.open(composition.design(), report.getFamily()));
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

	private BirtEngine started() throws BirtException, IOException {
		BirtEngine running = engine;
		if (running == null) {
			running = BirtEngine.start();
			engine = running;
		}
		return running;
	}

	private FontFiles measured() throws IOException {
		FontFiles read = fonts;
		if (read == null) {
			read = FontFiles.read(BirtEngine.font(REGULAR), BirtEngine.font(BOLD));
			fonts = read;
		}
		return read;
	}

	private HtmlPage.Look look() throws IOException {
		HtmlPage.Look read = look;
		if (read == null) {
			read = new HtmlPage.Look(WebFont.read(BirtEngine.font(REGULAR)), WebFont.read(BirtEngine.font(BOLD)));
			look = read;
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
