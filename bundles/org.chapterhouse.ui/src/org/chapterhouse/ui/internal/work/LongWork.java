package org.chapterhouse.ui.internal.work;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/** Asks before the application ends in the middle of what people began and wait for, as an export of many reports. */
public final class LongWork implements IWorkbenchListener {

	private final Words words;

	/** Makes it; the workbench is to be told of it. */
	public LongWork(Words words) {
		this.words = words;
	}

	@Override
	public boolean preShutdown(@Nullable IWorkbench workbench, boolean forced) {
		List<String> going = forced ? List.of()
				: Arrays.stream(Job.getJobManager().find(ReportWork.class)).filter(Job::isUser).map(Job::getName).toList();
		return going.isEmpty() || MessageDialog.openQuestion(PlatformUI.getWorkbench().getDisplay().getActiveShell(), words.text("work.going"),
				words.text("work.going.end", "work", String.join("\n", going)));
	}

	@Override
	public void postShutdown(@Nullable IWorkbench workbench) {
		// what goes on ends with the process
	}
}
