package org.chapterhouse.ui.templates.internal.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.core.templates.TemplateEntry;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.DesignEncoding;
import org.chapterhouse.ui.internal.work.Desktop;

/** Adds to what a check says of templates what their model finds wrong with them as a whole. Used in the background: the model may have to start. */
final class ModelProblems {

	private final Desktop desktop;

	ModelProblems(Desktop desktop) {
		this.desktop = desktop;
	}

	/** Returns the templates with what was found; the same list if nothing was. */
	List<Listed> with(List<Listed> listed) {
		desktop.begins("check of templates by their model");
		List<Listed> checked = listed.stream().filter(ModelProblems::isToBeAsked).toList();
		TemplateModel model = checked.isEmpty() ? null : desktop.renderers().model().orElse(null);
		if (model == null) {
			return listed;
		}
		List<Listed> all = new ArrayList<>();
		for (Listed one : listed) {
			List<Problem> problems = new ArrayList<>(one.problems());
			if (checked.contains(one)) {
				problems.addAll(found(one, model));
			}
			all.add(new Listed(one.entry(), one.title(), problems));
		}
		return all.equals(listed) ? listed : all;
	}

	private static boolean isToBeAsked(Listed one) {
		return one.entry().state() == TemplateEntry.State.CHANGED && one.entry().file().isPresent() && !one.isRefused()
				&& one.entry().path().matches(".*\\.rpt(design|library)");
	}

	private List<Problem> found(Listed one, TemplateModel model) {
		Path file = one.entry().file().orElseThrow();
		try {
			Optional<Design> design = Design.read(DesignEncoding.decode(Files.readAllBytes(file)), file, desktop.words().language()).result();
			return design.map(read -> read.problems(model)).orElse(List.of());
		} catch (IOException e) {
			// the check tells it
			return List.of();
		}
	}
}
