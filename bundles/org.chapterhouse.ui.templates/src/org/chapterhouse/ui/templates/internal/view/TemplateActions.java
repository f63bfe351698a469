package org.chapterhouse.ui.templates.internal.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.templates.internal.editor.TemplateOpening;
import org.chapterhouse.ui.templates.internal.work.Designer;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Does what designers do to a template that is selected; each action says why it cannot be done. */
final class TemplateActions {

	private static final String OPEN = "open";
	private static final String COPY = "copy";
	private static final String REVERT = "revert";
	private static final String CHECK = "check";
	private static final String DESIGNER = "designer";
	private static final List<String> NAMES = List.of(OPEN, COPY, REVERT, CHECK, DESIGNER);

	private final TemplateDesk desk;
	private final Messages words;
	private final IWorkbenchPage page;
	private final Consumer<String> tells;
	private final Runnable looked;
	private final Runnable unlisten;
	private final List<One> all;
	private @Nullable TemplateNode selected;
	private boolean designer;

	/** One of them. */
	final class One extends Action {

		private final String name;

		One(String name) {
			super(words.text("action." + name));
			this.name = name;
			setId("templates." + name);
			setEnabled(false);
		}

		@Override
		public void run() {
			TemplateNode node = selected;
			if (node != null && reason(name).isEmpty()) {
				perform(name, node);
			}
		}

		private void update() {
			String reason = selected == null ? words.text("reason.nothing") : reason(name);
			setEnabled(reason.isEmpty());
			setToolTipText(reason.isEmpty() ? words.text("action." + name + ".tip") : reason);
		}
	}

	/**
	 * Makes the actions.
	 *
	 * @param tells  is told what was done, in words
	 * @param looked is run when a designer's program is there that was not, or no more
	 */
	TemplateActions(TemplateDesk desk, IWorkbenchPage page, Consumer<String> tells, Runnable looked) {
		this.desk = desk;
		this.words = desk.words();
		this.page = page;
		this.tells = tells;
		this.looked = looked;
		this.all = NAMES.stream().map(One::new).toList();
		Display display = page.getWorkbenchWindow().getShell().getDisplay();
		this.unlisten = Designer.listen(() -> display.asyncExec(this::look));
		look();
	}

	List<One> all() {
		return all;
	}

	/** Follows the name of the designer's program no more. */
	void close() {
		unlisten.run();
	}

	/** Looks for the designer's program anew. */
	void look() {
		new ReportWork<Boolean>(desk.desktop(), words.text("work.look"), monitor -> Outcome.of(Designer.program(desk.desktop()).isPresent()),
				outcome -> {
					boolean found = outcome.result().orElse(false);
					if (found != designer) {
						designer = found;
						looked.run();
					}
					all.forEach(One::update);
				}).schedule();
	}

	/** Takes it that something is selected. */
	void select(@Nullable TemplateNode node) {
		selected = node;
		all.forEach(One::update);
	}

	/** Returns why the designer's program cannot be used with what is selected; empty if it can, or for other reasons. */
	String hint() {
		return selected instanceof TemplateNode.OfTemplate && !designer ? words.text("designer.none") : "";
	}

	/** Opens what is selected, where it can be. */
	void open() {
		all.getFirst().run();
	}

	private String reason(String name) {
		TemplateNode node = selected;
		if (name.equals(CHECK)) {
			return place(node) == null ? words.text("reason.place") : "";
		}
		if (!(node instanceof TemplateNode.OfTemplate template)) {
			return words.text("reason.template");
		}
		boolean inFolder = template.listed().entry().file().isPresent();
		boolean bundled = template.listed().entry().bundled().isPresent();
		return switch (name) {
		case OPEN -> inFolder || bundled ? "" : words.text("state.missing");
		case COPY -> inFolder ? words.text("reason.there") : bundled ? "" : words.text("state.missing");
		case REVERT -> inFolder ? "" : words.text("reason.bundled");
		default -> !designer ? words.text("designer.none")
				: !template.key().path().endsWith(".rptdesign") && !template.key().path().endsWith(".rptlibrary") ? words.text("reason.design")
				: inFolder ? "" : words.text("reason.copy");
		};
	}

	private static @Nullable DataPlace place(@Nullable TemplateNode node) {
		return switch (node) {
		case TemplateNode.OfPlace place -> place.place();
		case TemplateNode.OfTemplate template -> template.place();
		case null, default -> null;
		};
	}

	private void perform(String name, TemplateNode node) {
		if (name.equals(CHECK)) {
			DataPlace place = place(node);
			if (place != null) {
				check(place);
			}
		} else if (node instanceof TemplateNode.OfTemplate template) {
			TemplateKey key = template.key();
			switch (name) {
			case OPEN -> TemplateOpening.open(desk, page, key);
			case COPY -> TemplateOpening.copy(desk, page, key);
			case REVERT -> revert(key);
			default ->
				new ReportWork<Path>(desk.desktop(), words.text("action.designer"), monitor -> Designer.open(desk.desktop(), key.file(), words),
						outcome -> tell(outcome, words.text("designer.opened", "file", key.path()))).schedule();
			}
		}
	}

	private void revert(TemplateKey key) {
		if (MessageDialog.openConfirm(page.getWorkbenchWindow().getShell(), words.text("action.revert"),
				words.text("revert.ask", "file", key.file().toString())) && TemplateOpening.close(key)) {
			new ReportWork<Path>(desk.desktop(), words.text("action.revert"), monitor -> desk.revert(key),
					outcome -> {
						tell(outcome, words.text("revert.done", "file", outcome.result().map(Path::getFileName).map(Path::toString).orElse("")));
						desk.changed(key.place());
					}).schedule();
		}
	}

	private void check(DataPlace place) {
		new ReportWork<List<Listed>>(desk.desktop(), words.text("action.check"), monitor -> desk.shelf(place, shelf -> Outcome.of(shelf.list())),
				outcome -> {
					List<Listed> listed = outcome.result().orElse(List.of());
					List<Problem> problems = listed.stream().flatMap(one -> one.problems().stream()).toList();
					long files = listed.stream().filter(one -> one.entry().file().isPresent()).count();
					tell(outcome, words.text("check.done", "files", files, "problems", problems.size()));
					desk.read(place);
					if (!problems.isEmpty()) {
						problems();
					}
				}).schedule();
	}

	private void problems() {
		try {
			page.showView(ViewIds.PROBLEMS, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			desk.desktop().workplace().log().failed("view of problems", e);
		}
	}

	private void tell(Outcome<?> outcome, String done) {
		tells.accept(outcome.result().isPresent() ? done : outcome.problems().stream().findFirst().map(Problem::message).orElse(""));
	}
}
