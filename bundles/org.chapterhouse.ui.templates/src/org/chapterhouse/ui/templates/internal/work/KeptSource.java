package org.chapterhouse.ui.templates.internal.work;

import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.KeptFile;
import org.chapterhouse.ui.internal.work.LocationDigest;

/** Is where the text of a template is kept that is not saved yet, beside the drafts of reports. Never on the thread of the display. */
public final class KeptSource {

	/**
	 * Holds what was kept.
	 *
	 * @param over tells which saved text was being changed, as {@link #stamp} names it
	 * @param text the text as it was when it was kept
	 */
	public record Kept(String over, String text) {

		/** Reads it; empty if it is none. */
		static Optional<Kept> parse(String all) {
			int end = all.indexOf('\n');
			return end < 0 ? Optional.empty() : Optional.of(new Kept(all.substring(0, end), all.substring(end + 1)));
		}

		String all() {
			return over + "\n" + text;
		}
	}

	private final KeptFile file;

	/** Makes a place for a template. */
	public KeptSource(Desktop desktop, TemplateKey key) {
		Path place = desktop.ownFolder().resolve("template-drafts").resolve(LocationDigest.of(key.place().location()))
				.resolve(key.place().family()).resolve(key.path());
		file = new KeptFile(desktop, place);
	}

	/** Names a text by what it says: another text has, as good as certainly, another name. */
	public static String stamp(String text) {
		return text.length() + "-" + Integer.toHexString(text.hashCode());
	}

	/** Returns what was kept, if something was; without a result it must not be written over. */
	public Outcome<Optional<Kept>> read() {
		return file.read(Kept::parse);
	}

	/** Puts what was kept out of the way, as people did not want it in the editor; tells where it is. */
	public Outcome<Path> setAside() {
		return file.setAside();
	}

	/** Keeps a text in the place of the one before; none takes it away. */
	public Outcome<String> keep(Optional<Kept> kept) {
		return file.keep(kept.map(Kept::all));
	}
}
