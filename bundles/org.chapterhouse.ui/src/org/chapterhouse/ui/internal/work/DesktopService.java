package org.chapterhouse.ui.internal.work;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the {@link Desktop} of a workbench when it is asked for first. */
public final class DesktopService extends AbstractServiceFactory {

	@Override
	@SuppressWarnings("rawtypes") // the platform asks so
	public @Nullable Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
		return service == Desktop.class && parent.getService(Desktop.class) == null ? new Desktop() : null;
	}
}
