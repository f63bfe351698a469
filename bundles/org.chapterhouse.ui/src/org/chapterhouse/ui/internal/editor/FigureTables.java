package org.chapterhouse.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableRow;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.views.ExplainView;
import org.chapterhouse.ui.internal.views.TableMenu;
import org.chapterhouse.ui.internal.views.TableTools;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Shows sentences, tables and facts; a figure that is chosen is explained. */
final class FigureTables {

	private static final int WIDTH = 460;
	private static final int MOST_LINES = 12;
	private static final int LABEL_WIDTH = 260;
	private static final int FIRST_BUTTON = 1;

	private final ReportEditor editor;
	private final FormToolkit toolkit;
	private final Words words;

	FigureTables(ReportEditor editor, FormToolkit toolkit) {
		this.editor = editor;
		this.toolkit = toolkit;
		this.words = editor.desktop().words();
	}

	/** Shows a sentence with a link to the figures that it states. */
	void sentence(Composite parent, Sentence sentence) {
		var link = new Link(parent, SWT.WRAP);
		toolkit.adapt(link, true, true);
		String tone = sentence.getTone() > 0 ? "▲ " : sentence.getTone() < 0 ? "▼ " : "";
		String text = tone + PlainText.inLink(sentence.getText());
		link.setText(
				sentence.getFacts().isEmpty() ? text : text + "  <a>" + words.text("sentence.figures", "count", sentence.getFacts().size()) + "</a>");
		link.setData("id", "sentence." + sentence.getId());
		link.addListener(SWT.Selection, event -> explain(List.copyOf(sentence.getFacts())));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(link);
	}

	/** Shows a table as it stands in the report. */
	void table(Composite parent, org.chapterhouse.model.report.Table content) {
		if (content.getTitle() != null) {
			toolkit.createLabel(parent, PlainText.inLabel(content.getTitle()));
		}
		Table table = table(parent, "table." + content.getId(), content.getRows().size());
		for (var column : content.getColumns()) {
			column(table, column.getLabel() == null ? "" : column.getLabel(), column.getKind() == CellKind.METRIC ? SWT.RIGHT : SWT.LEFT);
		}
		for (TableRow row : content.getRows()) {
			var item = new TableItem(table, SWT.NONE);
			item.setText(row.getCells().stream().map(cell -> cell.getText() == null ? "" : cell.getText()).toArray(String[]::new));
			item.setData(row.getCells().stream().map(TableCell::getFact).toList());
		}
		pack(table);
	}

	/** Shows the facts about the unit of the report itself; the view of facts has all. */
	void facts(Composite parent, ReportChapter chapter) {
		String unit = editor.session().key().organisation();
		List<Fact> own = chapter.getFacts().stream().filter(fact -> fact.getOrg().equals(unit)).toList();
		Table table = table(parent, "facts", own.size());
		column(table, words.text("fact.label"), SWT.LEFT);
		column(table, words.text("fact.text"), SWT.RIGHT);
		column(table, words.text("fact.asOf"), SWT.LEFT);
		for (Fact fact : own) {
			var item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { ExplainView.label(fact), fact.getText(), fact.getAsOf() });
			item.setData(List.of(fact.getId()));
		}
		pack(table);
		if (own.size() < chapter.getFacts().size()) {
			Label more = toolkit.createLabel(parent, words.text("facts.more", "count", chapter.getFacts().size() - own.size()), SWT.WRAP);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(more);
		}
	}

	private Table table(Composite parent, String id, int rows) {
		Table table = toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("id", id);
		table.setToolTipText(words.text("table.tip"));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, table.getItemHeight() * Math.min(rows, MOST_LINES) + table.getHeaderHeight())
				.applyTo(table);
		table.addListener(SWT.MouseUp, event -> {
			boolean several = (event.stateMask & (SWT.MOD1 | SWT.MOD2)) != 0;
			if (event.button == FIRST_BUTTON && !several) {
				clicked(table, new Point(event.x, event.y));
			}
		});
		table.addListener(SWT.DefaultSelection, event -> explain(facts((TableItem) event.item)));
		var tools = new TableTools(editor.desktop(), table, id + ".csv");
		tools.fill(new TableMenu(table));
		tools.key(editor.getSite());
		return table;
	}

	private static void column(Table table, String name, int alignment) {
		var column = new TableColumn(table, alignment);
		column.setText(name);
	}

	private static void pack(Table table) {
		for (TableColumn column : table.getColumns()) {
			column.pack();
			column.setWidth(Math.min(column.getWidth(), LABEL_WIDTH));
		}
	}

	private void clicked(Table table, Point at) {
		TableItem item = table.getItem(at);
		if (item == null) {
			return;
		}
		List<?> facts = (List<?>) item.getData();
		for (int column = 0; column < table.getColumnCount(); column++) {
			if (item.getBounds(column).contains(at)) {
				Object fact = column < facts.size() ? facts.get(column) : null;
				if (fact instanceof String id) {
					explain(List.of(id));
				} else if (facts.size() == 1) {
					explain(facts(item));
				}
			}
		}
	}

	private static List<String> facts(TableItem item) {
		var facts = new ArrayList<String>();
		for (Object fact : (List<?>) item.getData()) {
			if (fact instanceof String id) {
				facts.add(id);
			}
		}
		return facts;
	}

	private void explain(List<String> facts) {
		if (!facts.isEmpty()) {
			ExplainView.show(editor.getSite().getPage(), editor.session(), facts);
		}
	}
}
