package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.chapterhouse.design.internal.xml.XmlText;
import org.xml.sax.SAXParseException;

/**
 * Is a field inside the model of a chart, which stands in the design as a text of XML.
 *
 * @param id      what names it
 * @param key     of its words
 * @param number  of the series that it belongs to; 0: the whole chart
 * @param type    what its values are
 * @param choices values to choose from
 * @param value   finds the value in the model; empty: this chart does not have it
 * @param writer  changes the model
 */
record ChartField(String id, String key, int number, Type type, List<String> choices, Function<XmlNode, Optional<String>> value, Writer writer)
		implements
			Field {

	private static final String MODEL = "xmlRepresentation";

	/** Changes the model of a chart. */
	@FunctionalInterface
	interface Writer {

		/**
		 * Changes the model.
		 *
		 * @param chart its root
		 */
		void write(XmlNode chart, String value, XmlEdit edit);
	}

	/** Returns the root of the model of a chart item, if it can be read. */
	static Optional<XmlNode> model(XmlNode item) {
		return text(item).map(XmlText::root);
	}

	private static Optional<XmlText> text(XmlNode item) {
		try {
			Optional<XmlNode> holder = item.setting(MODEL);
			return holder.isEmpty() || holder.get().content().isBlank() ? Optional.empty()
					: Optional.of(XmlText.parse(holder.get().content(), Locale.ROOT));
		} catch (SAXParseException e) {
			// the check of the template tells it; there is nothing to change in it
			return Optional.empty();
		}
	}

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		return model(node).flatMap(value).map(found -> {
			List<Choice> offered = choices.stream().map(choice -> new Choice(choice, scope.choice(key, choice))).toList();
			String label = scope.words().text("property." + key, "number", number);
			return new DesignProperty(id, label, type, found, true, "", type != Type.CHOICE || choices.size() > 1, offered, List.of());
		});
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		return value.isEmpty() && type != Type.TEXT ? List.of() : List.of(new Change.Chart(ids.of(node), id, value, changed(node, value)));
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		if (!value.isEmpty() || type == Type.TEXT) {
			edit.content(node.setting(MODEL).orElseThrow(), changed(node, value));
		}
	}

	private String changed(XmlNode node, String value) {
		XmlText chart = text(node).orElseThrow();
		var inner = new XmlEdit(chart);
		writer.write(chart.root(), value, inner);
		return inner.result();
	}

	/** Is how a chart is drawn beyond what charts can be by themselves: a property that users may add in a Designer, too. */
	record Form(List<String> choices) implements Field {

		private static final String FORM = "form";
		private static final String NONE = "none";
		private static final String DEFINITIONS = "userProperties";

		@Override
		public String id() {
			return "chart.form";
		}

		@Override
		public Optional<DesignProperty> read(XmlNode node, Scope scope) {
			String value = node.setting(FORM).map(XmlNode::content).orElse(NONE);
			List<Choice> offered = choices.stream().map(choice -> new Choice(choice, scope.choice(id(), choice))).toList();
			return Optional
					.of(new DesignProperty(id(), scope.words().text("property." + id()), Type.CHOICE, value, !value.equals(NONE), "", true, offered,
							List.of()));
		}

		@Override
		public List<Change> changes(XmlNode node, String value, Ids ids) {
			return List.of(new Change.Added(ids.of(node), FORM, value.equals(NONE) ? "" : value));
		}

		@Override
		public void write(XmlNode node, String value, XmlEdit edit) {
			if (value.isEmpty() || value.equals(NONE)) {
				edit.unset(node, FORM);
				definition(node).ifPresent(
						definition -> edit.remove(definition.parent() instanceof XmlNode list && list.children().size() == 1 ? list : definition));
			} else if (node.setting(FORM).isPresent()) {
				edit.set(node, "property", FORM, value);
			} else {
				define(node, edit);
				edit.add(node, List.of("<property name=\"" + FORM + "\">" + value + "</property>"));
			}
		}

		private static Optional<XmlNode> definition(XmlNode node) {
			return node.setting(DEFINITIONS).stream().flatMap(list -> list.children("structure").stream())
					.filter(one -> one.setting("name").map(XmlNode::content).orElse("").equals(FORM)).findFirst();
		}

		private static void define(XmlNode node, XmlEdit edit) {
			List<String> structure = List.of("<structure>", "\t<property name=\"name\">" + FORM + "</property>",
					"\t<property name=\"type\">string</property>",
					"\t<property name=\"isVisible\">true</property>", "</structure>");
			if (definition(node).isPresent()) {
				return;
			}
			node.setting(DEFINITIONS).ifPresentOrElse(list -> edit.add(list, structure), () -> {
				List<String> lines = new ArrayList<>(List.of("<list-property name=\"" + DEFINITIONS + "\">"));
				structure.forEach(line -> lines.add("\t" + line));
				lines.add("</list-property>");
				edit.add(node, lines);
			});
		}
	}

	/** Returns words that name a series. */
	static Map<String, Object> name(int number, XmlNode series) {
		String name = series.value("SeriesIdentifier").strip();
		return Map.of("number", number, "name", name.isEmpty() ? Integer.toString(number) : name);
	}
}
