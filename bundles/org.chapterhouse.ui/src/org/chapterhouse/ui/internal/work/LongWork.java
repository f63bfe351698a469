package org.chapterhouse.ui.internal.work;

import java.util.Arrays;
import java.util.List;

import org.chapterhouse.ui.internal.page.PlainText;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/** Asks before the application ends in the middle of work that writes what people want, as an export of many reports. */
public final class LongWork implements IWorkbenchListener {

	private final Words words;

	/** Makes it; the workbench is to be told of it. */
	public LongWork(Words words) {
		this.words = words;
	}

	@Override
	public boolean preShutdown(@Nullable IWorkbench workbench, boolean forced) {
		List<String> going = forced ? List.of()
				: Arrays.stream(Job.getJobManager().find(ReportWork.class)).filter(job -> job instanceof ReportWork<?> work && work.isWriting())
						.map(Job::getName).toList();
		return going.isEmpty() || MessageDialog.openQuestion(PlatformUI.getWorkbench().getDisplay().getActiveShell(), words.text("work.going"),
				PlainText.inLabel(words.text("work.going.end", "work", String.join("\n", going))));
	}

	@Override
	public void postShutdown(@Nullable IWorkbench workbench) {
		// what goes on ends with the process
	}
}
