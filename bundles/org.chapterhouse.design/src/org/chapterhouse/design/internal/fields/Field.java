package org.chapterhouse.design.internal.fields;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Knows one thing that can be changed of elements: where it stands and how it is written. */
interface Field {

	/** Returns what names it among those of its element. */
	String id();

	/** Returns it as it is for an element; empty if this one does not have it. */
	Optional<DesignProperty> read(XmlNode node, Scope scope);

	/**
	 * Writes a value that was found to be good.
	 *
	 * @param value the value; empty: its own is taken away
	 */
	void write(XmlNode node, String value, XmlEdit edit);

	/**
	 * Returns what it changes as the model of templates knows it; none where nothing changes.
	 *
	 * @param value the value, as it will be written; empty: its own is taken away
	 * @param ids   names items
	 */
	List<Change> changes(XmlNode node, String value, Ids ids);
}
