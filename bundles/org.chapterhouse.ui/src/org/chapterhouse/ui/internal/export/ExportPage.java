package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.core.desk.Publication;
import org.chapterhouse.model.report.LevelDefinition;
import org.chapterhouse.ui.internal.page.WizardImage;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;

/** Asks for forms, languages, scope, folder and what the report tells of its publication. */
final class ExportPage extends WizardPage {

	private static final int COLUMNS = FolderField.COLUMNS;
	/** All groups have as many columns, so that what can be chosen stands below each other across them. */
	private static final int CHOICES = 3;

	private final Desktop desktop;
	private final SessionWork.Computed made;
	private final Words words;
	private final ReportSession session;
	private final ReportKey key;
	private final List<Button> languages = new ArrayList<>();
	private final List<Button> levels = new ArrayList<>();
	private FormChecks formats;
	private PublicationFields publication;
	private FolderField folder;
	private Button open;

	ExportPage(Desktop desktop, ReportSession session, SessionWork.Computed made) {
		super("export");
		WizardImage.give(this);
		this.desktop = desktop;
		this.session = session;
		this.key = session.key();
		this.made = made;
		this.words = desktop.words();
		setTitle(words.text("export.title"));
		setDescription(String.valueOf(made.report().getTitle()));
	}

	@Override
	public void createControl(Composite parent) {
		var form = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(form);
		formats = new FormChecks(group(form, "export.forms"), desktop, "export.form.", desktop.remembered().forms().of(key), this::check);
		Group tongues = group(form, "export.languages");
		for (Locale language : ReportLanguages.all()) {
			String tag = language.toLanguageTag();
			languages.add(check(tongues, language.getDisplayName(words.language()), "export.language." + tag, tag,
					language.equals(made.request().language())));
		}
		scope(group(form, "export.scope"));
		publication = new PublicationFields(group(form, "export.publication"), desktop,
				desktop.remembered().imprints().of(key.data()), this::check);
		folder = new FolderField(form, desktop, this::check);
		open = check(form, words.text("export.open"), "export.open", "", desktop.remembered().opensExports());
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(open);
		setControl(form);
		check();
	}

	private void scope(Group scope) {
		String own = made.report().getUnits().stream().filter(unit -> unit.getCode().equals(made.report().getOrganisation()))
				.map(unit -> unit.getLevel()).findFirst().orElse("");
		boolean below = false;
		for (LevelDefinition level : made.family().definition().getLevels()) {
			if (below && level.isReportable()) {
				String name = made.family().messages(words.language()).find("level." + level.getId()).orElse(words.textOr("level." + level.getId(),
						level.getId()));
				levels.add(check(scope, words.text("export.level", "level", name), "export.level." + level.getId(), level.getId(), false));
			}
			below = below || level.getId().equals(own);
		}
		if (levels.isEmpty()) {
			new Label(scope, SWT.NONE).setText(words.text("export.alone"));
		}
	}

	private Group group(Composite form, String key) {
		var group = new Group(form, SWT.NONE);
		group.setText(words.text(key));
		GridLayoutFactory.swtDefaults().numColumns(CHOICES).equalWidth(true).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(group);
		return group;
	}

	private Button check(Composite parent, String text, String id, String value, boolean chosen) {
		var button = new Button(parent, SWT.CHECK);
		button.setText(text);
		button.setData("id", id);
		button.setData(value);
		button.setSelection(chosen);
		button.addListener(SWT.Selection, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(button);
		return button;
	}

	private void check() {
		tell();
		if (folder != null) {
			folder.look(levels.stream().anyMatch(Button::getSelection) ? "export.replaced.some" : "export.replaced",
					isPageComplete() ? files(order()) : null);
		}
	}

	/** Returns what finds the files that others will take the place of. */
	private Supplier<List<Path>> files(ExportOrder order) {
		return () -> order.languages().stream().flatMap(language -> Outputs
				.replaced(desktop.workplace(), order.folder(language), made.report(), order.formats(), !order.levels().isEmpty()).stream()).toList();
	}

	private void tell() {
		boolean chosen = !formats.ticked().isEmpty() && languages.stream().anyMatch(Button::getSelection);
		Outcome<Publication> said = publication == null ? Outcome.of(Publication.UNSAID) : publication.read();
		if (chosen && !made.failed().isEmpty() && session.age() == Previewed.Age.CURRENT) {
			setMessage(incomplete(words, made), IMessageProvider.WARNING);
		} else {
			setMessage(chosen ? news() : words.text("export.nothing"), chosen ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
		}
		setErrorMessage(said.problems().isEmpty() ? null : said.problems().getFirst().message());
		setPageComplete(open != null && chosen && folder.path().isPresent() && said.result().isPresent());
	}

	/** Says what is written besides what was computed last and is saved; null: nothing. */
	private @Nullable String news() {
		String said = words.text("export.news", "anew", session.age() != Previewed.Age.CURRENT, "unsaved",
				session.drafts().isDirty() ? "texts" : session.isDirty() ? "chapters" : "none").strip();
		return said.isEmpty() ? null : said;
	}

	/** Says which chapters of a report failed. */
	static String incomplete(Words words, SessionWork.Computed made) {
		return words.text("export.incomplete", "count", made.failed().size(), "chapters", String.join(words.text("names.between"), made.failed()));
	}

	/** Returns what was chosen; only where the page is complete. */
	ExportOrder order() {
		return new ExportOrder(formats.ticked(), chosen(languages).stream().map(Locale::forLanguageTag).toList(), folder.path().orElseThrow(),
				chosen(levels), publication.read().result().orElseThrow(), open.getSelection());
	}

	private static List<String> chosen(List<Button> buttons) {
		return buttons.stream().filter(Button::getSelection).map(button -> String.valueOf(button.getData())).toList();
	}
}
