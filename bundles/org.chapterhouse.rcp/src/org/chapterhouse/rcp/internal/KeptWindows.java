package org.chapterhouse.rcp.internal;

import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.views.IViewDescriptor;

/**
 * Makes what the platform kept of the windows fit for this start, before they open. Titles of views and perspectives are kept in the language that was spoken then. And
 * pages that cannot be opened again, such as the welcome page, are taken out when the application ends, but not from what is kept while it runs: after it was killed, an
 * error would stand in their place.
 */
final class KeptWindows {

	private static final String EDITOR = "org.eclipse.e4.ui.compatibility.editor";
	/** Where the platform keeps of which kind an editor is, and what it shows. */
	private static final String STATE = "memento";

	private KeptWindows() {
	}

	/** Does so with all windows of a workbench that has not opened any. */
	static void mend(IWorkbench workbench) {
		MApplication application = workbench.getService(MApplication.class);
		EModelService model = workbench.getService(EModelService.class);
		for (MPart part : List.copyOf(model.findElements(application, MPart.class, EModelService.ANYWHERE, element -> true))) {
			if (!EDITOR.equals(part.getElementId())) {
				IViewDescriptor view = workbench.getViewRegistry().find(part.getElementId());
				if (view != null) {
					part.setLabel(view.getLabel());
				}
			} else if (!part.getPersistedState().containsKey(STATE)) {
				model.deleteModelElement(part);
			}
		}
		for (MPerspective perspective : model.findElements(application, MPerspective.class, EModelService.ANYWHERE, element -> true)) {
			IPerspectiveDescriptor registered = workbench.getPerspectiveRegistry().findPerspectiveWithId(perspective.getElementId());
			if (registered != null) {
				perspective.setLabel(registered.getLabel());
			}
		}
	}
}
