package org.chapterhouse.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Asks of which chapter the rows of a table are wanted; takes a column of a grid. */
final class ChapterFilter {

	private static final int WIDTH = 190;

	private final Words words;
	private final Combo combo;
	/** The ids, in the order of the names; the first is that of all. */
	private List<String> ids = List.of();

	/**
	 * Makes a filter, which offers nothing yet.
	 *
	 * @param part    begins its id
	 * @param changed is run when people choose
	 */
	ChapterFilter(Composite parent, Words words, String part, Runnable changed) {
		this.words = words;
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", part + ".chapter");
		SpokenName.give(combo, words.text("filter.chapter"));
		combo.addListener(SWT.Selection, event -> changed.run());
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		offer(Map.of());
	}

	/** Offers all chapters and each alone; what is chosen stays where it is still offered. */
	void offer(Map<String, String> chapters) {
		String chosen = chosen();
		var offered = new ArrayList<String>(List.of(""));
		var names = new ArrayList<String>(List.of(words.text("filter.chapters")));
		chapters.forEach((id, name) -> {
			offered.add(id);
			names.add(name);
		});
		ids = offered;
		// a list that opens while people choose closes when it is given again
		if (!names.equals(List.of(combo.getItems()))) {
			combo.setItems(names.toArray(String[]::new));
		}
		combo.select(Math.max(0, ids.indexOf(chosen)));
	}

	/** Returns the id of the chapter that is wanted; empty: all are. */
	String chosen() {
		int at = combo.getSelectionIndex();
		return at < 0 ? "" : ids.get(at);
	}
}
