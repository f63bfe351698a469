package org.chapterhouse.ui.templates.internal.work;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the {@link TemplateDesk} of a workbench when it is asked for first. */
public final class TemplateDeskService extends AbstractServiceFactory {

	@Override
	@SuppressWarnings("rawtypes") // the platform asks so
	public @Nullable Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
		return service == TemplateDesk.class && parent.getService(TemplateDesk.class) == null ? new TemplateDesk() : null;
	}
}
