package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;
import org.chapterhouse.scaffold.BundlesFolder;
import org.chapterhouse.scaffold.ChapterRequest;
import org.chapterhouse.scaffold.ChapterScaffold;
import org.chapterhouse.scaffold.Scaffold;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the bundle of a new chapter and that of its tests, and names it where a checkout names its bundles. */
@Command(name = "new-chapter", sortOptions = false)
final class NewChapterCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Parameters(index = "1", paramLabel = "ID", descriptionKey = "new-chapter.ID")
	private String id = "";

	@Option(names = "--title", paramLabel = "TEXT", order = 10)
	private String title = "";

	@Option(names = "--title-zh", paramLabel = "TEXT", order = 11)
	private String chineseTitle = "";

	@Option(names = "--data-set", paramLabel = "NAME", order = 12)
	private String dataSet = "";

	@Option(names = "--part", paramLabel = "PART", order = 13)
	private String part = "";

	@Option(names = "--order", paramLabel = "N", order = 14)
	private int order;

	@Option(names = "--out", paramLabel = "DIR", order = 15)
	@Nullable
	private String out;

	NewChapterCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		Outcome<Family> read = desk.family(family);
		Family present = read.result().orElse(null);
		if (present == null) {
			desk.tell(read.problems());
			return ExitCode.UNUSABLE;
		}
		var request = new ChapterRequest(id, part, order, dataSet, title, chineseTitle);
		Outcome<Scaffold> made = new ChapterScaffold(desk.installation(), present, desk.language()).make(request);
		Scaffold scaffold = made.result().orElse(null);
		if (scaffold == null) {
			desk.tell(made.problems());
			return ExitCode.USAGE;
		}
		BundlesFolder bundles = bundles(present.installed().files().bundle());
		List<Path> there = bundles.present(scaffold);
		if (!there.isEmpty()) {
			throw desk.usage("usage.chapter.exists", "folders", there.stream().map(Path::toString).collect(Collectors.joining(", ")));
		}
		return write(scaffold, bundles, bundles.isCheckoutOf(present.installed().files().bundle()));
	}

	private BundlesFolder bundles(String familyBundle) {
		String given = out;
		return given != null ? new BundlesFolder(desk.path(given))
				: BundlesFolder.around(desk.surroundings().folder(), familyBundle)
						.orElseThrow(() -> desk.usage("usage.chapter.checkout", "bundle", familyBundle));
	}

	private int write(Scaffold scaffold, BundlesFolder bundles, boolean checkout) {
		try {
			bundles.write(scaffold).forEach(folder -> desk.say(desk.text("wrote", "file", folder.toString())));
			if (checkout) {
				bundles.register(scaffold).forEach(file -> desk.say(desk.text("chapter.named", "file", file.toString())));
			}
		} catch (IOException e) {
			desk.tell(desk.unwritten(bundles.folder(), e));
			return ExitCode.FAULTY;
		}
		desk.say(desk.text(checkout ? "chapter.next" : "chapter.elsewhere", "bundle", scaffold.bundle(), "family", family));
		return ExitCode.DONE;
	}
}
