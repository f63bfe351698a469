package org.chapterhouse.render.office.internal.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.Nullable;

/** Writes tables into sheets: figures as numbers, dates and months as dates, everything else as text. */
final class TableCells {

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
	private static final LocalDate FIRST_SAFE = LocalDate.of(1900, 3, 1);
	private static final double HEAD_HEIGHT = 20;

	private final CellStyles styles;

	TableCells(CellStyles styles) {
		this.styles = styles;
	}

	/** Writes head and rows, from the current row of the sheet on; a head that follows frozen rows at once stays in sight with them. */
	void write(Sheet sheet, Grid grid) {
		for (int at = 0; at < grid.columns().size(); at++) {
			Grid.Column column = grid.columns().get(at);
			sheet.text(at, column.label(), styles.head().aligned(column.figures() ? CellStyles.Align.RIGHT : CellStyles.Align.LEFT));
		}
		sheet.next(HEAD_HEIGHT);
		if (sheet.frozen() == 0) {
			sheet.freeze();
		}
		boolean[] signed = new boolean[grid.columns().size()];
		for (int at = 0; at < signed.length; at++) {
			signed[at] = grid.columns().get(at).figures() && grid.isSigned(at);
		}
		for (Grid.Row row : grid.rows()) {
			CellStyles.Look look = row.emphasis()
					? styles.body().filled(styles.palette().pale()).lettered(new CellStyles.Font(10, true, styles.palette().dark(), false))
					: styles.body();
			for (int at = 0; at < signed.length; at++) {
				cell(sheet, at, row.values().get(at), grid.columns().get(at).figures(), signed[at], look);
			}
			sheet.next();
		}
	}

	private void cell(Sheet sheet, int column, Grid.Value value, boolean figures, boolean signed, CellStyles.Look look) {
		CellStyles.Look toned = value.tone() == 0 ? look : look.lettered(new CellStyles.Font(look.font().size(), look.font().bold(),
				value.tone() > 0 ? styles.palette().good() : styles.palette().bad(), false));
		BigDecimal number = value.number();
		if (number != null) {
			ShownNumber shown = ShownNumber.of(value.text(), number, signed);
			sheet.number(column, shown.value(), toned.aligned(CellStyles.Align.RIGHT).formatted(marked(shown.format(), value.tone())));
			return;
		}
		LocalDate date = figures ? null : date(value.text());
		if (date != null) {
			String format = value.text().length() == 7 ? "yyyy\\-mm" : "yyyy\\-mm\\-dd";
			sheet.number(column, BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date)), toned.formatted(format));
		} else {
			sheet.text(column, value.text(), figures ? toned.aligned(CellStyles.Align.RIGHT) : toned);
		}
	}

	/** News is told by a sign too, for those who do not see colours. */
	private static String marked(String format, int tone) {
		if (tone == 0) {
			return format;
		}
		String mark = tone > 0 ? "\"✓ \"" : "\"✗ \"";
		String whole = format.contains(";") || format.equals(CellStyles.GENERAL) ? format : format + ";-" + format;
		return mark + whole.replace(";", ";" + mark);
	}

	private static @Nullable LocalDate date(String text) {
		try {
			LocalDate date = text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text)
					: text.matches("\\d{4}-\\d\\d") ? YearMonth.parse(text).atDay(1) : null;
			return date == null || date.isBefore(FIRST_SAFE) ? null : date;
		} catch (DateTimeParseException e) {
			return null;
		}
	}
}
