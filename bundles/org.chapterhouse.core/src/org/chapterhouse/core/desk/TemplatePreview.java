package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.internal.Sha256;
import org.chapterhouse.core.templates.TemplatePath;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;

/** Renders a document with a template that is being edited in the place of the one that reports use. A chapter's template is shown with that chapter alone. Thread-safe. */
public final class TemplatePreview {

	private final Workplace workplace;
	private final Renderers renderers;
	private final ReportTemplates used;

	/**
	 * Holds a template as it is being edited.
	 *
	 * @param path   its path below the folder of the family
	 * @param origin the file that it will be, for messages
	 * @param text   its bytes
	 */
	public record Draft(String path, String origin, byte[] text) {

		/** Makes a draft; nothing may be null. The bytes are not copied. */
		public Draft {
			Objects.requireNonNull(path);
			Objects.requireNonNull(origin);
			Objects.requireNonNull(text);
		}
	}

	/** Makes a preview over the templates that reports use. */
	public TemplatePreview(Workplace workplace, Renderers renderers, ReportTemplates used) {
		this.workplace = workplace;
		this.renderers = renderers;
		this.used = used;
	}

	/** Makes the document of a family's sample, to show templates with. */
	public static Outcome<Report> sample(Workplace workplace, Family family, Locale language, Executor executor, IProgressMonitor monitor) {
		ReportData data = ReportData.sample(workplace, family).orElse(null);
		Period period = Period.parse(family.definition().getPeriodKind(), String.valueOf(family.definition().getSamplePeriod())).orElse(null);
		if (data == null || period == null) {
			return Outcome.failed(workplace.error("usage.data.missing", "family", family.id()));
		}
		var request = ReportRequest.of(period, String.valueOf(family.definition().getSampleOrganisation()), language);
		var previous = new PreviousReport(workplace, family, new PreviousReport.Source.SameData());
		return new ReportRun(workplace, family, data, data.texts(workplace)).make(ReportPlan.of(family), request, executor, previous,
				monitor::subTask,
				monitor);
	}

	/**
	 * Renders.
	 *
	 * @param report the document; only read
	 * @param path   the path of the template below the folder of the family
	 * @param draft  the template; null shows the one that reports use
	 * @param folder where the file goes
	 * @return the file; no result where the draft would be refused, with the reasons, or nothing can be rendered
	 */
	public Outcome<Path> render(Report report, String path, @Nullable Draft draft, Path folder, String format, IProgressMonitor monitor) {
		workplace.begins("preview of a template");
		try {
			ReportTemplates templates = used;
			if (draft != null) {
				Resource resource = resource(draft, folder);
				List<Problem> refused = inspect(draft, resource);
				if (!refused.isEmpty()) {
					return Outcome.failed(refused);
				}
				templates = new Drafted(used, path, resource);
			}
			var outputs = new Outputs(workplace, folder, renderers, templates);
			List<Problem> problems = outputs.render(alone(report, path), format, monitor);
			boolean refused = draft != null && problems.stream().anyMatch(problem -> problem.code().equals(ReportRenderer.TEMPLATE_REFUSED));
			if (refused || monitor.isCanceled()) {
				return Outcome.failed(monitor.isCanceled() ? List.of() : problems);
			}
			return outputs.written().stream().findFirst().map(file -> Outcome.of(file, problems)).orElseGet(() -> Outcome.failed(problems));
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(folder, e));
		}
	}

	/**
	 * Returns why a draft would be refused; empty if it would not.
	 *
	 * @param folder where a file may be put
	 */
	public List<Problem> refused(Draft draft, Path folder) throws IOException {
		workplace.begins("check of a template");
		return inspect(draft, resource(draft, folder));
	}

	private List<Problem> inspect(Draft draft, Resource resource) {
		TemplateInspector inspector = renderers.inspector();
		return inspector == null || draft.path().endsWith(".properties") ? List.of()
				: inspector.inspect(draft.path(), resource, workplace.language()).problems().stream().filter(Problem::isError).toList();
	}

	private static Resource resource(Draft draft, Path folder) throws IOException {
		Files.createDirectories(folder);
		Path file = folder.resolve("draft-" + draft.path().replace('/', '-'));
		Files.write(file, draft.text());
		return new Resource(file.toUri().toURL(), draft.origin(), Sha256.of(draft.text()), Resource.Source.FOLDER);
	}

	/** A report with one chapter is soon laid out; the frame and the theme are shown with all. */
	private static Report alone(Report report, String path) {
		String chapter = TemplatePath.chapter(path).orElse("");
		boolean there = report.getParts().stream().flatMap(part -> part.getChapters().stream()).anyMatch(one -> one.getId().equals(chapter));
		if (!there) {
			return report;
		}
		Report copy = EcoreUtil.copy(report);
		copy.getParts().forEach(part -> part.getChapters().removeIf(one -> !one.getId().equals(chapter)));
		copy.getParts().removeIf(part -> part.getChapters().isEmpty());
		copy.getHighlights().clear();
		copy.setChanges(null);
		return copy;
	}

	/** Has a draft in the place of one file. */
	private record Drafted(ReportTemplates used, String path, Resource draft) implements ReportTemplates {

		@Override
		public Optional<Resource> chapter(String chapterId) {
			return path.equals(TemplatePath.ofChapter(chapterId)) ? Optional.of(draft) : used.chapter(chapterId);
		}

		@Override
		public Optional<Resource> theme(String name) {
			return path.equals(TemplatePath.ofTheme(name)) ? Optional.of(draft) : used.theme(name);
		}

		@Override
		public ReportTemplates installed() {
			return used.installed();
		}
	}
}
