package org.chapterhouse.render.birt.internal.model;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.api.render.TemplateModel.Reason;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.DesignEngine;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.PropertyHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.core.UserPropertyDefn;
import org.eclipse.birt.report.model.api.elements.structures.HideRule;
import org.eclipse.birt.report.model.api.metadata.IPropertyType;
import org.eclipse.jdt.annotation.Nullable;

/** Makes changes with BIRT's model of designs. */
final class DesignChange {

	private static final String VISIBILITY = "visibility";

	private DesignChange() {
	}

	/** Returns an item; null if there is none with that id. */
	static @Nullable DesignElementHandle item(ModuleHandle module, long id) {
		return id == 0 ? module : module.getElementByID(id);
	}

	/** Makes a change, or throws what BIRT says against it. */
	static void make(ModuleHandle module, Change change) throws SemanticException, ChangeRefused {
		DesignElementHandle item = item(module, change.item());
		if (item == null) {
			throw new ChangeRefused(Reason.PROPERTY, Long.toString(change.item()));
		}
		switch (change) {
		case Change.Value value -> set(item, value.property(), value.value());
		case Change.Text text -> known(item, text.property()).setProperty(text.property(), text.value());
		case Change.Hidden hidden -> hide(item, hidden.format());
		case Change.Added added -> add(item, added.property(), added.value());
		case Change.Chart chart -> ChartChange.make(item, chart);
		case Change.Removed removed -> item.drop();
		case Change.Moved moved -> item.moveTo(moved.index());
		}
	}

	private static void set(DesignElementHandle item, String property, String value) throws SemanticException, ChangeRefused {
		if (value.isEmpty()) {
			known(item, property).clearProperty(property);
		} else {
			known(item, property).setProperty(property, value);
		}
	}

	private static DesignElementHandle known(DesignElementHandle item, String property) throws ChangeRefused {
		if (item.getPropertyDefn(property) == null) {
			throw new ChangeRefused(Reason.PROPERTY, property);
		}
		return item;
	}

	private static void hide(DesignElementHandle item, String format) throws SemanticException, ChangeRefused {
		PropertyHandle rules = item.getPropertyHandle(VISIBILITY);
		if (rules == null) {
			throw new ChangeRefused(Reason.PROPERTY, VISIBILITY);
		}
		rules.clearValue();
		if (!format.isEmpty()) {
			HideRule rule = StructureFactory.createHideRule();
			rule.setFormat(format);
			rule.setExpression("true");
			rules.addItem(rule);
		}
	}

	private static void add(DesignElementHandle item, String property, String value) throws SemanticException {
		boolean known = item.getUserPropertyDefnHandle(property) != null;
		if (value.isEmpty()) {
			if (known) {
				item.dropUserPropertyDefn(property);
			}
			return;
		}
		if (!known) {
			var definition = new UserPropertyDefn();
			definition.setName(property);
			definition.setType(DesignEngine.getMetaDataDictionary().getPropertyType(IPropertyType.STRING_TYPE_NAME));
			definition.setVisible(true);
			item.addUserPropertyDefn(definition);
		}
		item.setProperty(property, value);
	}
}
