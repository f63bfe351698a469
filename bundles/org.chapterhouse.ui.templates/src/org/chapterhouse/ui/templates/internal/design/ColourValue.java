package org.chapterhouse.ui.templates.internal.design;

import java.util.Locale;
import java.util.function.Consumer;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignProperty;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Lets people choose a colour, or write it. */
final class ColourValue implements ValueControl {

	private static final RGB WHITE = new RGB(255, 255, 255);
	private static final int WIDTH = 76;

	private final Composite pane;
	private final ColorSelector selector;
	private final Text text;
	private final Typing typing;

	ColourValue(Composite parent, Messages words, Consumer<String> said, Runnable begun) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(pane);
		selector = new ColorSelector(pane);
		selector.getButton().setToolTipText(words.text("colour.choose"));
		text = new Text(pane, SWT.SINGLE | SWT.BORDER);
		text.setData("id", "design.colour");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		selector.addListener(event -> {
			if (event.getNewValue() instanceof RGB rgb) {
				said.accept(String.format(Locale.ROOT, "#%02X%02X%02X", rgb.red, rgb.green, rgb.blue));
			}
		});
		typing = new Typing(text, () -> said.accept(text.getText().strip()), begun);
	}

	@Override
	public boolean isTyping() {
		return typing.isTyping();
	}

	@Override
	public void tell() {
		typing.tell();
	}

	@Override
	public Control control() {
		return pane;
	}

	@Override
	public void set(DesignProperty property) {
		text.setEnabled(property.editable());
		selector.setEnabled(property.editable());
		typing.show(() -> {
			selector.setColorValue(rgb(property.value()));
			if (!text.getText().equals(property.value())) {
				text.setText(property.value());
			}
		});
	}

	/** Returns a colour that is written down; white where it is none. */
	static RGB rgb(String value) {
		if (value.matches("#[0-9A-Fa-f]{6}")) {
			int all = Integer.parseInt(value.substring(1), 16);
			return new RGB(all >> 16, all >> 8 & 0xFF, all & 0xFF);
		}
		return switch (value.toLowerCase(Locale.ROOT)) {
		case "black" -> new RGB(0, 0, 0);
		case "red" -> new RGB(255, 0, 0);
		case "blue" -> new RGB(0, 0, 255);
		case "green" -> new RGB(0, 128, 0);
		case "gray" -> new RGB(128, 128, 128);
		case "silver" -> new RGB(192, 192, 192);
		case "navy" -> new RGB(0, 0, 128);
		case "yellow" -> new RGB(255, 255, 0);
		default -> WHITE;
		};
	}
}
