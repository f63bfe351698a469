package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/**
 * Is a field with one of the names that the design itself holds.
 *
 * @param id        its name in the source
 * @param removable whether it may be without a value
 * @param names     what there is to choose from
 */
record Chosen(String id, boolean removable, BiFunction<XmlNode, Scope, List<String>> names) implements Field {

	/** Returns the style of an item. */
	static Chosen style() {
		return new Chosen("style", true, (node, scope) -> scope.styles().names());
	}

	/** Returns the column that an item shows. */
	static Chosen column() {
		return new Chosen("resultSetColumn", false, (node, scope) -> bound(node));
	}

	private static List<String> bound(XmlNode item) {
		Set<String> names = new LinkedHashSet<>();
		for (XmlNode at = item; at != null; at = at.parent()) {
			at.setting("boundDataColumns").ifPresent(list -> list.children("structure")
					.forEach(column -> column.setting("name").map(XmlNode::content).ifPresent(names::add)));
		}
		return List.copyOf(names);
	}

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		String value = node.setting(id).map(XmlNode::content).orElse("");
		List<Choice> offered = new ArrayList<>();
		if (removable) {
			offered.add(new Choice("", scope.words().text("choice.none")));
		}
		Set<String> all = new LinkedHashSet<>(names.apply(node, scope));
		if (!value.isEmpty()) {
			all.add(value);
		}
		all.forEach(name -> offered.add(new Choice(name, name)));
		return Optional.of(
				new DesignProperty(id, scope.words().text("property." + id), Type.CHOICE, value, !value.isEmpty(), "", !offered.isEmpty(), offered,
						List.of()));
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		return value.isEmpty() && !removable ? List.of() : List.of(new Change.Value(ids.of(node), id, value));
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		if (!value.isEmpty()) {
			edit.set(node, "property", id, value);
		} else if (removable) {
			edit.unset(node, id);
		}
	}
}
