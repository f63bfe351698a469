package org.chapterhouse.ui.internal.reports;

import org.chapterhouse.ui.internal.views.OpenReport;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchPage;

/** Selects the report in the tree that is looked at in an editor; people stay where they are, and what they select themselves stays selected. */
final class LinkedTree implements ReportSession.Listener {

	private final TreeViewer viewer;
	private final ReportTree tree;
	private final OpenReport open;
	private @Nullable ReportSession session;
	/** What is to be selected as soon as it is there. */
	private @Nullable ReportKey wanted;

	LinkedTree(IWorkbenchPage page, TreeViewer viewer, ReportTree tree) {
		this.viewer = viewer;
		this.tree = tree;
		viewer.getTree().addListener(SWT.Selection, event -> wanted = null);
		open = OpenReport.edited(page, this::follow);
	}

	private void follow(@Nullable ReportSession other) {
		leave();
		session = other;
		if (other != null) {
			wanted = other.key();
			other.listen(this);
			reveal();
		}
	}

	private void leave() {
		if (session != null) {
			session.unlisten(this);
		}
		session = null;
	}

	@Override
	public void computed() {
		reveal();
	}

	/** Selects what is wanted, if it can be found by now. Only data that could be read for a report are read for the tree: a password is asked for once. */
	void reveal() {
		ReportSession of = session;
		ReportKey key = wanted;
		if (of != null && key != null && of.opened().isPresent() && !viewer.getControl().isDisposed()) {
			tree.find(key).ifPresent(node -> {
				wanted = null;
				viewer.setSelection(new StructuredSelection(node), true);
			});
		}
	}

	void end() {
		open.end();
		leave();
	}
}
