package org.chapterhouse.ui.install.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Offer;
import org.chapterhouse.install.Unit;
import org.chapterhouse.ui.internal.views.InstalledChapters;

/**
 * Puts together what the page shows: what is installed and what can be had.
 *
 * @param rows a row for each unit, by their names
 */
record InstallRows(List<Row> rows) {

	/** Nothing. */
	static final InstallRows NONE = new InstallRows(List.of());

	/**
	 * Is a unit, as it is shown.
	 *
	 * @param id        of the unit
	 * @param cells     name, version that is installed, version that is offered, state
	 * @param removable it is installed
	 * @param offered   installing it would change something
	 * @param chapters  the same cells for each chapter in it
	 */
	record Row(String id, List<String> cells, boolean removable, boolean offered, List<List<String>> chapters) {

		Row {
			cells = List.copyOf(cells);
			chapters = List.copyOf(chapters);
		}
	}

	InstallRows {
		rows = List.copyOf(rows);
	}

	/** Returns rows. */
	static InstallRows of(List<Unit> installed, List<Offer> offers, InstalledChapters chapters, Messages messages) {
		Map<String, Offer> offered = new LinkedHashMap<>();
		offers.forEach(offer -> offered.put(offer.unit().id(), offer));
		var rows = new ArrayList<Row>();
		for (Unit unit : installed) {
			rows.add(row(unit, unit.version(), offered.remove(unit.id()), chapters, messages));
		}
		// what is installed as a part of something else is shown there
		offered.values().forEach(offer -> rows.add(row(offer.unit(), offer.installed(), offer, chapters, messages)));
		rows.sort(Comparator.comparing((Row row) -> row.cells().getFirst()).thenComparing(Row::id));
		return new InstallRows(rows);
	}

	private static Row row(Unit unit, String installed, @org.eclipse.jdt.annotation.Nullable Offer offer, InstalledChapters chapters,
			Messages messages) {
		List<InstalledChapters.Row> inside = installed.isEmpty() ? List.of()
				: chapters.rows().stream().filter(row -> unit.bundles().contains(row.bundle())).toList();
		long broken = inside.stream().filter(row -> !row.usable()).count();
		var state = new ArrayList<String>();
		if (!installed.isEmpty()) {
			state.add(broken == 0 ? messages.text("state.installed") : messages.text("state.broken", "count", broken, "all", inside.size()));
		}
		if (offer != null) {
			state.add(messages.text("state." + offer.standing()));
		}
		return new Row(unit.id(), List.of(unit.name(), installed, offer == null ? "" : offer.unit().version(), String.join(messages.text("comma"),
				state.stream().filter(one -> !one.isEmpty()).toList())), !installed.isEmpty(), offer != null && offer.isWorthwhile(),
				inside.stream().map(row -> List.of(row.title(), row.version(), "", row.state())).toList());
	}
}
