package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.internal.ContributionReader;

/**
 * Holds what is installed: everything that bundles contribute, each id once, in order of id.
 *
 * @param families  the families
 * @param samples   sample data by family
 * @param chapters  the chapters of all families, by family and then id
 * @param stores    the data stores
 * @param renderers the renderers
 * @param writers   the writers
 * @param problems  what is wrong with contributions; those are left out
 */
public record Installation(List<Installed.OfFamily> families, List<Installed.OfSample> samples, List<Installed.OfChapter> chapters,
		List<Installed.OfStore> stores, List<Installed.OfRenderer> renderers, List<Installed.OfWriter> writers,
		List<Problem> problems) {

	/** Makes an installation; the lists are copied. */
	public Installation {
		families = List.copyOf(families);
		samples = List.copyOf(samples);
		chapters = List.copyOf(chapters);
		stores = List.copyOf(stores);
		renderers = List.copyOf(renderers);
		writers = List.copyOf(writers);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads contributions; loads no class.
	 *
	 * @param contributions in any order
	 * @param language      the language of problem messages
	 */
	public static Installation of(List<Contribution> contributions, Locale language) {
		return new ContributionReader(language).read(contributions);
	}

	/** Returns a family. */
	public Optional<Installed.OfFamily> family(String id) {
		return families.stream().filter(one -> one.id().equals(id)).findFirst();
	}

	/** Returns the sample data of a family. */
	public Optional<Installed.OfSample> sample(String family) {
		return samples.stream().filter(one -> one.id().equals(family)).findFirst();
	}

	/** Returns the renderer for a format. */
	public Optional<Installed.OfRenderer> renderer(String format) {
		return renderers.stream().filter(renderer -> renderer.format(format).isPresent()).findFirst();
	}

	/** Returns the renderer that lays out reports for writers. */
	public Optional<Installed.OfRenderer> layouter() {
		return renderers.stream().filter(Installed.OfRenderer::layouts).findFirst();
	}

	/** Returns the writer of a format. */
	public Optional<Installed.OfWriter> writer(String format) {
		return writers.stream().filter(writer -> writer.format(format).isPresent()).findFirst();
	}

	/** Returns a format; a renderer that makes it comes before a writer. */
	public Optional<Installed.Format> format(String id) {
		return renderer(id).flatMap(renderer -> renderer.format(id)).or(() -> writer(id).flatMap(writer -> writer.format(id)));
	}

	/** Returns the ids of the formats that can be made. */
	public SortedSet<String> formats() {
		var formats = new TreeSet<String>();
		renderers.forEach(renderer -> renderer.formats().forEach(format -> formats.add(format.id())));
		writers.forEach(writer -> writer.formats().forEach(format -> formats.add(format.id())));
		return formats;
	}
}
