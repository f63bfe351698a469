package org.chapterhouse.ui.internal.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.core.Family;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Shows which data folders and databases stand in the list of reports, and takes some out. */
public final class DataPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int[] WIDTHS = { 100, 220, 120 };
	private static final int FAMILY = 2;

	private static final int WIDTH = 320;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private final List<DataPlace> removed = new ArrayList<>();
	private Table table;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		var told = new Label(page, SWT.WRAP);
		told.setText(words.text("settings.data.text"));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(told);
		table = new Table(page, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		table.setData("id", "settings.data");
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, true).applyTo(table);
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(words.text(List.of("connection.name", "new.data", "new.family").get(at)));
			column.setWidth(WIDTHS[at]);
		}
		desktop.remembered().folders().forEach(this::add);
		nameFamilies();
		var remove = new Button(page, SWT.PUSH);
		remove.setText(words.text("tree.remove"));
		remove.setData("id", "settings.data.remove");
		remove.setEnabled(false);
		table.addListener(SWT.Selection, event -> remove.setEnabled(table.getSelectionCount() > 0));
		remove.addListener(SWT.Selection, event -> {
			for (TableItem item : table.getSelection()) {
				removed.add((DataPlace) item.getData());
			}
			table.remove(table.getSelectionIndices());
			remove.setEnabled(false);
		});
		return page;
	}

	private void add(DataPlace place) {
		var item = new TableItem(table, SWT.NONE);
		item.setText(new String[] { desktop.remembered().name(place), DataLocation.shown(place.location()), place.family() });
		item.setData(place);
	}

	/** Shows families by their names; the id of one that cannot be read stays. */
	private void nameFamilies() {
		new ReportWork<List<Family>>(desktop, words.text("work.families"), monitor -> Outcome.of(desktop.families()), outcome -> {
			if (!table.isDisposed()) {
				Map<String, String> names = outcome.result().orElse(List.of()).stream()
						.collect(Collectors.toMap(Family::id, family -> family.name(words.language())));
				for (TableItem item : table.getItems()) {
					String id = ((DataPlace) item.getData()).family();
					item.setText(FAMILY, names.getOrDefault(id, id));
				}
			}
		}).schedule();
	}

	@Override
	public boolean performOk() {
		removed.forEach(desktop::remove);
		removed.clear();
		return true;
	}
}
