package org.chapterhouse.design.internal.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/**
 * Is a field that is only told.
 *
 * @param id    its name
 * @param value returns what is told
 */
record Told(String id, Function<XmlNode, String> value) implements Field {

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		String told = value.apply(node);
		return told.isEmpty() ? Optional.empty()
				: Optional.of(new DesignProperty(id, scope.words().text("property." + id), Type.TEXT, told, true, "", false, List.of(), List.of()));
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		throw new UnsupportedOperationException(id);
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		throw new UnsupportedOperationException(id);
	}
}
