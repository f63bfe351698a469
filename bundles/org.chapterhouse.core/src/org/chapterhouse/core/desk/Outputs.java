package org.chapterhouse.core.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.LayoutRenderer;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.ReportWriter;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.OutputFile;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Writes the document and the outputs of one report into a folder, each file whole or not at all. */
public final class Outputs {

	private final Workplace workplace;
	private final Path folder;
	private final Renderers renderers;
	private final ReportTemplates templates;
	private final List<Path> written = new ArrayList<>();
	private @Nullable Report laidOut;
	private Outcome<LaidOut> layout = Outcome.failed(List.of());

	/** Makes outputs of one report. The folder need not be there. */
	public Outputs(Workplace workplace, Path folder, Renderers renderers, ReportTemplates templates) {
		this.workplace = workplace;
		this.folder = folder;
		this.renderers = renderers;
		this.templates = templates;
	}

	/** Tells whether a chapter of a document failed. */
	public static boolean hasFailedChapter(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).anyMatch(chapter -> chapter.getState() == ChapterState.FAILED);
	}

	/** Writes the document; returns what went wrong. */
	public List<Problem> document(Report report) {
		workplace.begins("writing");
		Path target = target(folder, report, ReportDocuments.ENDING);
		try (OutputFile file = OutputFile.begin(target)) {
			ReportDocuments.write(report, file.stream());
			file.finish();
			written.add(target);
			return List.of();
		} catch (IOException e) {
			return List.of(unwritable(target, e));
		}
	}

	/** Renders a document and writes the output; nothing is written if a problem spoils it. */
	public List<Problem> render(Report report, String format, IProgressMonitor monitor) {
		workplace.begins("rendering");
		Path target = target(folder, report, ending(workplace, format));
		Maker maker = maker(format);
		if (maker == null) {
			return List.of(Problem.error("renderer.broken", workplace.text("renderer.broken", "format", format), Place.NOWHERE));
		}
		try (OutputFile file = OutputFile.begin(target)) {
			List<Problem> problems = maker.make(report, file.stream(), monitor);
			if (problems.stream().noneMatch(ReportRenderer::spoils) && !monitor.isCanceled()) {
				file.finish();
				written.add(target);
			}
			return problems;
		} catch (IOException e) {
			return List.of(unwritable(target, e));
		} catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
			workplace.log().failed("rendering of " + format, e);
			return List.of(
					Problem.error("render.failed", workplace.text("render.failed", "format", format, "type", e.getClass().getSimpleName(), "reason",
							String.valueOf(e.getMessage())), Place.NOWHERE));
		}
	}

	/** Makes an output of a report; returns what went wrong. */
	private interface Maker {
		List<Problem> make(Report report, OutputStream output, IProgressMonitor monitor);
	}

	private @Nullable Maker maker(String format) {
		if (workplace.installation().renderer(format).isPresent()) {
			ReportRenderer renderer = renderers.renderer(format);
			return renderer == null ? null : (report, output, monitor) -> renderer.render(report, templates, format, output, monitor);
		}
		ReportWriter writer = renderers.writer(format);
		LayoutRenderer layouter = renderers.layouter();
		return writer == null || layouter == null ? null : (report, output, monitor) -> {
			Outcome<LaidOut> made = layout(report, layouter, monitor);
			var problems = new ArrayList<Problem>(made.problems());
			if (problems.stream().noneMatch(ReportRenderer::spoils)) {
				made.result().ifPresent(one -> problems.addAll(writer.write(one, format, output, monitor)));
			}
			return problems;
		};
	}

	/** A report is laid out once for all its forms. */
	private Outcome<LaidOut> layout(Report report, LayoutRenderer layouter, IProgressMonitor monitor) {
		if (laidOut != report || layout.result().isEmpty()) {
			layout = layouter.layout(report, templates, monitor);
			laidOut = report;
		}
		return layout;
	}

	private static String ending(Workplace workplace, String format) {
		return workplace.installation().format(format).map(Installed.Format::ending).orElse(format);
	}

	private Problem unwritable(Path target, IOException e) {
		return workplace.unwritten(target, e);
	}

	/**
	 * Returns the files in a folder whose place outputs would take, in order; reads the folder.
	 *
	 * @param report a report that is to be written
	 * @param formats the outputs besides the document
	 * @param others whether those of other units of its period are written as well, with the page that leads to them; which these are is not known here, so files of any unit
	 *                are returned
	 */
	public static List<Path> replaced(Workplace workplace, Path folder, Report report, List<String> formats, boolean others) {
		workplace.begins("looking at files");
		String own = stem(report.getFamily(), report.getPeriod(), report.getOrganisation());
		String each = stem(report.getFamily(), report.getPeriod(), "");
		List<String> endings = Stream.concat(formats.stream().map(format -> ending(workplace, format)), Stream.of(ReportDocuments.ENDING))
				.map(ending -> "." + ending).toList();
		// a code has no dot, so whatever stands behind the first one is the ending
		Predicate<String> output = name -> endings.stream()
				.anyMatch(
						ending -> name.equals(own + ending) || others && name.startsWith(each) && name.indexOf('.') == name.length() - ending.length()
								&& name.endsWith(ending))
				|| others && name.equals(UnitReports.INDEX);
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> output.test(String.valueOf(file.getFileName()))).sorted().toList();
		} catch (IOException | UncheckedIOException e) {
			// a folder that is not there yet, or that writing will tell of
			return List.of();
		}
	}

	/** Returns the file for an output. A document may come from anywhere: whatever stands in it, the file is one of the folder itself. */
	public static Path target(Path folder, Report report, String ending) {
		Path target = folder.resolve(stem(report.getFamily(), report.getPeriod(), report.getOrganisation()) + "." + ending);
		if (!folder.normalize().equals(target.normalize().getParent())) {
			throw new IllegalArgumentException("the output " + target + " is not in " + folder);
		}
		return target;
	}

	/** Returns the name of the files of a report without what stands behind the dot. */
	private static String stem(String family, String period, String organisation) {
		return String.join("-", family, period, organisation).replaceAll("[^\\p{L}\\p{N}_-]", "_");
	}

	/** Returns the files written, in order. */
	public List<Path> written() {
		return written.stream().distinct().toList();
	}
}
