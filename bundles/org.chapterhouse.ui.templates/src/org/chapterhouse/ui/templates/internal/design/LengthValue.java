package org.chapterhouse.ui.templates.internal.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.design.DesignProperty;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;

/** Lets people set a number and its unit. A size that is not set, or is a word, has that in place of a unit. */
final class LengthValue implements ValueControl {

	private static final Pattern LENGTH = Pattern.compile("(-?[0-9]*\\.?[0-9]+)([a-z%]+)");
	private static final Pattern NUMBER = Pattern.compile("-?([0-9]{1,9}\\.?[0-9]*|\\.[0-9]+)");
	private static final int DIGITS = 2;
	private static final int LARGEST = 500_000;
	private static final String UNSET = "–";

	private final Composite pane;
	private final Spinner number;
	private final Combo unit;
	private final List<String> units;
	private final Consumer<String> said;
	private final Typing typing;
	/** The number that was shown or told last, in hundredths. */
	private int told;

	LengthValue(Composite parent, DesignProperty property, Consumer<String> said, Runnable begun) {
		this.said = said;
		this.units = property.units();
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(pane);
		number = new Spinner(pane, SWT.BORDER);
		number.setDigits(DIGITS);
		number.setMinimum(property.id().startsWith("margin") ? -LARGEST : 0);
		number.setMaximum(LARGEST);
		number.setIncrement(50);
		number.setPageIncrement(500);
		number.setData("id", "design.number." + property.id());
		GridDataFactory.fillDefaults().grab(true, false).hint(56, SWT.DEFAULT).applyTo(number);
		unit = new Combo(pane, SWT.DROP_DOWN | SWT.READ_ONLY);
		unit.setData("id", "design.unit." + property.id());
		GridDataFactory.fillDefaults().applyTo(unit);
		// what is typed becomes the number of the field only once people leave it
		typing = new Typing(number, this::say, begun).pausing().when(() -> hundredths() != told);
		number.addListener(SWT.Selection, event -> typing.say());
		number.addListener(SWT.MouseWheel, event -> event.doit = number.isFocusControl());
		unit.addListener(SWT.Selection, event -> {
			// the word that stands for a size can be left, but not chosen
			if (units.contains(unit.getText())) {
				typing.say();
			}
		});
		unit.addListener(SWT.MouseWheel, event -> event.doit = false);
	}

	private void say() {
		told = hundredths();
		String chosen = units.contains(unit.getText()) ? unit.getText() : units.getFirst();
		said.accept(BigDecimal.valueOf(told, DIGITS).stripTrailingZeros().toPlainString() + chosen);
	}

	/** Returns the number as it is typed; as it was, where that is none. */
	private int hundredths() {
		String text = number.getText().strip().replace(',', '.');
		if (!NUMBER.matcher(text).matches()) {
			return number.getSelection();
		}
		BigDecimal wanted = new BigDecimal(text).movePointRight(DIGITS).setScale(0, RoundingMode.HALF_UP);
		return wanted.max(BigDecimal.valueOf(number.getMinimum())).min(BigDecimal.valueOf(number.getMaximum())).intValue();
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
		typing.show(() -> show(property));
	}

	private void show(DesignProperty property) {
		number.setEnabled(property.editable());
		unit.setEnabled(property.editable());
		Matcher length = LENGTH.matcher(property.value());
		boolean known = length.matches();
		var items = new ArrayList<>(units);
		String chosen = known ? length.group(2) : property.value().isEmpty() ? UNSET : property.value();
		if (!items.contains(chosen)) {
			items.addFirst(chosen);
		}
		if (!List.of(unit.getItems()).equals(items)) {
			unit.setItems(items.toArray(String[]::new));
		}
		unit.select(items.indexOf(chosen));
		told = known ? new BigDecimal(length.group(1)).movePointRight(DIGITS).intValue() : 0;
		// what people have just typed stays as they wrote it
		if (hundredths() != told) {
			number.setSelection(told);
		}
	}
}
