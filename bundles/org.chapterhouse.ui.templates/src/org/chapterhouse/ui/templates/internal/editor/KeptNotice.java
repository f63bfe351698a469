package org.chapterhouse.ui.templates.internal.editor;

import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Tells above a template, for as long as it is so, that what is typed there is not safe; there is nothing to be seen where all is well. */
final class KeptNotice {

	private final Composite notice;
	private final Label text;

	/** Makes it in a part whose layout is a grid. */
	KeptNotice(Composite parent) {
		notice = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(notice);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(notice);
		var sign = new Label(notice, SWT.NONE);
		sign.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_WARNING).getImage());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
		text = new Label(notice, SWT.WRAP);
		text.setData("id", "template.unkept");
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(text);
		notice.setVisible(false);
	}

	/** Tells what is wrong; nothing if nothing is any more. */
	void show(List<Problem> problems) {
		if (notice.isDisposed()) {
			return;
		}
		text.setText(PlainText.inLabel(String.join("\n", problems.stream().map(Problem::message).toList())));
		Presence.show(notice, !problems.isEmpty());
		notice.requestLayout();
	}
}
