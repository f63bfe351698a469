package org.chapterhouse.ui.templates.internal.design;

import java.util.function.Consumer;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Shows one property: its name, its value to change, and a way back to what would count without it. */
final class PropertyRow {

	/** How many columns of a grid it takes. */
	static final int COLUMNS = 3;

	private static final int NAME_WIDTH = 64;
	private static final int VALUE_WIDTH = 208;

	private final Messages words;
	private final Label name;
	private final ValueControl value;
	private final ControlDecoration sign;
	private final ToolItem reset;
	private DesignProperty property;

	PropertyRow(Composite parent, DesignProperty property, Messages words, Consumer<String> setter, Runnable typing) {
		this.words = words;
		this.property = property;
		name = new Label(parent, SWT.NONE);
		name.setText(PlainText.inLabel(property.label()));
		value = ValueControl.of(parent, property, words, said -> {
			if (!said.equals(this.property.value())) {
				setter.accept(said);
			} else {
				// it is what it was
				typing.run();
			}
		}, typing);
		value.control().setData("id", "design.property." + property.id());
		SpokenName.give(value.control(), property.label());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER)
				.hint(Math.max(NAME_WIDTH, name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(name);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(VALUE_WIDTH, SWT.DEFAULT).applyTo(value.control());
		if (property.type() == Type.LONG_TEXT) {
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(NAME_WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(name);
			GridDataFactory.fillDefaults().grab(true, false).hint(240, value.lines(4)).applyTo(value.control());
		}
		sign = new ControlDecoration(value.control(), SWT.LEFT | SWT.TOP);
		sign.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		sign.hide();
		var bar = new ToolBar(parent, SWT.FLAT);
		reset = new ToolItem(bar, SWT.PUSH);
		reset.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_ETOOL_CLEAR));
		reset.setDisabledImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_ETOOL_CLEAR_DISABLED));
		reset.setToolTipText(words.text("row.reset"));
		bar.setData("id", "design.reset." + property.id());
		reset.addListener(SWT.Selection, event -> setter.accept(""));
		show();
	}

	/** Shows the property as it is now. */
	void set(DesignProperty now) {
		property = now;
		show();
	}

	/** Tells whether something was typed that was not told yet. */
	boolean isTyping() {
		return value.isTyping();
	}

	/** Tells what was typed, if it was not told yet. */
	void tell() {
		value.tell();
	}

	/** Returns how wide its name is. */
	int nameWidth() {
		return ((GridData) name.getLayoutData()).widthHint;
	}

	/** Makes its name as wide as others, so that values stand below each other. */
	void align(int width) {
		((GridData) name.getLayoutData()).widthHint = width;
	}

	/** Goes to the value. */
	void setFocus() {
		value.control().setFocus();
	}

	/** Tells whether people are at it. */
	boolean isFocused() {
		Control at = name.getDisplay().getFocusControl();
		while (at != null && at != value.control()) {
			at = at.getParent();
		}
		return at != null;
	}

	/** Shows what counts again, after something else was refused. */
	void restore() {
		accept();
		value.set(property);
	}

	/** Tells why a value was refused. */
	void refuse(String reason) {
		sign.setDescriptionText(reason);
		sign.show();
		value.control().setToolTipText(reason);
	}

	/** Takes back what was told of a value that was refused. */
	void accept() {
		if (sign.isVisible() || sign.getDescriptionText() != null) {
			sign.hide();
			sign.setDescriptionText(null);
			tip();
		}
	}

	private void show() {
		value.set(property);
		boolean own = property.own() && property.editable() && isResettable();
		reset.getParent().setVisible(own);
		tip();
	}

	private void tip() {
		String from = property.own() ? "" : property.from().isEmpty() ? words.text("row.default") : words.text("row.from", "from", property.from());
		name.setToolTipText(from.isEmpty() ? null : from);
		value.control().setToolTipText(from.isEmpty() ? null : from);
	}

	/** Texts are emptied by emptying them, and what charts hold always has a value. */
	private boolean isResettable() {
		return property.type() != Type.TEXT && property.type() != Type.LONG_TEXT && !property.id().equals("style")
				&& !property.id().equals("visibility")
				&& !property.id().equals("resultSetColumn") && !property.id().startsWith("chart.") && !property.id().startsWith("series.");
	}
}
