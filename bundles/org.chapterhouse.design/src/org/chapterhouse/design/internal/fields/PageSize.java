package org.chapterhouse.design.internal.fields;

import java.util.Optional;

import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Is the size of the paper: by name, or with a width and a height of its own. */
final class PageSize implements Field {

	private static final String CUSTOM = "custom";
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
	public void write(XmlNode node, String value, XmlEdit edit) {
		NAME.write(node, value, edit);
		if (!value.equals(CUSTOM)) {
			edit.unset(node, "width");
			edit.unset(node, "height");
		} else if (node.setting("width").isEmpty() && node.setting("height").isEmpty()) {
			edit.set(node, "property", "width", "210mm");
			edit.set(node, "property", "height", "297mm");
		}
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
			public void write(XmlNode node, String value, XmlEdit edit) {
				if (!value.isEmpty()) {
					side.write(node, value, edit);
				}
			}
		};
	}
}
