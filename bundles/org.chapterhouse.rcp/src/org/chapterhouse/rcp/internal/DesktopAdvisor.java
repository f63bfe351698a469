package org.chapterhouse.rcp.internal;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;

import org.chapterhouse.api.text.Messages;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** Sets the workbench up. */
final class DesktopAdvisor extends WorkbenchAdvisor {

	private static final String IDE_BUNDLE = "org.eclipse.ui.ide";
	private static final int LOOK_MILLISECONDS = 50;

	private final Messages messages;

	DesktopAdvisor(Messages messages) {
		this.messages = messages;
	}

	@Override
	public void initialize(@Nullable IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		if (configurer == null) {
			return;
		}
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		// the views of problems and of projects ask for these by name, and only the application of the IDE declares them
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj.svg");
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj.svg");
		declare(configurer, "IMG_OBJS_ERROR_PATH", "obj16/error_tsk.svg");
		declare(configurer, "IMG_OBJS_WARNING_PATH", "obj16/warn_tsk.svg");
		declare(configurer, "IMG_OBJS_INFO_PATH", "obj16/info_tsk.svg");
		declare(configurer, "IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view.svg");
		declare(configurer, "IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error.svg");
	}

	private static void declare(IWorkbenchConfigurer configurer, String name, String file) {
		URL found = FileLocator.find(Platform.getBundle(IDE_BUNDLE), new Path("$nl$/icons/full/" + file), null);
		if (found != null) {
			configurer.declareImage(name, ImageDescriptor.createFromURL(found), true);
		}
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return ReportsPerspective.ID;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(@Nullable IWorkbenchWindowConfigurer configurer) {
		return new DesktopWindow(configurer, messages);
	}

	@Override
	public void preStartup() {
		KeptWindows.mend(getWorkbenchConfigurer().getWorkbench());
	}

	/**
	 * Opens the windows, which another thread restores while this one sleeps. Its call to wake up is lost if it comes just before the sleep begins, and people would look at an
	 * empty screen until anything happens, some seconds later: so this thread looks by itself now and then.
	 */
	@Override
	public boolean openWindows() {
		Display display = getWorkbenchConfigurer().getWorkbench().getDisplay();
		var look = new Runnable() {
			@Override
			public void run() {
				display.timerExec(LOOK_MILLISECONDS, this);
			}
		};
		look.run();
		try {
			return super.openWindows();
		} finally {
			if (!display.isDisposed()) {
				display.timerExec(-1, look);
			}
		}
	}

	@Override
	public void postStartup() {
		Restyling.begin(getWorkbenchConfigurer().getWorkbench());
		Trial.begin(getWorkbenchConfigurer().getWorkbench());
	}

	@Override
	public boolean preShutdown() {
		try {
			// files are not written on the thread of the display; people wait, and see what for where it takes long
			getWorkbenchConfigurer().getWorkbench().getProgressService().busyCursorWhile(DesktopAdvisor::save);
		} catch (InvocationTargetException e) {
			ILog.of(DesktopAdvisor.class).error("saving of the workspace", e.getCause());
		} catch (InterruptedException e) {
			ILog.of(DesktopAdvisor.class).info("the workspace was not saved, as people did not wait: its marks are made anew with each report");
		}
		return true;
	}

	private static void save(IProgressMonitor monitor) {
		try {
			ResourcesPlugin.getWorkspace().save(true, monitor);
		} catch (CoreException e) {
			ILog.of(DesktopAdvisor.class).log(e.getStatus());
		}
	}
}
