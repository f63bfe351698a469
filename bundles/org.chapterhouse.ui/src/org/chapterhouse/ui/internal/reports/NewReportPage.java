package org.chapterhouse.ui.internal.reports;

import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.core.desk.DataFit;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.export.FormChecks;
import org.chapterhouse.ui.internal.page.WizardImage;
import org.chapterhouse.ui.internal.work.ChosenForms;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Asks for family, data, period, unit, language and forms; what there is to choose is read in the background. */
final class NewReportPage extends WizardPage {

	private static final int INDENT = 4;
	private static final int COLUMNS = 3;
	private static final int FORM_COLUMNS = 3;
	private static final int PAUSE = 400;
	private static final DataChoices NOTHING = new DataChoices(List.of(), List.of());

	private final Desktop desktop;
	private final @Nullable DataPlace given;
	/** The report that the choice begins with; null: none. */
	private final @Nullable ReportKey now;
	private List<Family> all = List.of();
	private ComboViewer families;
	private DataField location;
	private ComboViewer periods;
	private ComboViewer units;
	private ComboViewer languages;
	private FormChecks forms;
	private @Nullable ReportWork<DataFit> reading;
	private DataChoices choices = NOTHING;
	/** Whether people said which family it is; else it is the one that the data fit. */
	private boolean familyChosen;
	private boolean showing;
	private final Runnable read = this::read;

	NewReportPage(Desktop desktop, @Nullable DataPlace given, @Nullable ReportKey now) {
		super("report");
		WizardImage.give(this);
		this.desktop = desktop;
		this.given = given;
		this.now = now;
		setDescription(desktop.words().text(now == null ? "new.description" : "change.description"));
	}

	@Override
	public void createControl(Composite parent) {
		var form = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(form);
		families = combo(form, "family", element -> ((Family) element).name(desktop.words().language()));
		label(form, "data");
		location = new DataField(form, desktop, this::later);
		periods = combo(form, "period", element -> ((Period) element).id());
		units = combo(form, "unit", element -> ((OrgUnit) element).name() + "  " + ((OrgUnit) element).code());
		languages = combo(form, "language", element -> ((java.util.Locale) element).getDisplayName(desktop.words().language()));
		languages.setInput(ReportLanguages.all());
		languages.setSelection(new StructuredSelection(now == null ? desktop.settings().reportLanguage() : now.locale()));
		forms = forms(form);
		families.getCombo().addListener(SWT.Selection, event -> familyChosen = true);
		families.addSelectionChangedListener(event -> later());
		periods.addSelectionChangedListener(event -> check());
		units.addSelectionChangedListener(event -> check());
		setControl(form);
		setPageComplete(false);
		families();
	}

	private ComboViewer combo(Composite form, String key, java.util.function.Function<Object, String> name) {
		label(form, key);
		var viewer = new ComboViewer(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(LabelProvider.createTextProvider(name));
		viewer.getControl().setData("id", "new." + key);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(viewer.getControl());
		return viewer;
	}

	private Label label(Composite form, String key) {
		var label = new Label(form, SWT.NONE);
		label.setText(desktop.words().text("new." + key));
		return label;
	}

	private FormChecks forms(Composite form) {
		// beside the first line of them
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, INDENT).applyTo(label(form, "forms"));
		var grid = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(FORM_COLUMNS).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(grid);
		ChosenForms chosen = desktop.remembered().forms();
		return new FormChecks(grid, desktop, "new.form.", now == null ? chosen.last() : chosen.of(now), this::check);
	}

	private void families() {
		new ReportWork<List<Family>>(desktop, desktop.words().text("work.families"),
				monitor -> Outcome.of(desktop.families()), outcome -> {
					if (getControl().isDisposed()) {
						return;
					}
					all = outcome.result().orElse(List.of());
					families.setInput(all);
					DataPlace place = given;
					all.stream().filter(one -> place == null || one.id().equals(place.family())).findFirst()
							.ifPresent(one -> families.setSelection(new StructuredSelection(one)));
					if (place != null) {
						location.show(place.location());
					}
				}).schedule();
	}

	private void later() {
		if (showing) {
			return;
		}
		// what was read of other data must not be chosen for these
		forget();
		boolean secret = PasswordQuestion.carriesSecret(location());
		setErrorMessage(secret ? desktop.words().text("address.secret") : null);
		getControl().getDisplay().timerExec(PAUSE, read);
		check();
	}

	/** Empties what there is to choose, and drops what is being read. */
	private void forget() {
		if (reading != null) {
			reading.cancel();
			reading = null;
		}
		setMessage(null);
		choices = NOTHING;
		periods.setInput(List.of());
		units.setInput(List.of());
		check();
	}

	private void read() {
		Family family = getControl().isDisposed() ? null : family();
		if (family == null || location().isEmpty() || PasswordQuestion.carriesSecret(location())) {
			return;
		}
		forget();
		ReportData data = desktop.data(location());
		setMessage(desktop.words().text("tree.reading"));
		List<Family> fitting = familyChosen || given != null ? List.of(family) : List.copyOf(all);
		var job = new ReportWork<DataFit>(desktop,
				desktop.words().text("work.choices", "data", desktop.shown(new DataPlace(family.id(), data.location()))),
				monitor -> DataFit.find(desktop.workplace(), fitting, data, monitor), this::show);
		reading = job;
		job.schedule();
	}

	private void show(ReportWork<DataFit> ended, Outcome<DataFit> outcome) {
		if (getControl().isDisposed() || ended != reading) {
			return;
		}
		reading = null;
		setMessage(null);
		if (outcome.result().isEmpty() && outcome.problems().isEmpty()) {
			return;
		}
		choices = outcome.result().map(DataFit::choices).orElse(NOTHING);
		showing = true;
		outcome.result().ifPresent(fit -> families.setSelection(new StructuredSelection(fit.family())));
		showing = false;
		periods.setInput(choices.all());
		units.setInput(choices.units());
		ReportKey wanted = now;
		choices.all().stream().filter(period -> wanted != null && period.id().equals(wanted.period())).findFirst()
				.or(() -> choices.periods().stream().findFirst()).ifPresent(first -> periods.setSelection(new StructuredSelection(first)));
		choices.units().stream().filter(unit -> wanted != null && unit.code().equals(wanted.organisation())).findFirst().or(choices::widest)
				.ifPresent(first -> units.setSelection(new StructuredSelection(first)));
		setErrorMessage(choices.units().isEmpty() || choices.periods().isEmpty()
				? outcome.problems().stream().findFirst().map(problem -> problem.message()).orElse(desktop.words().text("tree.empty"))
				: null);
		check();
		new PasswordQuestion(desktop, getShell()).ask(location(), outcome.problems(), this::read);
	}

	private String location() {
		return location.location();
	}

	private @Nullable Family family() {
		return families.getStructuredSelection().getFirstElement() instanceof Family family ? family : null;
	}

	private void check() {
		setPageComplete(family() != null && !location().isEmpty() && !PasswordQuestion.carriesSecret(location())
				&& !periods.getStructuredSelection().isEmpty()
				&& !units.getStructuredSelection().isEmpty() && !forms.ticked().isEmpty());
		if (reading == null) {
			String lacking = periods.getStructuredSelection().getFirstElement() instanceof Period period ? choices.lacking().get(period) : null;
			if (forms.ticked().isEmpty()) {
				setMessage(desktop.words().text("new.forms.none"));
			} else {
				setMessage(lacking, lacking == null ? NONE : WARNING);
			}
		}
	}

	/** Returns the forms that were chosen; only where the page is complete. */
	List<String> forms() {
		return forms.ticked();
	}

	/** Returns what was chosen; only where the page is complete. */
	ReportKey key() {
		Family family = (Family) families.getStructuredSelection().getFirstElement();
		return new ReportKey(family.id(), location(), ((Period) periods.getStructuredSelection().getFirstElement()).id(),
				((OrgUnit) units.getStructuredSelection().getFirstElement()).code(),
				((java.util.Locale) languages.getStructuredSelection().getFirstElement()).toLanguageTag());
	}
}
