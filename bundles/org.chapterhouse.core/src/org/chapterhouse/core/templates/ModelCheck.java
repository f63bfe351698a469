package org.chapterhouse.core.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateEncoding;
import org.chapterhouse.api.render.TemplateLibraries;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.api.render.TemplateModel.Draft;

/** Tells what the model of templates finds wrong with files of folders as a whole. */
public final class ModelCheck {

	private static final Pattern ASKED = Pattern.compile(".*\\.rpt(design|library)");

	private final Supplier<Optional<TemplateModel>> models;
	private final Locale language;

	/**
	 * Makes a check.
	 *
	 * @param models   gives the model of templates, if there is one; asked for with the first file that it knows of, since it may have to start
	 * @param language the language of messages
	 */
	public ModelCheck(Supplier<Optional<TemplateModel>> models, Locale language) {
		this.models = models;
		this.language = language;
	}

	/** Returns what is wrong with a file; nothing where the model has nothing to say of such files, or they cannot be read: others tell that. */
	public List<Problem> problems(Path file) {
		if (!ASKED.matcher(file.toString()).matches()) {
			return List.of();
		}
		TemplateModel model = models.get().orElse(null);
		return model == null ? List.of() : problems(file, model);
	}

	private List<Problem> problems(Path file, TemplateModel model) {
		try {
			String text = TemplateEncoding.decode(Files.readAllBytes(file));
			return model.problems(new Draft(String.valueOf(file.getFileName()), text, TemplateLibraries.beside(file)::read, language),
					file.toString());
		} catch (IOException e) {
			return List.of();
		}
	}
}
