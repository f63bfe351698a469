package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.ui.internal.page.Icons;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Holds the buttons of a preview: pictures without words beside them, as it may be as narrow as half an editor. */
final class PreviewBar {

	private final ToolBar bar;
	private final Words words;

	PreviewBar(Composite pane, Words words) {
		this.words = words;
		bar = new ToolBar(pane, SWT.FLAT | SWT.RIGHT);
		bar.setData("id", "preview.bar");
	}

	/**
	 * Adds a button.
	 *
	 * @param style {@code SWT.PUSH} or {@code SWT.CHECK}
	 * @param name  of its picture; its words stand under keys that end with it
	 */
	ToolItem add(int style, String name, Runnable run) {
		String key = "preview." + name;
		var item = new ToolItem(bar, style);
		Icons.give(item, name);
		item.setToolTipText(words.text(key) + "  —  " + words.text(key + ".tip"));
		item.setData("id", key);
		item.addListener(SWT.Selection, event -> run.run());
		return item;
	}
}
