package org.chapterhouse.ui.internal.editor;

import java.util.List;
import java.util.function.Consumer;

import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Lists the chapters of what is previewed, to go to. */
final class PreviewChapters {

	private final Combo combo;
	private final Words words;

	/**
	 * Puts the list into a pane.
	 *
	 * @param wanted takes the id of the chapter that people go to
	 */
	PreviewChapters(Composite pane, Words words, Consumer<String> wanted) {
		this.words = words;
		combo = new Combo(pane, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", "preview.chapter");
		combo.setToolTipText(words.text("preview.chapter"));
		SpokenName.give(combo, words.text("preview.chapter"));
		combo.addListener(SWT.Selection, event -> {
			if (combo.getData(combo.getText()) instanceof String id) {
				wanted.accept(id);
			}
		});
	}

	/** Lists chapters; the one that is chosen stays so. */
	void show(List<ReportChapter> all) {
		String before = combo.getText();
		combo.removeAll();
		combo.add(words.text("preview.chapter"));
		for (ReportChapter one : all) {
			String name = combo.getItemCount() + " " + one.getTitle();
			combo.add(name);
			combo.setData(name, one.getId());
		}
		combo.select(Math.max(0, combo.indexOf(before)));
		combo.getParent().layout();
	}
}
