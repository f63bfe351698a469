package org.chapterhouse.core.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.templates.ModelCheck;
import org.chapterhouse.core.templates.TemplateCheck;
import org.chapterhouse.core.templates.TemplateCopy;
import org.chapterhouse.core.templates.TemplateEntry;
import org.chapterhouse.core.templates.TemplatePath;

/** Lists the templates that reports of some data are laid out by, copies those of bundles beside the data, and lets these be used again. Thread-safe. */
public final class TemplateShelf {

	private final Workplace workplace;
	private final Renderers renderers;
	private final Family family;
	private final ReportData data;

	/**
	 * Tells of a template or a file of the theme.
	 *
	 * @param entry    where it comes from
	 * @param title    the title of its chapter; empty if it has none
	 * @param problems what keeps the file of the folder from being used, and what else is wrong with it
	 */
	public record Listed(TemplateEntry entry, String title, List<Problem> problems) {

		/** Makes one; nothing may be null. */
		public Listed {
			Objects.requireNonNull(entry);
			Objects.requireNonNull(title);
			problems = List.copyOf(problems);
		}

		/** Tells whether the bundle's file takes the place of that of the folder. */
		public boolean isRefused() {
			return problems.stream().anyMatch(Problem::isError);
		}
	}

	/** Makes a shelf. */
	public TemplateShelf(Workplace workplace, Renderers renderers, Family family, ReportData data) {
		this.workplace = workplace;
		this.renderers = renderers;
		this.family = family;
		this.data = data;
	}

	/** Returns the templates in the order of reports, then the files of the theme and what else lies in the folder, those of the folder with what a check says. */
	public List<Listed> list() {
		return list(workplace, renderers, family, data.templates(family));
	}

	/** Returns templates of a family in the same way, wherever their folder is. */
	public static List<Listed> list(Workplace workplace, Renderers renderers, Family family, FamilyTemplates templates) {
		workplace.begins("listing of templates");
		List<Problem> ofFiles = templates.problems(workplace.language());
		List<TemplateEntry> entries = templates.entries();
		TemplateInspector inspector = entries.stream().anyMatch(TemplateShelf::isChanged) ? renderers.inspector() : null;
		var listed = new ArrayList<Listed>();
		for (TemplateEntry entry : entries) {
			var problems = new ArrayList<Problem>(ofFiles.stream().filter(problem -> isOf(entry, problem)).toList());
			if (isChanged(entry) && inspector != null) {
				new TemplateCheck(inspector, workplace.language()).entry(templates, entry)
						.ifPresent(checked -> problems.addAll(checked.inspection().problems()));
			}
			listed.add(new Listed(entry, title(workplace, family, entry), problems));
		}
		return listed;
	}

	/** Returns templates that were listed with what their model finds wrong with them, too, which may have to start; the same list if it finds nothing. */
	public static List<Listed> asked(Workplace workplace, Renderers renderers, List<Listed> listed) {
		workplace.begins("check of templates by their model");
		var check = new ModelCheck(renderers::model, workplace.language());
		var all = new ArrayList<Listed>();
		for (Listed one : listed) {
			var problems = new ArrayList<Problem>(one.problems());
			if (isChanged(one.entry()) && !one.isRefused()) {
				one.entry().file().ifPresent(file -> problems.addAll(check.problems(file)));
			}
			all.add(new Listed(one.entry(), one.title(), problems));
		}
		return all.equals(listed) ? listed : all;
	}

	private static boolean isChanged(TemplateEntry entry) {
		return entry.state() == TemplateEntry.State.CHANGED;
	}

	private static boolean isOf(TemplateEntry entry, Problem problem) {
		return entry.file().map(Path::toString).filter(problem.place().file()::equals).isPresent();
	}

	private static String title(Workplace workplace, Family family, TemplateEntry entry) {
		return family.chapters().stream().filter(chapter -> chapter.id().equals(entry.chapter())).findFirst()
				.map(chapter -> chapter.title(chapter.messages(workplace.language()))).orElse("");
	}

	/** Returns what changes when a file of the folder is written, added or removed. */
	public String stamp() {
		workplace.begins("look at templates");
		return data.templates(family).stamp();
	}

	/** Returns the text of the bundle's file; no result where there is none or it cannot be read. */
	public Outcome<byte[]> bundled(String path) {
		workplace.begins("reading of a template");
		Resource bundled = TemplatePath.find(family.templates(), path).orElse(null);
		if (bundled == null) {
			return Outcome.failed(none(path));
		}
		try (InputStream input = bundled.location().openStream()) {
			return Outcome.of(input.readAllBytes());
		} catch (IOException e) {
			workplace.log().failed("reading of " + bundled.origin(), e);
			return Outcome.failed(none(path));
		}
	}

	/**
	 * Copies the bundle's file, and what a designer's tool needs with it, into the folder of templates beside the data. Files that are there stay as they are.
	 *
	 * @param path the path of an entry
	 * @return the file of the folder; no result where the data have no folder, there is no such file, or it cannot be written
	 */
	public Outcome<Path> copy(String path) {
		workplace.begins("copying of a template");
		Path folder = data.templateFolder().orElse(null);
		if (folder == null) {
			return Outcome.failed(workplace.error("template.folder.none"));
		}
		try {
			var copy = new TemplateCopy(family, folder);
			if (!copy.add(path)) {
				return Outcome.failed(none(path));
			}
			copy.writeMissing();
			return Outcome.of(folder.resolve(family.id()).resolve(path));
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(folder, e));
		}
	}

	/**
	 * Lets the bundle's file be used again.
	 *
	 * @param path the path of an entry
	 * @return where the file of the folder is kept; no result where there is none or it cannot be moved
	 */
	public Outcome<Path> revert(String path) {
		workplace.begins("taking back of a template");
		FamilyTemplates templates = data.templates(family);
		Optional<TemplateEntry> entry = templates.entries().stream().filter(one -> one.path().equals(path)).findFirst();
		try {
			Path kept = entry.isEmpty() ? null : templates.revert(entry.get()).orElse(null);
			return kept == null ? Outcome.failed(none(path)) : Outcome.of(kept);
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(entry.flatMap(TemplateEntry::file).orElseGet(() -> Path.of(path)), e));
		}
	}

	private Problem none(String path) {
		return Problem.error("template.none", workplace.text("template.none", "path", path), Place.file(path));
	}
}
