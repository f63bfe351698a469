package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.api.render.TemplateModel.Draft;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.PropertyGroup;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Puts the values that count for the model of templates in the place of those that our rules find for what an item does not have itself. */
record Effective(Draft draft, Scope scope) {

	/** Returns the groups with those values. */
	List<PropertyGroup> of(XmlNode node, Set<String> known, List<PropertyGroup> groups, TemplateModel model) {
		List<String> wanted = groups.stream().flatMap(group -> group.properties().stream()).filter(one -> !one.own()).map(DesignProperty::id)
				.filter(known::contains).toList();
		if (wanted.isEmpty()) {
			return groups;
		}
		var ids = new Ids(scope.text());
		long item = ids.of(node);
		Map<String, String> values = model.values(draft.with(ids.text()), item, wanted);
		return groups.stream().map(group -> group.with(property -> with(property, values.getOrDefault(property.id(), property.value())))).toList();
	}

	private DesignProperty with(DesignProperty property, String value) {
		if (property.own() || isSame(property.value(), value)) {
			return property;
		}
		List<Choice> choices = new ArrayList<>(property.choices());
		if (property.type() == Type.CHOICE && !value.isEmpty() && choices.stream().noneMatch(choice -> choice.value().equals(value))) {
			choices.add(new Choice(value, scope.choice(property.id(), value)));
		}
		return new DesignProperty(property.id(), property.label(), property.type(), value, false, "", property.editable(), choices,
				property.units());
	}

	/** The same length or font may be written in several ways. */
	private static boolean isSame(String one, String other) {
		return one.equalsIgnoreCase(other) || one.matches("0[a-z]*") && other.matches("0[a-z]*")
				|| one.replace("\"", "").equals(other.replace("\"", ""));
	}
}
