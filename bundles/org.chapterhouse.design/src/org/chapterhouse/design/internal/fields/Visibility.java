package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Is whether an item is shown. PDF is one form for BIRT; all others are written from one layout, which has the name {@code layout}. */
record Visibility(String id) implements Field {

	private static final String SHOWN = "shown";
	private static final String CONDITION = "condition";

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		Optional<XmlNode> rules = node.setting(id);
		String value = rules.map(Visibility::value).orElse(SHOWN);
		List<String> choices = new ArrayList<>(List.of(SHOWN, "all", "pdf", "layout"));
		if (!choices.contains(value)) {
			choices.add(value);
		}
		List<Choice> offered = choices.stream().map(choice -> new Choice(choice, scope.choice(id, choice))).toList();
		return Optional.of(
				new DesignProperty(id, scope.words().text("property." + id), Type.CHOICE, value, rules.isPresent(), "", true, offered, List.of()));
	}

	private static String value(XmlNode rules) {
		List<XmlNode> all = rules.children("structure");
		if (all.isEmpty()) {
			return SHOWN;
		}
		boolean always = all.stream().allMatch(rule -> rule.setting("valueExpr").map(XmlNode::content).orElse("true").strip().equals("true"));
		return !always ? CONDITION
				: all.stream().map(rule -> rule.setting("format").map(XmlNode::content).orElse("all")).sorted().collect(Collectors.joining(","));
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		String wanted = value.isEmpty() ? SHOWN : value;
		return wanted.equals(node.setting(id).map(Visibility::value).orElse(SHOWN)) ? List.of()
				: List.of(new Change.Hidden(ids.of(node), wanted.equals(SHOWN) ? "" : wanted));
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		if (value.isEmpty() || value.equals(SHOWN)) {
			edit.unset(node, id);
			return;
		}
		if (value.equals(node.setting(id).map(Visibility::value).orElse(SHOWN))) {
			return;
		}
		edit.block(node, id, List.of("<list-property name=\"" + id + "\">", "\t<structure>", "\t\t<property name=\"format\">" + value + "</property>",
				"\t\t<expression name=\"valueExpr\">true</expression>", "\t</structure>", "</list-property>"));
	}
}
