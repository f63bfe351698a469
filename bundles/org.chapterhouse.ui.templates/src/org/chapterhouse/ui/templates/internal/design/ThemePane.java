package org.chapterhouse.ui.templates.internal.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.ElementKind;
import org.chapterhouse.design.PropertyGroup;
import org.chapterhouse.design.Theme;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows the colours of a theme to be changed, and how they stand beside each other. A text of so few lines is read and changed at once. What people typed that is no colour stays where they typed it, with
 * the reason, until they mend it or the text has another value there; the text never gets it.
 */
public final class ThemePane extends Composite implements TextForm {

	/**
	 * Holds what was typed and is not good.
	 *
	 * @param value  what was typed
	 * @param before what stands in the text in its place
	 * @param reason why
	 */
	private record Wrong(String value, String before, List<Problem> reason) {
	}

	private final Consumer<String> changed;
	private final Messages words;
	private final Locale language;
	private final PaletteStrip palette;
	private final PropertyForm form;
	private final Map<String, Wrong> wrong = new HashMap<>();
	private @Nullable Theme theme;
	private boolean readOnly;
	private Runnable pending = () -> {
		// nobody asks
	};

	/**
	 * Makes a pane.
	 *
	 * @param changed is given the whole text after people changed something, and shows it in turn
	 */
	public ThemePane(Composite parent, Consumer<String> changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		language = Desktop.get().words().language();
		words = Messages.beside(ThemePane.class, language);
		GridLayoutFactory.fillDefaults().spacing(0, 0).extendedMargins(0, 6, 0, 0).applyTo(this);
		palette = new PaletteStrip(this, words);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).hint(SWT.DEFAULT, PaletteStrip.HEIGHT).applyTo(palette);
		var below = new Composite(this, SWT.NONE);
		below.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
		form = new PropertyForm(below, words, (element, key, value) -> change(key, value), (element, operation) -> {
			// there is nothing to do with it but to change values
		}, () -> pending.run());
		form.aligned();
	}

	@Override
	public void show(String text, Path file) {
		if (isDisposed()) {
			return;
		}
		Outcome<Theme> outcome = Theme.read(text, file.toString(), language);
		if (outcome.result().isEmpty()) {
			theme = null;
			form.refuse(outcome.problems());
			return;
		}
		Theme now = outcome.result().get();
		theme = now;
		palette.show(now.groups());
		show(now);
	}

	private void show(Theme now) {
		wrong.entrySet().removeIf(typed -> properties(now)
				.noneMatch(one -> one.id().equals(typed.getKey()) && one.value().equals(typed.getValue().before)));
		List<PropertyGroup> shown = now.groups().stream().map(group -> group.with(this::shown)).toList();
		form.show(Theme.PATH, words.text("theme"), shown, List.of());
		var problems = new ArrayList<Problem>(now.problems().stream().filter(problem -> !wrong.containsKey(problem.place().column())).toList());
		wrong.values().forEach(one -> problems.addAll(one.reason));
		form.refuse(problems);
	}

	private static Stream<DesignProperty> properties(Theme of) {
		return of.groups().stream().flatMap(group -> group.properties().stream());
	}

	private DesignProperty shown(DesignProperty property) {
		DesignProperty now = Optional.ofNullable(wrong.get(property.id())).map(typed -> property.with(typed.value)).orElse(property);
		return readOnly ? now.fixed() : now;
	}

	private void change(String key, String value) {
		Theme now = theme;
		if (now == null) {
			return;
		}
		wrong.remove(key);
		Outcome<String> outcome = now.change(key, value);
		if (outcome.result().isEmpty()) {
			wrong.put(key, new Wrong(value, properties(now).filter(one -> one.id().equals(key)).map(DesignProperty::value).findFirst().orElse(""),
					outcome.problems()));
			show(now);
		} else if (outcome.result().get().equals(now.text())) {
			// what was wrong before is what the text says again
			show(now);
		} else {
			changed.accept(outcome.result().get());
		}
		pending.run();
	}

	@Override
	public void follow(String text, Path file) {
		show(text, file);
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
		return form.isTyping();
	}

	@Override
	public void finish() {
		form.tell();
		pending.run();
	}

	@Override
	public void refuse(Problem reason) {
		Theme now = theme;
		if (now != null) {
			show(now);
		}
		form.refuse(List.of(reason));
	}

	@Override
	public void reveal(int line) {
		Theme now = theme;
		if (now != null) {
			now.at(line).ifPresent(form::focus);
		}
	}

	@Override
	public Optional<DesignElement> chosen() {
		Theme now = theme;
		return now == null ? Optional.empty()
				: form.focused().filter(key -> now.line(key) < Integer.MAX_VALUE)
						.map(key -> new DesignElement(key, ElementKind.OTHER, key, "", 0, now.line(key), now.line(key), List.of()));
	}

	@Override
	public void whenLed(Consumer<String> shown) {
		// here they are
	}

	@Override
	public boolean setFocus() {
		return form.setFocus();
	}
}
