package org.chapterhouse.core.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.core.internal.Texts;

/** Lists what templates and files of themes hold that computes, acts or leads elsewhere, and what keeps them from being used. Nothing of them is run. */
public final class TemplateCheck {

	private static final Pattern CHECKED = Pattern.compile(".*\\.(rptdesign|rptlibrary|css)|(.*/)?theme\\.properties");

	/**
	 * Tells what was found in a file.
	 *
	 * @param path       its path below the folder that was checked or that of its family
	 * @param origin     the file, or the bundle and path
	 * @param trusted    whether it comes from a bundle
	 * @param inspection what was found
	 */
	public record Checked(String path, String origin, boolean trusted, TemplateInspection inspection) {

		/** Makes a result; nothing may be null. */
		public Checked {
			Objects.requireNonNull(path);
			Objects.requireNonNull(origin);
			Objects.requireNonNull(inspection);
		}
	}

	private final TemplateInspector inspector;
	private final Locale language;
	private final ModelCheck model;

	/**
	 * Makes a check that does without the model of templates.
	 *
	 * @param language the language of messages
	 */
	public TemplateCheck(TemplateInspector inspector, Locale language) {
		this(inspector, Optional::empty, language);
	}

	/**
	 * Makes a check.
	 *
	 * @param models   gives the model of templates, which tells what else is wrong with files that may be used; asked for with the first of them
	 * @param language the language of messages
	 */
	public TemplateCheck(TemplateInspector inspector, Supplier<Optional<TemplateModel>> models, Locale language) {
		this.inspector = inspector;
		this.language = language;
		this.model = new ModelCheck(models, language);
	}

	/** Checks a file, or the designs, libraries, style sheets and colours of themes in a folder and those below it, in order. Links that lead out of the folder are refused. */
	public List<Checked> files(Path path) throws IOException {
		Path root = path.toAbsolutePath().normalize();
		if (!Files.isDirectory(root)) {
			Path parent = Objects.requireNonNull(root.getParent());
			return List.of(file(new TemplateFolder(parent), String.valueOf(root.getFileName())));
		}
		var folder = new TemplateFolder(root);
		var checked = new ArrayList<Checked>();
		for (String file : folder.paths()) {
			if (CHECKED.matcher(file).matches()) {
				checked.add(file(folder, file));
			}
		}
		return checked;
	}

	private Checked file(TemplateFolder folder, String path) {
		Path file = folder.root().resolve(path);
		byte[] bytes = folder.read(file);
		if (bytes == null) {
			Problem refused = new Texts(language).error("template.file.refused", Place.file(file.toString()));
			return new Checked(path, file.toString(), false, new TemplateInspection(List.of(), List.of(refused)));
		}
		return checked(path, TemplateFolder.resource(file, bytes));
	}

	/** Checks the templates and theme that a family uses; files of the folder that are not used are told by {@link FamilyTemplates#problems}. */
	public List<Checked> family(FamilyTemplates templates) {
		var checked = new ArrayList<Checked>();
		for (TemplateEntry entry : templates.entries()) {
			entry(templates, entry).ifPresent(checked::add);
		}
		return checked;
	}

	/** Checks what is used in one place; empty if nothing is, or if it holds nothing to check. */
	public Optional<Checked> entry(FamilyTemplates templates, TemplateEntry entry) {
		return CHECKED.matcher(entry.path()).matches() ? templates.used(entry).map(file -> withMaps(templates, checked(entry.path(), file)))
				: Optional.empty();
	}

	/** Adds which maps that a theme names are neither in the folder nor in the bundle. */
	private Checked withMaps(FamilyTemplates templates, Checked one) {
		if (!one.path().equals(TemplatePath.ofTheme("theme.properties"))) {
			return one;
		}
		var problems = new ArrayList<Problem>(one.inspection().problems());
		one.inspection().findings().stream().filter(finding -> finding.kind() == TemplateFinding.Kind.INCLUDE && finding.allowed())
				.filter(finding -> templates.theme(finding.place().value()).isEmpty()).map(TemplateFinding::place)
				.map(place -> new Texts(language).error("render.template.missing", new Place(place.file(), place.line(), "", place.column(), ""),
						"name", place.value()))
				.forEach(problems::add);
		return new Checked(one.path(), one.origin(), one.trusted(), new TemplateInspection(one.inspection().findings(), problems));
	}

	private Checked checked(String path, Resource file) {
		TemplateInspection found = inspector.inspect(path, file, language);
		if (!file.isTrusted()) {
			List<Problem> all = new ArrayList<>(found.problems());
			if (all.stream().noneMatch(Problem::isError)) {
				all.addAll(model.problems(Path.of(file.origin())));
			}
			return new Checked(path, file.origin(), false, new TemplateInspection(found.findings(), all));
		}
		// what comes from a bundle may do what it likes
		List<Problem> problems = found.problems().stream().filter(problem -> !problem.code().equals(ReportRenderer.TEMPLATE_REFUSED)).toList();
		return new Checked(path, file.origin(), true, new TemplateInspection(found.findings(), problems));
	}
}
