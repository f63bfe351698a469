package org.chapterhouse.ui.templates.internal.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.DesignOperation;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.PropertyGroup;
import org.chapterhouse.design.Theme;
import org.chapterhouse.ui.internal.page.PlainText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/** Shows what can be changed of an element, group by group. Controls stay while the same element has the same properties, so that focus and place are kept. */
final class PropertyForm {

	/** Is told what people set. */
	@FunctionalInterface
	interface Setter {

		/** Sets a property of an element. */
		void set(String element, String property, String value);
	}

	/** Groups that are long or seldom wanted are closed at first. */
	private static final Set<String> CLOSED = Set.of("borders", "padding", "margin", "designer", "pageParts", "paging");
	/** Groups of short values, which stand in pairs where there is room. */
	private static final Set<String> PAIRED = Set.of("font", "paragraph", "padding", "margin", "size", "columns", "pageMargins", "pageParts");
	private static final int WIDE = 640;
	private static final int HEADING = 2;
	private static final String FRAME = "frame";
	private static final String OPERATION = "design.operation.";

	private final Messages words;
	private final Setter setter;
	private final BiConsumer<String, String> operator;
	private final Runnable typing;
	private final Composite actions;
	private final Label title;
	private final Label refusal;
	private final ScrolledComposite scrolled;
	private final Map<String, Boolean> open = new HashMap<>();
	private final Map<String, PropertyRow> rows = new HashMap<>();
	private Composite body;
	private List<PropertyGroup> groups = List.of();
	private boolean wide;
	private boolean aligned;
	private int line;
	private String shape = "";
	private String element = "";
	private Consumer<String> led = path -> {
		// leads nowhere
	};

	PropertyForm(Composite parent, Messages words, Setter setter, BiConsumer<String, String> operator, Runnable typing) {
		this.words = words;
		this.setter = setter;
		this.operator = operator;
		this.typing = typing;
		var pane = new Composite(parent, SWT.NONE);
		pane.setLayout(new GridLayout());
		title = new Label(pane, SWT.NONE);
		title.setData("id", "design.title");
		title.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().grab(true, false).indent(HEADING, 0).applyTo(title);
		actions = new Composite(pane, SWT.NONE);
		RowLayoutFactory.swtDefaults().fill(true).margins(0, 0).applyTo(actions);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(actions);
		refusal = new Label(pane, SWT.WRAP);
		refusal.setData("id", "design.refusal");
		GridDataFactory.fillDefaults().grab(true, false).indent(HEADING, 0).exclude(true).applyTo(refusal);
		scrolled = new ScrolledComposite(pane, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setData("id", "design.form");
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		body = body();
		scrolled.addListener(SWT.Resize, event -> resized());
	}

	/** Where the form has become wide or narrow, it is laid out anew. */
	private void resized() {
		if (wide != scrolled.getClientArea().width >= WIDE && !groups.isEmpty()) {
			build();
		}
	}

	private Composite body() {
		var made = new Composite(scrolled, SWT.NONE);
		made.setLayout(new GridLayout());
		// groups have the colour of what is around them, in any theme
		made.setBackgroundMode(SWT.INHERIT_FORCE);
		scrolled.setContent(made);
		return made;
	}

	/** Leads to the colours of the theme or to the frame where something speaks of them. */
	void whenLed(Consumer<String> shown) {
		led = shown;
	}

	/** Has all values stand below each other, whatever group they are in, and where they are when a line above them says what is wrong. */
	void aligned() {
		aligned = true;
		refusal.setText("⚠ " + words.text("theme"));
		line = refusal.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		refusal.setText("");
		hide(refusal, true);
	}

	/**
	 * Shows an element.
	 *
	 * @param key   names it
	 * @param label stands above
	 */
	void show(String key, String label, List<PropertyGroup> properties, List<DesignOperation> operations) {
		refuse(List.of());
		groups = properties;
		title.setText(PlainText.inLabel(label));
		String now = key + groups.stream().map(group -> group.id() + group.label() + group.properties().stream()
				.map(one -> one.id() + one.type() + one.editable() + one.choices()).collect(Collectors.joining())).collect(Collectors.joining());
		if (!now.equals(shape)) {
			tell();
		}
		element = key;
		operate(operations);
		if (now.equals(shape)) {
			groups.forEach(group -> group.properties().forEach(one -> {
				PropertyRow row = rows.get(one.id());
				if (row != null) {
					row.set(one);
				}
			}));
			return;
		}
		shape = now;
		build();
	}

	/** What can be done with the element stands in buttons, if there is something. */
	private void operate(List<DesignOperation> operations) {
		if (Arrays.stream(actions.getChildren()).map(button -> String.valueOf(button.getData("id"))).toList()
				.equals(operations.stream().map(one -> OPERATION + one.id()).toList())) {
			return;
		}
		for (Control button : actions.getChildren()) {
			button.dispose();
		}
		for (DesignOperation operation : operations) {
			var button = new Button(actions, SWT.PUSH);
			button.setText(operation.label());
			button.setData("id", OPERATION + operation.id());
			button.addListener(SWT.Selection, event -> operator.accept(element, operation.id()));
		}
		hide(actions, operations.isEmpty());
	}

	/** Hides something; its room stays where a line is reserved for it. */
	private void hide(Control control, boolean hidden) {
		GridData room = (GridData) control.getLayoutData();
		boolean stays = control == refusal && aligned;
		room.exclude = hidden && !stays;
		room.heightHint = hidden && stays ? line : SWT.DEFAULT;
		control.setVisible(!hidden);
		control.requestLayout();
		control.getParent().layout(true);
	}

	/** Tells whether something was typed that was not told yet. */
	boolean isTyping() {
		return rows.values().stream().anyMatch(PropertyRow::isTyping);
	}

	/** Tells what was typed, before its control goes or the text is needed. */
	void tell() {
		List.copyOf(rows.values()).forEach(PropertyRow::tell);
	}

	private void build() {
		tell();
		wide = scrolled.getClientArea().width >= WIDE;
		scrolled.setRedraw(false);
		try {
			body.dispose();
			rows.clear();
			body = body();
			groups.forEach(this::group);
			if (groups.isEmpty()) {
				var nothing = new Label(body, SWT.WRAP);
				nothing.setText(words.text("form.none"));
				GridDataFactory.fillDefaults().grab(true, false).applyTo(nothing);
			}
			if (aligned) {
				int names = rows.values().stream().mapToInt(PropertyRow::nameWidth).max().orElse(0);
				rows.values().forEach(row -> row.align(names));
			}
			layout();
			scrolled.setOrigin(0, 0);
		} finally {
			scrolled.setRedraw(true);
		}
	}

	private void layout() {
		body.layout(true, true);
		scrolled.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void group(PropertyGroup group) {
		var section = new ExpandableComposite(body, SWT.NONE, ExpandableComposite.TWISTIE | ExpandableComposite.CLIENT_INDENT);
		section.setText(group.label());
		section.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		section.setData("id", "design.group." + group.id());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		var client = new Composite(section, SWT.NONE);
		int columns = columns(group);
		GridLayout grid = new GridLayout(columns * PropertyRow.COLUMNS, false);
		grid.verticalSpacing = 3;
		grid.marginHeight = 2;
		client.setLayout(grid);
		section.setClient(client);
		if (!group.note().isEmpty()) {
			var note = new Link(client, SWT.WRAP);
			note.setText(group.note());
			note.setData("id", "design.note." + group.id());
			note.addListener(SWT.Selection, event -> led.accept(FRAME.equals(event.text) ? Design.FRAME : Theme.PATH));
			GridDataFactory.fillDefaults().grab(true, false).span(columns * PropertyRow.COLUMNS, 1).hint(360, SWT.DEFAULT).applyTo(note);
		}
		for (DesignProperty property : group.properties()) {
			rows.put(property.id(), new PropertyRow(client, property, words, value -> setter.set(element, property.id(), value), typing));
		}
		section.setExpanded(open.getOrDefault(group.id(), !CLOSED.contains(group.id())));
		section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(event -> {
			open.put(group.id(), event.getState());
			layout();
		}));
	}

	private int columns(PropertyGroup group) {
		return wide && PAIRED.contains(group.id()) ? 2 : 1;
	}

	/** Goes to a value. */
	void focus(String property) {
		PropertyRow row = rows.get(property);
		if (row != null) {
			row.setFocus();
		}
	}

	/** Returns the value that people are at, if they are at one. */
	Optional<String> focused() {
		return rows.entrySet().stream().filter(row -> row.getValue().isFocused()).map(Map.Entry::getKey).findFirst();
	}

	/** Goes to the first value. */
	boolean setFocus() {
		return scrolled.setFocus();
	}

	/** Tells why a property was not changed, at its value, too; nothing: all is well. */
	void refuse(String property, List<Problem> problems) {
		refuse(problems);
		PropertyRow row = rows.get(property);
		if (row != null && !problems.isEmpty()) {
			row.refuse(problems.getFirst().message());
		}
	}

	/** Tells why something was not changed; nothing: all is well. */
	void refuse(List<Problem> problems) {
		String text = problems.stream().map(problem -> "⚠ " + (problem.place().line() > 0 && problem.code().equals("design.unreadable")
				? words.text("form.line", "line", problem.place().line()) + " " : "") + problem.message()).collect(Collectors.joining("\n"));
		if (!text.equals(refusal.getText())) {
			refusal.setText(text);
			hide(refusal, text.isEmpty());
		}
		rows.values().forEach(problems.isEmpty() ? PropertyRow::accept : PropertyRow::restore);
	}
}
