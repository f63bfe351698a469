package org.chapterhouse.ui.internal.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.core.desk.Publication;
import org.chapterhouse.model.report.LevelDefinition;
import org.chapterhouse.ui.internal.page.FolderDialog;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.WizardImage;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
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
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for forms, languages, scope, folder and what the report tells of its publication. */
final class ExportPage extends WizardPage {

	private static final int COLUMNS = 3;
	/** All groups have as many columns, so that what can be chosen stands below each other across them. */
	private static final int CHOICES = 3;

	private final Desktop desktop;
	private final SessionWork.Computed made;
	private final Words words;
	private final ReportKey key;
	private final List<Button> languages = new ArrayList<>();
	private final List<Button> levels = new ArrayList<>();
	private FormChecks formats;
	private PublicationFields publication;
	private Text folder;
	private Button open;
	private @Nullable Label replaced;
	/** What was looked for last; null: nothing. */
	private @Nullable ExportOrder asked;

	ExportPage(Desktop desktop, ReportKey key, SessionWork.Computed made) {
		super("export");
		WizardImage.give(this);
		this.desktop = desktop;
		this.key = key;
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
				desktop.remembered().imprints().of(new DataPlace(key.family(), key.location())), this::check);
		folder(form);
		open = check(form, words.text("export.open"), "export.open", "", true);
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

	private void folder(Composite form) {
		new Label(form, SWT.NONE).setText(words.text("export.folder"));
		folder = new Text(form, SWT.BORDER);
		folder.setData("id", "export.folder");
		folder.setText(lastFolder());
		folder.addModifyListener(event -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		var browse = new Button(form, SWT.PUSH);
		browse.setText(words.text("browse"));
		browse.setData("id", "export.browse");
		replaced = new Label(form, SWT.NONE);
		replaced.setData("id", "export.replaced");
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(0, SWT.DEFAULT).applyTo(replaced);
		browse.addListener(SWT.Selection,
				event -> FolderDialog.open(getShell(), SWT.SAVE, Stream.of(folder.getText(), lastFolder())).ifPresent(folder::setText));
	}

	private String lastFolder() {
		String last = desktop.remembered().exportFolder();
		return last == null ? String.valueOf(System.getProperty("user.home")) : last;
	}

	private void check() {
		tell();
		replaced(List.of());
		asked = isPageComplete() ? order() : null;
		if (asked != null) {
			lookFor(asked);
		}
	}

	/** Looks in the background which files are there already, and tells unless something else is chosen meanwhile. */
	private void lookFor(ExportOrder order) {
		Display display = folder.getDisplay();
		desktop.executor().execute(() -> {
			List<Path> found = order.languages().stream().flatMap(language -> Outputs
					.replaced(desktop.workplace(), order.folder(language), made.report(), order.formats(), !order.levels().isEmpty()).stream())
					.toList();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (order == asked && !folder.isDisposed()) {
						replaced(found);
					}
				});
			}
		});
	}

	/** Says which files there will be others of. */
	private void replaced(List<Path> files) {
		if (replaced != null) {
			replaced.setText(files.isEmpty() ? ""
					: PlainText.inLabel(words.text("export.replaced", "count", files.size(), "first", files.getFirst().getFileName())));
		}
	}

	private void tell() {
		boolean chosen = !formats.ticked().isEmpty() && languages.stream().anyMatch(Button::getSelection);
		Outcome<Publication> said = publication == null ? Outcome.of(Publication.UNSAID) : publication.read();
		if (chosen && !made.failed().isEmpty()) {
			setMessage(incomplete(words, made), IMessageProvider.WARNING);
		} else {
			setMessage(chosen ? null : words.text("export.nothing"));
		}
		setErrorMessage(said.problems().isEmpty() ? null : said.problems().getFirst().message());
		setPageComplete(open != null && chosen && path().isPresent() && said.result().isPresent());
	}

	/** Says which chapters of a report failed. */
	static String incomplete(Words words, SessionWork.Computed made) {
		return words.text("export.incomplete", "count", made.failed().size(), "chapters", String.join(words.text("names.between"), made.failed()));
	}

	private Optional<Path> path() {
		try {
			return folder == null || folder.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(PastedPath.of(folder.getText())));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Returns what was chosen; only where the page is complete. */
	ExportOrder order() {
		return new ExportOrder(formats.ticked(), chosen(languages).stream().map(Locale::forLanguageTag).toList(), path().orElseThrow(),
				chosen(levels), publication.read().result().orElseThrow(), open.getSelection());
	}

	private static List<String> chosen(List<Button> buttons) {
		return buttons.stream().filter(Button::getSelection).map(button -> String.valueOf(button.getData())).toList();
	}
}
