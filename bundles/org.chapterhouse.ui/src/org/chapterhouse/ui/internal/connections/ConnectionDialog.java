package org.chapterhouse.ui.internal.connections;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a database file, a name and a password, and tries them. */
public final class ConnectionDialog extends TitleAreaDialog {

	private static final int TEST = IDialogConstants.CLIENT_ID;
	private static final int COLUMNS = 3;
	private static final String ADDRESS = "jdbc:duckdb:";

	private final Desktop desktop;
	private final Words words;
	private ComboViewer families;
	private Text file;
	private Text name;
	private Text password;
	private Button remember;
	/** What is being tried: whatever was tried before may end later and is not told. */
	private @Nullable ReportWork<DataChoices> trying;

	private ConnectionDialog(Shell shell, Desktop desktop) {
		super(shell);
		this.desktop = desktop;
		this.words = desktop.words();
		setHelpAvailable(false);
	}

	/** Lets people add a connection. */
	public static void open(Desktop desktop, Shell shell) {
		new ConnectionDialog(shell, desktop).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(words.text("connection.title"));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(words.text("connection.title"));
		setMessage(words.text("connection.description"));
		var form = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		new Label(form, SWT.NONE).setText(words.text("new.family"));
		families = new ComboViewer(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		families.setContentProvider(ArrayContentProvider.getInstance());
		families.setLabelProvider(LabelProvider.createTextProvider(one -> ((Family) one).name(words.language())));
		families.getControl().setData("id", "connection.family");
		families.addSelectionChangedListener(event -> check());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(families.getControl());
		file = text(form, "file", 0, 1);
		file.addModifyListener(event -> check());
		var browse = new Button(form, SWT.PUSH);
		browse.setText(words.text("browse"));
		browse.addListener(SWT.Selection, event -> browse());
		name = text(form, "name", 0, 2);
		name.setMessage(words.text("connection.name.hint"));
		password = text(form, "password", SWT.PASSWORD, 2);
		password.addModifyListener(event -> check());
		password.setMessage(words.text("connection.password.hint"));
		new Label(form, SWT.NONE);
		remember = new Button(form, SWT.CHECK);
		remember.setText(words.text("password.remember"));
		remember.setToolTipText(words.text("password.remember.tip"));
		remember.setData("id", "connection.remember");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(remember);
		readFamilies();
		return area;
	}

	private Text text(Composite form, String key, int style, int span) {
		new Label(form, SWT.NONE).setText(words.text("connection." + key));
		var text = new Text(form, SWT.BORDER | style);
		text.setData("id", "connection." + key);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
		return text;
	}

	private void browse() {
		String chosen = new FileDialog(getShell(), SWT.OPEN).open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	private void readFamilies() {
		new ReportWork<List<Family>>(desktop, words.text("work.families"), monitor -> Outcome.of(desktop.families()), outcome -> {
			if (!families.getControl().isDisposed()) {
				List<Family> all = outcome.result().orElse(List.of());
				families.setInput(all);
				all.stream().findFirst().ifPresent(first -> families.setSelection(new StructuredSelection(first)));
			}
		}).schedule();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, TEST, words.text("connection.test"), false).setData("id", "connection.test");
		super.createButtonsForButtonBar(parent);
		check();
	}

	/** Forgets what was told of other data, and tells whether these can be tried. */
	private void check() {
		ReportWork<DataChoices> before = trying;
		trying = null;
		if (before != null) {
			before.cancel();
		}
		setMessage(words.text("connection.description"));
		boolean secret = PasswordQuestion.carriesSecret(location());
		boolean ready = family() != null && !file.getText().isBlank() && !secret;
		setErrorMessage(secret ? words.text("address.secret") : null);
		for (int id : new int[] { TEST, IDialogConstants.OK_ID }) {
			if (getButton(id) != null) {
				getButton(id).setEnabled(ready);
			}
		}
	}

	private @Nullable Family family() {
		return families.getStructuredSelection().getFirstElement() instanceof Family family ? family : null;
	}

	private String location() {
		String typed = PastedPath.of(file.getText());
		return typed.regionMatches(true, 0, "jdbc:", 0, "jdbc:".length()) ? typed : ADDRESS + typed;
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == TEST) {
			test();
		} else {
			super.buttonPressed(button);
		}
	}

	private void test() {
		Family family = family();
		if (family == null) {
			return;
		}
		String typed = password.getText();
		check();
		setMessage(words.text("connection.testing"));
		trying = test(desktop, family, new ReportData(location(), () -> Optional.of(typed)), (ended, outcome) -> {
			if (!file.isDisposed() && trying == ended) {
				setErrorMessage(outcome.isGood() ? null : outcome.told());
				setMessage(outcome.told(), IMessageProvider.INFORMATION);
			}
		});
	}

	/**
	 * Says what came of trying a connection.
	 *
	 * @param told in words
	 */
	record Tried(boolean isGood, String told) {
	}

	/** Tries whether data open, in the background; returns the work, which is told with what came of it. */
	static ReportWork<DataChoices> test(Desktop desktop, Family family, ReportData data, BiConsumer<ReportWork<DataChoices>, Tried> done) {
		Function<DataChoices, String> good = choices -> desktop.words().text("connection.good", "periods", choices.periods().size(), "units",
				choices.units().size());
		var work = new ReportWork<DataChoices>(desktop, desktop.words().text("connection.test"),
				monitor -> new ReportRun(desktop.workplace(), family, data, TextStore.none()).choices(monitor),
				(ended, outcome) -> done.accept(ended,
						outcome.result().isPresent() && outcome.problems().stream().noneMatch(problem -> problem.isError())
								? new Tried(true, good.apply(outcome.result().get()))
								: new Tried(false, outcome.problems().stream().filter(problem -> problem.isError()).findFirst()
										.map(problem -> problem.message()).orElse(desktop.words().text("work.cancelled")))));
		work.schedule();
		return work;
	}

	@Override
	protected void okPressed() {
		Family family = family();
		if (family != null) {
			var place = new DataPlace(family.id(), location());
			String called = name.getText().strip();
			Runnable add = () -> {
				desktop.remembered().add(place);
				// data that are there already keep the name that they have
				if (!called.isEmpty()) {
					desktop.remembered().name(place, called);
				}
			};
			if (password.getText().isEmpty()) {
				add.run();
			} else {
				PasswordQuestion.keep(desktop, place.location(), password.getText(), remember.getSelection(), add);
			}
		}
		super.okPressed();
	}
}
