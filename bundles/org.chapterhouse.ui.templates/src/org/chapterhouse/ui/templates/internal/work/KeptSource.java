package org.chapterhouse.ui.templates.internal.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.chapterhouse.core.OutputFile;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.LocationDigest;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jdt.annotation.Nullable;

/** Keeps the text of a template that is not saved yet beside the drafts of reports, so that none is lost when the application ends in another way than by being closed. Never on the thread of the display. */
public final class KeptSource implements ISchedulingRule {

	/**
	 * Holds what was kept.
	 *
	 * @param over tells which saved text was being changed, as {@link #stamp} names it
	 * @param text the text as it was when it was kept
	 */
	public record Kept(String over, String text) {
	}

	private final Desktop desktop;
	private final Path file;

	/** Makes a keeper for a template. */
	public KeptSource(Desktop desktop, TemplateKey key) {
		this.desktop = desktop;
		file = desktop.ownFolder().resolve("template-drafts").resolve(LocationDigest.of(key.place().location())).resolve(key.place().family())
				.resolve(key.path());
	}

	/** Names a text by what it says: another text has, as good as certainly, another name. */
	public static String stamp(String text) {
		return text.length() + "-" + Integer.toHexString(text.hashCode());
	}

	/** Returns where the text is kept, if it is. */
	public Path file() {
		return file;
	}

	/** Returns what was kept, if something was. */
	public Optional<Kept> read() throws IOException {
		desktop.begins("reading of what is kept of a template");
		OutputFile.removeLeftovers(file.getParent());
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		String all = Files.readString(file);
		int end = all.indexOf('\n');
		return end < 0 ? Optional.empty() : Optional.of(new Kept(all.substring(0, end), all.substring(end + 1)));
	}

	/** Keeps a text in the place of the one before, which is there until the new one is whole. */
	public void keep(Kept kept) throws IOException {
		desktop.begins("keeping of a template");
		try (OutputFile out = OutputFile.begin(file)) {
			out.stream().write((kept.over() + "\n" + kept.text()).getBytes(StandardCharsets.UTF_8));
			out.finish();
		}
	}

	/** Gives the file another name, with {@code .bak} at its end, so that nothing is written over it; returns where it is then. */
	public Path setAside() throws IOException {
		desktop.begins("setting aside what is kept of a template");
		return Files.move(file, file.resolveSibling(file.getFileName() + ".bak"), StandardCopyOption.REPLACE_EXISTING);
	}

	/** Forgets what was kept. */
	public void drop() throws IOException {
		desktop.begins("forgetting of a template that is kept");
		Files.deleteIfExists(file);
	}

	/** Work on the same file is done in the order in which it was asked for. */
	@Override
	public boolean isConflicting(@Nullable ISchedulingRule rule) {
		return rule instanceof KeptSource other && other.file.equals(file);
	}

	@Override
	public boolean contains(@Nullable ISchedulingRule rule) {
		return isConflicting(rule);
	}
}
