package org.chapterhouse.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportWriter;

/** Describes what bundles contribute, without loading a class of theirs: each by its id and the files of its bundle. */
public final class Installed {

	private Installed() {
	}

	/**
	 * Describes a family.
	 *
	 * @param schema   the path of its schema part
	 * @param messages the path of its messages
	 * @param theme    the folder of its theme
	 */
	public record OfFamily(String id, String schema, String messages, String theme, BundleFiles files) {
	}

	/**
	 * Describes the sample data of a family.
	 *
	 * @param id     the family
	 * @param folder the folder in the bundle
	 */
	public record OfSample(String id, String folder, BundleFiles files) {
	}

	/**
	 * Describes a chapter.
	 *
	 * @param family   the id of its family
	 * @param schema   the path of its schema part
	 * @param messages the path of its messages
	 * @param template the path of its design
	 * @param instance makes an object of its class
	 */
	public record OfChapter(String id, String family, String schema, String messages, String template, BundleFiles files,
			Instance<Chapter> instance) {
	}

	/**
	 * Describes a data store.
	 *
	 * @param instance makes an object of its class
	 */
	public record OfStore(String id, BundleFiles files, Instance<DataStoreProvider> instance) {
	}

	/**
	 * Names a form that documents are written in.
	 *
	 * @param id     what people ask for: {@code h5}
	 * @param ending the ending of its files, without the first dot: {@code h5.html}
	 */
	public record Format(String id, String ending) {

		/** Makes a format; nothing may be null. */
		public Format {
			Objects.requireNonNull(id);
			Objects.requireNonNull(ending);
		}
	}

	/**
	 * Describes a renderer.
	 *
	 * @param formats  the formats it makes
	 * @param layouts  whether it lays out reports for writers
	 * @param instance makes an object of its class
	 */
	public record OfRenderer(String id, List<Format> formats, boolean layouts, BundleFiles files, Instance<ReportRenderer> instance) {

		/** Makes a description; the list is copied. */
		public OfRenderer {
			formats = List.copyOf(formats);
		}

		/** Returns the format of an id; empty if the renderer does not make it. */
		public Optional<Format> format(String name) {
			return formats.stream().filter(format -> format.id().equals(name)).findFirst();
		}
	}

	/**
	 * Describes a writer of reports that are laid out.
	 *
	 * @param formats  the formats it writes
	 * @param instance makes an object of its class
	 */
	public record OfWriter(String id, List<Format> formats, BundleFiles files, Instance<ReportWriter> instance) {

		/** Makes a description; the list is copied. */
		public OfWriter {
			formats = List.copyOf(formats);
		}

		/** Returns the format of an id; empty if the writer does not write it. */
		public Optional<Format> format(String name) {
			return formats.stream().filter(format -> format.id().equals(name)).findFirst();
		}
	}

	/**
	 * Makes an object of a class that a bundle contributes.
	 *
	 * @param <T>       what the class must implement
	 * @param type      what the class must implement
	 * @param className the class
	 * @param maker     makes the object
	 */
	public record Instance<T>(Class<T> type, String className, Callable<?> maker) {

		/** Makes an instance maker; nothing may be null. */
		public Instance {
			Objects.requireNonNull(type);
			Objects.requireNonNull(className);
			Objects.requireNonNull(maker);
		}

		/** Makes an object; throws whatever its class throws, and {@link ClassCastException} if it is not of the type. */
		public T make() throws Exception {
			return Objects.requireNonNull(type.cast(maker.call()));
		}
	}
}
