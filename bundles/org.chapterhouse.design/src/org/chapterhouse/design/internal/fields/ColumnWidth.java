package org.chapterhouse.design.internal.fields;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.internal.Columns;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/**
 * Is the width of a column, told with its table.
 *
 * @param index of the column, from 0
 */
record ColumnWidth(int index) implements Field {

	private static final Setting WIDTH = Setting.size("width", Setting.Look.OWN, "");

	@Override
	public String id() {
		return "column." + (index + 1) + ".width";
	}

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		XmlNode column = column(node);
		return WIDTH.read(column, scope)
				.map(width -> new DesignProperty(id(), label(node, column, scope), width.type(), width.value(), width.own(), width.from(),
						width.editable(), width.choices(), width.units()));
	}

	private String label(XmlNode table, XmlNode column, Scope scope) {
		int position = 1;
		for (XmlNode before : table.children("column").subList(0, index)) {
			position += Columns.number(before, "repeat", 1);
		}
		int repeat = Columns.number(column, "repeat", 1);
		String number = repeat > 1 ? position + "–" + (position + repeat - 1) : Integer.toString(position);
		return scope.words().text("property.column.width", "number", number);
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		return WIDTH.changes(column(node), value, ids);
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		WIDTH.write(column(node), value, edit);
	}

	private XmlNode column(XmlNode table) {
		return table.children("column").get(index);
	}
}
