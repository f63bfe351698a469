package org.chapterhouse.ui.templates.internal.work;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.eclipse.ui.PlatformUI;

/** Finds the reports that are open in editors. */
public final class OpenReports {

	private OpenReports() {
	}

	private static Stream<ReportSession> all() {
		return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).flatMap(window -> Arrays.stream(window.getPages()))
				.flatMap(page -> Arrays.stream(page.getEditorReferences())).map(reference -> reference.getEditor(false))
				.filter(ReportEditor.class::isInstance).map(editor -> ((ReportEditor) editor).session());
	}

	private static DataPlace place(ReportSession session) {
		return session.key().data();
	}

	/** Returns the reports that are made of some data. */
	static List<ReportSession> of(DataPlace place) {
		return all().filter(session -> place(session).equals(place)).toList();
	}

	/** Tells whether a report of some data is open. */
	public static boolean has(DataPlace place) {
		return all().anyMatch(session -> place(session).equals(place));
	}

	/** Returns the data of all reports. */
	static List<DataPlace> places() {
		return all().map(OpenReports::place).distinct().toList();
	}

	/** Returns the reports of a family whose documents are there, those of the same data before others. */
	public static List<ReportSession> like(DataPlace place) {
		return all().filter(session -> session.key().family().equals(place.family()) && session.report().isPresent())
				.sorted(Comparator.comparing(session -> !place(session).equals(place))).toList();
	}
}
