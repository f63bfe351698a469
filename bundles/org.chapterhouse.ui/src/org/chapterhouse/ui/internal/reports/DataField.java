package org.chapterhouse.ui.internal.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.page.FolderDialog;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Asks for data: a folder or an address that is typed, browsed for, or chosen among those that people have opened. */
final class DataField {

	/** Wide enough for the path of a folder, here and in the two lines that the dialog has for what is wrong with it. */
	private static final int WIDTH = 480;
	private static final int MOST_SEEN = 12;
	/** Stands between what people call data and where these are. */
	private static final String GAP = "  ";

	private final List<Known> known;
	private final Combo combo;

	/**
	 * Is data that people have opened.
	 *
	 * @param name what they call them; empty if they do not
	 */
	private record Known(String name, String location) {

		String shown() {
			return start() + location;
		}

		String start() {
			return name.isEmpty() ? "" : name + GAP;
		}
	}

	/** Puts the field with its button into the two last columns of a form. */
	DataField(Composite form, Desktop desktop, Runnable changed) {
		known = known(desktop.remembered());
		combo = new Combo(form, SWT.DROP_DOWN);
		combo.setData("id", "new.data");
		combo.setItems(known.stream().map(Known::shown).distinct().toArray(String[]::new));
		combo.setVisibleItemCount(MOST_SEEN);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		var browse = new Button(form, SWT.PUSH);
		browse.setText(desktop.words().text("browse"));
		browse.setData("id", "new.browse");
		browse.addListener(SWT.Selection, event -> FolderDialog.open(form.getShell(), SWT.OPEN, starts()).ifPresent(combo::setText));
		combo.addModifyListener(event -> changed.run());
	}

	private static List<Known> known(Remembered remembered) {
		return remembered.folders().stream().filter(place -> !PasswordQuestion.carriesSecret(place.location()))
				.map(place -> new Known(remembered.name(place), place.location())).toList();
	}

	private Stream<String> starts() {
		// the data that were opened last stand at the end
		return Stream.concat(Stream.of(location()), known.reversed().stream().map(Known::location));
	}

	/** Returns where the data are, without the name in front of it that the list shows; empty if nothing is said. */
	String location() {
		String said = combo.getText();
		Optional<Known> named = known.stream().filter(one -> !one.name().isEmpty() && said.startsWith(one.start())).findFirst();
		return PastedPath.of(named.map(one -> said.substring(one.start().length())).orElse(said));
	}

	/** Shows where data are. */
	void show(String location) {
		combo.setText(location);
	}
}
