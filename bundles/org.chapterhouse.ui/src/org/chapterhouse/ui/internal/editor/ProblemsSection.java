package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.ProblemMarkers;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.ide.IDE;

/** Lists what is wrong with a report; the file of a problem is a link to the line. */
final class ProblemsSection {

	private static final int MOST = 40;

	private final ReportEditor editor;
	private final Words words;
	private final FormToolkit toolkit;
	private final FormParts parts;
	private final Composite list;

	ProblemsSection(ReportEditor editor, FormToolkit toolkit, FormParts parts, Composite list) {
		this.editor = editor;
		this.words = editor.desktop().words();
		this.toolkit = toolkit;
		this.parts = parts;
		this.list = list;
	}

	/** Shows what is wrong now. */
	void refresh() {
		ReportSession session = editor.session();
		FormParts.clear(list);
		for (Problem problem : session.problems().stream().limit(MOST).toList()) {
			Label sign = toolkit.createLabel(list, problem.isError() ? "✗" : "⚠");
			sign.setToolTipText(problem.code());
			GridDataFactory.fillDefaults().grab(true, false).hint(OverviewPage.WIDTH, SWT.DEFAULT).applyTo(text(problem));
		}
		if (session.problems().isEmpty()) {
			toolkit.createLabel(list, words.text("problems.none"));
		} else if (session.problems().size() > MOST) {
			toolkit.createLabel(list, "");
			toolkit.createLabel(list, words.text("problems.more", "count", session.problems().size() - MOST));
		}
	}

	private Control text(Problem problem) {
		Place place = problem.place();
		String location = editor.session().key().location();
		if (place.file().isEmpty() || place.file().equals(location) || DataLocation.isAddress(location)) {
			// no file to be opened
			String where = place.file().isEmpty() ? "" : DataLocation.shown(place.file()) + "  ";
			return toolkit.createLabel(list, PlainText.inLabel(where + problem.message()), SWT.WRAP);
		}
		String where = place.file() + (place.line() > 0 ? ":" + place.line() : "");
		return parts.link(list, "<a>" + PlainText.inLink(where) + "</a>  " + PlainText.inLink(problem.message()), "overview.problem",
				() -> open(problem));
	}

	/** Opens the file at the line; where the workspace does not know it, such as one of a bundle, the view of problems tells what there is to tell. */
	private void open(Problem problem) {
		IWorkbenchPage page = editor.getSite().getPage();
		try {
			IMarker marker = ProblemMarkers.find(editor.session().key(), problem).orElse(null);
			if (marker == null) {
				page.showView(ViewIds.PROBLEMS);
			} else {
				IDE.openEditor(page, marker);
			}
		} catch (PartInitException e) {
			editor.desktop().workplace().log().failed("editor of " + problem.place().file(), e);
		}
	}
}
