package org.chapterhouse.ui.internal.views;

import org.chapterhouse.core.desk.WordSearch;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Asks for words to search a table by, and tells how many rows are found; takes two columns of a grid. */
final class SearchBar {

	private static final int SHORTEST = 160;
	private static final int EDGE = 8;

	private final Words words;
	private final String part;
	private final Text search;
	private final Label count;

	/**
	 * Makes a bar.
	 *
	 * @param part    begins the keys of its words and its ids
	 * @param changed is run when something is typed
	 */
	SearchBar(Composite parent, Words words, String part, Runnable changed) {
		this.words = words;
		this.part = part;
		search = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		search.setMessage(words.text(part + ".search"));
		search.setData("id", part + ".search");
		SpokenName.give(search, words.text(part + ".search"));
		search.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).minSize(SHORTEST, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(search);
		count = new Label(parent, SWT.NONE);
		count.setData("id", part + ".count");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
	}

	/** Lets the key that finds, and the menu, lead here from all of a view. */
	void fill(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.FIND.getId(), new Action(words.text(part + ".search")) {
			@Override
			public void run() {
				search.setFocus();
				search.selectAll();
			}
		});
	}

	/** Returns what is searched for. */
	WordSearch search() {
		return WordSearch.of(search.getText());
	}

	/** Tells how many rows are shown, and of how many. */
	void count(int shown, int all) {
		// as wide as it gets: what stands beside it does not move while people type
		count.setText(told(all, all));
		int width = count.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + EDGE;
		count.setText(told(shown, all));
		((GridData) count.getLayoutData()).widthHint = width;
		// Chinese is higher than nothing, by which there was place for it so far
		count.requestLayout();
	}

	private String told(int shown, int all) {
		return words.text(part + ".count", "shown", shown, "all", all);
	}

	void setFocus() {
		search.setFocus();
	}
}
