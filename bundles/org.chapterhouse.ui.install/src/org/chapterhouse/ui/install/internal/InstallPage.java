package org.chapterhouse.ui.install.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Offer;
import org.chapterhouse.install.Unit;
import org.chapterhouse.ui.internal.page.ReadPage;
import org.chapterhouse.ui.internal.page.SinglePageInput;
import org.chapterhouse.ui.internal.views.InstalledChapters;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Shows which families and chapters are installed and which can be had, and installs, updates and removes them. */
public final class InstallPage extends ReadPage {

	/** The id of the page. */
	public static final String ID = "org.chapterhouse.ui.install.page";

	private static final String READ = "work.read";

	private final Desktop desktop = Desktop.get();
	private final Places places = new Places(desktop);
	private @Nullable Installation installation;
	private Messages messages;
	private InstallForm form;
	private List<Unit> installed = List.of();
	private List<Offer> offers = List.of();
	private InstalledChapters chapters = InstalledChapters.NONE;
	private String place = "";
	/** What went wrong last: it stays to be read until people begin something else. */
	private String trouble = "";
	private final List<InstallWork<?>> running = new ArrayList<>();

	/** Opens the page, or shows it where it is open already. */
	static InstallPage open(IWorkbenchPage page) {
		try {
			return (InstallPage) page.openEditor(new SinglePageInput(ID, Installing.words().text("title")), ID);
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		messages = Installing.words();
		form = new InstallForm(parent, messages, this);
		form.places(places.all());
		begin();
	}

	/** Reads whether something can be changed, and what is installed; again where that was given up. */
	void begin() {
		form.closed(true);
		run(READ, monitor -> Outcome.of(installation().refusal()), refusal -> {
			refusal.ifPresent(problem -> form.tell(problem.message(), true));
			form.closed(refusal.isPresent());
			read(refusal.map(Problem::message).orElse(""));
		}, "");
	}

	/** Returns the installation; it is opened when the first task asks for it. */
	private synchronized Installation installation() {
		Installation opened = installation;
		if (opened == null) {
			opened = Installing.begin().installation();
			installation = opened;
		}
		return opened;
	}

	private void read(String told) {
		run(READ, monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, 2);
			InstalledChapters known = InstalledChapters.read(desktop).result().orElse(InstalledChapters.NONE);
			return installation().installed(progress.split(1)).map(units -> new Read(units, known));
		}, read -> {
			installed = read.units();
			chapters = read.chapters();
			show();
		}, told);
	}

	/** What is installed. */
	private record Read(List<Unit> units, InstalledChapters chapters) {
	}

	/** Looks what there is at a place. */
	void look(String wanted) {
		run("work.look", monitor -> installation().offers(wanted, monitor), found -> {
			place = wanted;
			places.add(wanted);
			offers = found;
			form.places(places.all());
			show();
			form.tell(messages.text(found.stream().anyMatch(Offer::isWorthwhile) ? "hint.offers" : "hint.current", "place", wanted), false);
		}, "");
	}

	/** Installs or updates. */
	void install(List<String> ids) {
		Display display = form.display();
		change("work.install", monitor -> installation().install(place, ids, ConsentDialog.on(display, messages), monitor));
	}

	/** Removes, if that is meant. */
	void remove(List<String> ids, String names) {
		if (form.confirmsRemoval(names)) {
			change("work.remove", monitor -> installation().remove(ids, monitor));
		}
	}

	/** Does what the folder of dropped bundles asks for. */
	void followDropped() {
		Display display = form.display();
		change("work.dropped", monitor -> installation().followDropped(ConsentDialog.on(display, messages), monitor));
	}

	private void changed(Change change) {
		if (change.isEmpty()) {
			form.tell(messages.text("hint.unchanged"), false);
			return;
		}
		offers = List.of();
		form.restartWanted();
		read(told(change));
	}

	private String told(Change change) {
		var parts = new ArrayList<String>();
		List<String> added = change.added().stream().map(Unit::id).toList();
		names(change.added()).ifPresent(names -> parts.add(messages.text("changed.installed", "names", names)));
		names(change.removed().stream().filter(unit -> !added.contains(unit.id())).toList())
				.ifPresent(names -> parts.add(messages.text("changed.removed", "names", names)));
		parts.add(messages.text("changed.restart"));
		return String.join(" ", parts);
	}

	private Optional<String> names(List<Unit> units) {
		return units.isEmpty() ? Optional.empty()
				: Optional.of(String.join(messages.text("comma"), units.stream().map(unit -> unit.name() + " " + unit.version()).toList()));
	}

	/** Starts the application again, so that changes are seen. */
	void restart() {
		PlatformUI.getWorkbench().restart();
	}

	/** Gives up what is going on; what it changed until now is taken back. */
	void cancel() {
		running.forEach(InstallWork::giveUp);
	}

	/** Changes the installation; until that is over the application stays open. */
	private void change(String key, Function<IProgressMonitor, Outcome<Change>> task) {
		Changing changing = Changing.begin(messages);
		run(key, true, task, this::changed, "", outcome -> {
			changing.end();
			if (form.isDisposed()) {
				changing.tell(outcome.result().filter(change -> !change.isEmpty()).map(this::told), outcome.problems());
			}
		});
	}

	private <T> void run(String key, Function<IProgressMonitor, Outcome<T>> task, Consumer<T> done, String told) {
		run(key, false, task, done, told, outcome -> {
			// nothing waits for it
		});
	}

	private <T> void run(String key, boolean changes, Function<IProgressMonitor, Outcome<T>> task, Consumer<T> done, String told,
			Consumer<Outcome<T>> over) {
		form.busy(true);
		if (!key.equals(READ)) {
			trouble = "";
		}
		if (told.isEmpty()) {
			form.tell(messages.text(key), false);
		}
		var work = new InstallWork<T>(messages.text(key), form.display(), task);
		running.add(work);
		work.begin(came -> {
			// what was changed is told though somebody gave it up too late; what was only read is of no interest then
			Outcome<T> outcome = work.isGivenUp() && !changes ? Outcome.failed(List.of()) : came;
			over.accept(outcome);
			running.remove(work);
			if (form.isDisposed()) {
				return;
			}
			form.busy(!running.isEmpty());
			if (key.equals(READ)) {
				form.againWanted(outcome.result().isEmpty());
			}
			if (told.isEmpty()) {
				form.tell(outcome.result().isPresent() ? messages.text("hint.choose") : messages.text("hint.cancelled"), false);
			} else {
				form.tell(told, false);
			}
			outcome.result().ifPresent(done);
			if (!outcome.problems().isEmpty()) {
				trouble = String.join("\n", outcome.problems().stream().map(Problem::message).toList());
			}
			if (!trouble.isEmpty()) {
				form.tell(told.isEmpty() ? trouble : told + "\n" + trouble, true);
			}
		});
	}

	private void show() {
		form.show(InstallRows.of(installed, offers, chapters, messages));
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		form.dispose();
		super.dispose();
	}
}
