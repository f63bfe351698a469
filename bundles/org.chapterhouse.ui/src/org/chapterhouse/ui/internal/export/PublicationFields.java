package org.chapterhouse.ui.internal.export;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.desk.Publication;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Imprints.Imprint;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Lets people say what a report tells of its publication; all of it may be left empty. */
final class PublicationFields {

	private static final int COLUMNS = 4;
	/** Wide enough for a date and for the hint in its place. */
	private static final int DATE_WIDTH = 110;

	private final Desktop desktop;
	private final Text date;
	private final Text publisher;
	private final Text address;

	/**
	 * Puts the fields into a composite that holds nothing else.
	 *
	 * @param imprint what stands there at first
	 * @param changed told when somebody types
	 */
	PublicationFields(Composite parent, Desktop desktop, Imprint imprint, Runnable changed) {
		this.desktop = desktop;
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(parent);
		date = field(parent, "date", "", 1);
		date.setMessage(desktop.words().text("export.publication.date.hint"));
		GridDataFactory.swtDefaults().hint(DATE_WIDTH, SWT.DEFAULT).applyTo(date);
		publisher = field(parent, "publisher", imprint.publisher(), 1);
		address = field(parent, "address", imprint.address(), COLUMNS - 1);
		address.setMessage(desktop.words().text("export.publication.address.hint"));
		for (Text text : new Text[] { date, publisher, address }) {
			text.addModifyListener(event -> changed.run());
		}
	}

	private Text field(Composite parent, String key, String value, int span) {
		new Label(parent, SWT.NONE).setText(desktop.words().text("export.publication." + key));
		var text = new Text(parent, SWT.BORDER);
		text.setData("id", "export.publication." + key);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
		return text;
	}

	/** Returns what stands there; no result where some of it cannot be. */
	Outcome<Publication> read() {
		return Publication.read(desktop.workplace(), date.getText(), publisher.getText(), address.getText());
	}
}
