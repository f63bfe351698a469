package org.chapterhouse.ui.internal.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.Family;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens reports in the ways that people ask for. */
public final class ReportOpening {

	private ReportOpening() {
	}

	/** Opens the sample of the first family that ships one. */
	public static void sample(Desktop desktop, IWorkbenchPage page) {
		new ReportWork<Family>(desktop, desktop.words().text("open.sample"), monitor -> copy(desktop), outcome -> {
			outcome.result().ifPresent(family -> open(desktop, page,
					new ReportKey(family.id(), desktop.sample(family.id()).location(),
							String.valueOf(family.definition().getSamplePeriod()),
							String.valueOf(family.definition().getSampleOrganisation()), desktop.settings().reportLanguage().toLanguageTag())));
			tell(desktop, page, outcome.problems());
		}).schedule();
	}

	/** Returns the family whose sample is opened: of those that ship one, the one with the most chapters. Not on the thread of the display. */
	public static Optional<Family> sampleFamily(Desktop desktop) {
		return desktop.families().stream().filter(one -> desktop.workplace().installation().sample(one.id()).isPresent())
				.max(Comparator.comparingInt(one -> one.chapters().size()));
	}

	private static Outcome<Family> copy(Desktop desktop) {
		Family family = sampleFamily(desktop).orElse(null);
		if (family == null) {
			return Outcome.failed(Problem.error("sample.none", desktop.words().text("sample.none"), org.chapterhouse.api.Place.NOWHERE));
		}
		var copied = desktop.data(family, desktop.sample(family.id()));
		return copied.result().isPresent() ? Outcome.of(family) : Outcome.failed(copied.problems());
	}

	/** Tells whether a report is made of the user's copy of the sample. */
	public static boolean isSample(Desktop desktop, ReportKey key) {
		return key.location().equals(desktop.sample(key.family()).location());
	}

	/** Lets the user choose a folder and a report of it. */
	public static void folder(Desktop desktop, IWorkbenchPage page) {
		choose(desktop, page, null);
	}

	/** Lets the user choose a report of some data; of any if none are named. */
	static void choose(Desktop desktop, IWorkbenchPage page, @org.eclipse.jdt.annotation.Nullable DataPlace place) {
		var wizard = new NewReportWizard(desktop, place);
		var dialog = new WizardDialog(page.getWorkbenchWindow().getShell(), wizard);
		if (dialog.open() == WizardDialog.OK) {
			wizard.chosen().ifPresent(key -> open(desktop, page, key));
		}
	}

	/**
	 * Lets the user choose another report in the place of the one that an editor shows. What is not saved there is not lost: then both reports are open.
	 */
	static void change(Desktop desktop, IWorkbenchPage page, ReportEditor editor) {
		var wizard = new NewReportWizard(desktop, editor.session().key());
		if (new WizardDialog(page.getWorkbenchWindow().getShell(), wizard).open() != WizardDialog.OK) {
			return;
		}
		wizard.chosen().filter(key -> !key.equals(editor.session().key())).ifPresent(key -> {
			open(desktop, page, key);
			if (page.getActiveEditor() instanceof ReportEditor other && other != editor) {
				other.showOverview();
				if (!editor.isDirty()) {
					page.closeEditor(editor, false);
				}
			}
		});
	}

	static void open(Desktop desktop, IWorkbenchPage page, ReportNode.OfPeriod period, OrgUnit unit) {
		open(desktop, page, key(desktop, period, unit));
	}

	/** Names the report of a unit, in the language that people chose for reports. */
	static ReportKey key(Desktop desktop, ReportNode.OfPeriod period, OrgUnit unit) {
		DataPlace place = period.data().place();
		return new ReportKey(place.family(), place.location(), period.period().id(), unit.code(),
				desktop.settings().reportLanguage().toLanguageTag());
	}

	/** Opens the editor of a report, or shows it where it is open already, in another window too: what is not saved of a report is in one place. */
	public static void open(Desktop desktop, IWorkbenchPage page, ReportKey key) {
		var input = new ReportInput(key);
		try {
			IWorkbenchPage there = page.findEditor(input) != null ? page : other(page, input);
			if (there != page) {
				there.getWorkbenchWindow().getShell().setActive();
			}
			there.openEditor(input, ReportEditor.ID);
		} catch (PartInitException e) {
			desktop.workplace().log().failed("editor of " + key, e);
			MessageDialog.openError(page.getWorkbenchWindow().getShell(), desktop.words().text("problem"), e.getLocalizedMessage());
		}
	}

	/** Returns the page of a window that shows a report; the given one if none does. */
	private static IWorkbenchPage other(IWorkbenchPage page, ReportInput input) {
		return Arrays.stream(page.getWorkbenchWindow().getWorkbench().getWorkbenchWindows()).flatMap(window -> Arrays.stream(window.getPages()))
				.filter(one -> one.findEditor(input) != null).findFirst().orElse(page);
	}

	private static void tell(Desktop desktop, IWorkbenchPage page, List<Problem> problems) {
		if (!problems.isEmpty()) {
			MessageDialog.openError(page.getWorkbenchWindow().getShell(), desktop.words().text("problem"), problems.get(0).message());
		}
	}
}
