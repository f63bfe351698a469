package org.chapterhouse.ui.templates.internal.editor;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says with which report a template is shown, and lets people choose another one that is open, or the sample. */
final class ReportChoice {

	private static final int NARROW = 60;

	private final TemplateDesk desk;
	private final Combo combo;
	private @Nullable DraftPreview preview;
	private List<ReportSession> offered = List.of();

	/** Puts it into a part whose layout is a grid. */
	ReportChoice(Composite parent, TemplateDesk desk) {
		this.desk = desk;
		Messages words = desk.words();
		var row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		new Label(row, SWT.NONE).setText(words.text("preview.with"));
		combo = new Combo(row, SWT.READ_ONLY);
		combo.setData("id", "template.report");
		SpokenName.give(combo, words.text("preview.with"));
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.Selection, event -> choose());
		// reports are opened and closed meanwhile
		combo.addListener(SWT.FocusIn, event -> offer());
	}

	/** Begins to choose for a preview. */
	void follow(DraftPreview of) {
		preview = of;
		of.listen(this::offer);
		offer();
	}

	private void offer() {
		DraftPreview of = preview;
		if (of == null || combo.isDisposed()) {
			return;
		}
		offered = of.offered();
		String[] names = Stream
				.concat(offered.stream().map(this::name), of.offersSample() ? Stream.of(desk.words().text("preview.sample")) : Stream.of())
				.toArray(String[]::new);
		if (!List.of(names).equals(List.of(combo.getItems()))) {
			combo.setItems(names);
		}
		ReportSession with = of.with();
		int now = with == null ? offered.size() : offered.indexOf(with);
		if (now < 0 || now >= names.length) {
			combo.deselectAll();
		} else if (combo.getSelectionIndex() != now) {
			combo.select(now);
		}
	}

	/** Returns a name that no other report of the family has, and that is short. */
	private String name(ReportSession session) {
		String unit = session.made().map(SessionWork.Computed::unit).orElse(session.key().organisation());
		return unit + " · " + session.key().period() + " · " + desk.desktop().shown(session.key().data());
	}

	private void choose() {
		DraftPreview of = preview;
		int chosen = combo.getSelectionIndex();
		if (of != null && chosen >= 0) {
			of.use(chosen < offered.size() ? offered.get(chosen) : null);
		}
	}
}
