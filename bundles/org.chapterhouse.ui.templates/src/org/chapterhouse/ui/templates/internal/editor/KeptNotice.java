package org.chapterhouse.ui.templates.internal.editor;

import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Tells above a template, for as long as it is so, that what is typed there is not safe, or was brought back; there is nothing to be seen where all is well. */
final class KeptNotice {

	private final Composite notice;
	private final Label sign;
	private final Label text;

	/** Makes it in a part whose layout is a grid. */
	KeptNotice(Composite parent) {
		notice = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(notice);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(notice);
		sign = new Label(notice, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
		text = new Label(notice, SWT.WRAP);
		text.setData("id", "template.unkept");
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		notice.setVisible(false);
	}

	/**
	 * Tells what is wrong; nothing if nothing is any more.
	 *
	 * @param back says that something was brought back; empty if nothing was
	 */
	void show(List<Problem> problems, String back) {
		if (notice.isDisposed()) {
			return;
		}
		List<String> lines = Stream.concat(problems.stream().map(Problem::message), Stream.of(back)).filter(line -> !line.isEmpty()).toList();
		sign.setImage(FieldDecorationRegistry.getDefault()
				.getFieldDecoration(problems.isEmpty() ? FieldDecorationRegistry.DEC_INFORMATION : FieldDecorationRegistry.DEC_WARNING).getImage());
		text.setText(PlainText.inLabel(String.join("\n", lines)));
		Presence.show(notice, !lines.isEmpty());
		notice.requestLayout();
	}
}
