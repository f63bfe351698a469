package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Is the size of the paper: by name, or with a width and a height of its own. */
final class PageSize implements Field {

	private static final String CUSTOM = "custom";
	/** What a size of its own begins with. */
	private static final SortedMap<String, String> SIDES = new TreeMap<>(Map.of("width", "210mm", "height", "297mm")).descendingMap();
	private static final Setting NAME = Setting.choice("type", Setting.Look.OWN, "us-letter", "a4", "a3", "a5", "us-letter", "us-legal", "us-ledger",
			CUSTOM);

	@Override
	public String id() {
		return NAME.id();
	}

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		return NAME.read(node, scope);
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		var changes = new ArrayList<Change>();
		if (!value.equals(CUSTOM) && !hasNoSides(node)) {
			// the model lets only paper without a name have sides
			changes.addAll(NAME.changes(node, CUSTOM, ids));
			SIDES.keySet().forEach(side -> changes.add(new Change.Value(ids.of(node), side, "")));
		}
		changes.addAll(NAME.changes(node, value, ids));
		if (value.equals(CUSTOM) && hasNoSides(node)) {
			SIDES.forEach((side, size) -> changes.add(new Change.Value(ids.of(node), side, size)));
		}
		return changes;
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		NAME.write(node, value, edit);
		if (!value.equals(CUSTOM)) {
			SIDES.keySet().forEach(side -> edit.unset(node, side));
		} else if (hasNoSides(node)) {
			SIDES.forEach((side, size) -> edit.set(node, "property", side, size));
		}
	}

	private static boolean hasNoSides(XmlNode node) {
		return SIDES.keySet().stream().noneMatch(side -> node.setting(side).isPresent());
	}

	/** Returns a side of the paper, which counts only where it has no name. */
	static Field side(String id, String fallback) {
		Setting side = Setting.paper(id, fallback);
		return new Field() {
			@Override
			public String id() {
				return id;
			}

			@Override
			public Optional<DesignProperty> read(XmlNode node, Scope scope) {
				return node.setting(NAME.id()).map(XmlNode::content).orElse("").equals(CUSTOM) ? side.read(node, scope) : Optional.empty();
			}

			@Override
			public List<Change> changes(XmlNode node, String value, Ids ids) {
				return value.isEmpty() ? List.of() : side.changes(node, value, ids);
			}

			@Override
			public void write(XmlNode node, String value, XmlEdit edit) {
				if (!value.isEmpty()) {
					side.write(node, value, edit);
				}
			}
		};
	}
}
