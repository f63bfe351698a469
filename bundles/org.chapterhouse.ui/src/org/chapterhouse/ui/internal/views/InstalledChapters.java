package org.chapterhouse.ui.internal.views;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.desk.RowOrder;
import org.chapterhouse.core.desk.WordSearch;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Words;

/**
 * Lists the chapters that are installed, in the order of reports, and after them what is wrong with families and contributions.
 *
 * @param rows one for each
 */
public record InstalledChapters(List<Row> rows) {

	/** The columns: a key of each, in their order. */
	static final List<String> COLUMNS = List.of("family", "part", "title", "id", "bundle", "version", "state");
	/** None; also as long as they are not read. */
	public static final InstalledChapters NONE = new InstalledChapters(List.of());

	/**
	 * Holds what is shown of a chapter.
	 *
	 * @param cells  one for each column
	 * @param usable whether reports can have it
	 */
	public record Row(List<String> cells, boolean usable) {

		/** Makes a row. */
		public Row {
			cells = List.copyOf(cells);
		}

		/** Returns the title. */
		public String title() {
			return cell("title");
		}

		/** Returns the symbolic name of its bundle. */
		public String bundle() {
			return cell("bundle");
		}

		/** Returns the version of its bundle. */
		public String version() {
			return cell("version");
		}

		/** Tells whether reports can have it, and why not. */
		public String state() {
			return cell("state");
		}

		private String cell(String column) {
			return cells.get(COLUMNS.indexOf(column));
		}
	}

	/** Makes a list. */
	public InstalledChapters {
		rows = List.copyOf(rows);
	}

	/** Reads all families; never on the thread of the display. */
	public static Outcome<InstalledChapters> read(Desktop desktop) {
		var rows = new ArrayList<Row>();
		var problems = new ArrayList<Problem>();
		for (String id : desktop.familyIds()) {
			Outcome<Family> read = desktop.family(id);
			problems.addAll(read.problems());
			read.result().ifPresent(family -> family.chapters().forEach(chapter -> rows.add(row(desktop.words(), family, chapter))));
		}
		problems.addAll(desktop.workplace().installation().problems());
		problems.forEach(problem -> rows.add(new Row(List.of("", "", "", "", "", "", problem.message()), false)));
		return Outcome.of(new InstalledChapters(rows));
	}

	private static Row row(Words words, Family family, FamilyChapter chapter) {
		String state = chapter.isUsable() ? words.text("chapters.usable")
				: words.text("chapters.broken", "reason", String.join(" ", chapter.problems().stream().map(Problem::message).toList()));
		return new Row(List.of(family.name(words.language()), part(family.messages(words.language()), chapter),
				chapter.title(chapter.messages(words.language())), chapter.id(),
				chapter.installed().files().bundle(), chapter.installed().files().version(), state), chapter.isUsable());
	}

	private static String part(Messages messages, FamilyChapter chapter) {
		ChapterDefinition definition = chapter.definition().orElse(null);
		String id = definition == null ? "" : String.valueOf(definition.getPart());
		return messages.find("part." + id).orElse(id);
	}

	/** Returns them in an order. */
	InstalledChapters sorted(RowOrder order) {
		return new InstalledChapters(order.sorted(rows, Row::cells));
	}

	/** Returns those that a search finds. */
	InstalledChapters matching(WordSearch search) {
		return new InstalledChapters(rows.stream().filter(row -> search.finds(row.cells())).toList());
	}
}
