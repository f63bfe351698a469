package org.chapterhouse.ui.templates.internal.design;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.DesignOperation;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.PropertyGroup;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows a template as an outline, and what can be changed of the element that is chosen there. It holds no text of its own: it is shown one, and gives back the changed one to who made the pane, who
 * shows it the new text in turn. What is read or changed is so in the background, and dropped if another text has come meanwhile. Used in the UI thread.
 */
public final class DesignPane extends Composite implements TextForm {

	/** Holds what can be done with an element. */
	private record Changeable(List<PropertyGroup> properties, List<DesignOperation> operations) {
	}

	/** How long people wait for a save at most. */
	private static final Duration SAVE_WAITS = Duration.ofSeconds(5);
	private static final int NARROW = 640;
	private static final int[] BESIDE = { 38, 62 };
	private static final int[] BELOW = { 40, 60 };

	private final Messages words;
	private final DesignLane lane;
	private final Consumer<String> changed;
	private final OutlineTree outline;
	private final PropertyForm form;
	private @Nullable Design design;
	private @Nullable String chosen;
	private int wantedLine;
	/** Lines of a text that is being read are not those of the one before. */
	private boolean reading;
	private boolean readOnly;
	/** The model of templates starts with the first text that may be changed, so that the first change need not wait for it. */
	private boolean prepared;
	private Runnable pending = () -> {
		// nobody asks
	};

	/**
	 * Makes a pane.
	 *
	 * @param changed is given the whole text after people changed something
	 */
	public DesignPane(Composite parent, Consumer<String> changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		Locale language = Desktop.get().words().language();
		this.words = Messages.beside(DesignPane.class, language);
		this.lane = new DesignLane(getDisplay(), language, words.text("work"), Desktop.get().renderers()::model, this::failed);
		setLayout(new FillLayout());
		var sash = new SashForm(this, SWT.HORIZONTAL);
		outline = new OutlineTree(sash, words, this::choose);
		form = new PropertyForm(sash, words, this::change, this::operate, () -> pending.run());
		sash.setWeights(BESIDE);
		sash.setSashWidth(4);
		addListener(SWT.Resize, event -> arrange(sash));
		addDisposeListener(event -> lane.stop());
	}

	private Problem failed(RuntimeException cause) {
		Desktop.get().workplace().log().failed("form of a template", cause);
		return Problem.error("internal", words.text("failed"), Place.NOWHERE);
	}

	@Override
	public void readOnly() {
		readOnly = true;
	}

	@Override
	public void whenPending(Runnable told) {
		pending = told;
	}

	@Override
	public boolean isPending() {
		return form.isTyping() || lane.isChanging();
	}

	@Override
	public boolean isLate() {
		return lane.isChanging();
	}

	@Override
	public void finish() {
		form.tell();
		lane.finish(SAVE_WAITS);
		pending.run();
	}

	@Override
	public void follow(String xml, Path file) {
		lane.follow(xml, file);
	}

	/** Where there is little room, the form stands below the outline. */
	private void arrange(SashForm sash) {
		int orientation = getClientArea().width < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL;
		if (sash.getOrientation() != orientation) {
			sash.setOrientation(orientation);
			sash.setWeights(orientation == SWT.VERTICAL ? BELOW : BESIDE);
		}
	}

	@Override
	public void show(String xml, Path file) {
		reading |= lane.read(xml, file, this::read);
		if (!prepared && !readOnly) {
			prepared = true;
			lane.prepare();
		}
	}

	private void read(Outcome<Design> outcome) {
		if (isDisposed()) {
			return;
		}
		reading = false;
		Optional<Design> result = outcome.result();
		if (result.isEmpty()) {
			// what is being typed in the source may be no XML for a while: what was there stays, but cannot be changed
			design = null;
			form.refuse(outcome.problems());
			return;
		}
		Design now = result.get();
		Design before = design;
		design = now;
		outline.show(now.outline());
		if (wantedLine > 0) {
			int line = wantedLine;
			wantedLine = 0;
			select(now.at(line));
		} else {
			String key = chosen;
			select(key == null ? now.outline() : OutlineTree.near(before == null ? now.outline() : before.outline(), key, now));
		}
	}

	@Override
	public void refuse(Problem reason) {
		form.refuse(List.of(reason));
	}

	@Override
	public void reveal(int line) {
		Design now = design;
		if (now == null || reading) {
			wantedLine = line;
		} else {
			select(now.at(line));
		}
	}

	@Override
	public Optional<DesignElement> chosen() {
		Design now = design;
		String key = chosen;
		return now == null || key == null ? Optional.empty() : now.element(key);
	}

	@Override
	public void whenLed(Consumer<String> shown) {
		form.whenLed(shown);
	}

	/** Returns the tree of the outline, for who listens to what is chosen in it. */
	public TreeViewer outline() {
		return outline.viewer();
	}

	private void select(DesignElement element) {
		outline.viewer().setSelection(new StructuredSelection(element), true);
		choose(element);
	}

	private void choose(DesignElement element) {
		Design now = design;
		if (now != null) {
			chosen = element.key();
			lane.ask(() -> changeable(now, element), found -> {
				if (!isDisposed() && design == now && element.key().equals(chosen)) {
					found.result().ifPresent(one -> {
						form.show(element.key(), element.label(), one.properties, one.operations);
						compare(now, element, one);
					});
					if (found.result().isEmpty()) {
						form.refuse(found.problems());
					}
				}
			});
		}
	}

	/** What an item does not have itself counts as the model of templates has it, once that is there. */
	private void compare(Design now, DesignElement element, Changeable ours) {
		if (readOnly) {
			return;
		}
		lane.askModel(model -> now.properties(element, ours.properties, model), found -> {
			if (!isDisposed() && design == now && element.key().equals(chosen)) {
				found.result().filter(theirs -> !theirs.equals(ours.properties))
						.ifPresent(theirs -> form.show(element.key(), element.label(), theirs, ours.operations));
			}
		});
	}

	private Changeable changeable(Design now, DesignElement element) {
		List<PropertyGroup> groups = now.properties(element);
		return readOnly ? new Changeable(groups.stream().map(group -> group.with(DesignProperty::fixed)).toList(), List.of())
				: new Changeable(groups, now.operations(element));
	}

	private void change(String element, String property, String value) {
		lane.change(element, (now, one, model) -> now.change(one, property, value, model), outcome -> changed(property, outcome));
		pending.run();
	}

	private void operate(String element, String operation) {
		lane.change(element, (now, one, model) -> now.apply(one, operation, model), outcome -> changed("", outcome));
		pending.run();
	}

	private void changed(String property, Outcome<String> outcome) {
		if (!isDisposed()) {
			form.refuse(property, outcome.problems());
			outcome.result().ifPresent(changed);
			pending.run();
		}
	}

	@Override
	public boolean setFocus() {
		return outline.viewer().getControl().setFocus();
	}
}
