package org.chapterhouse.ui.internal.views;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.markers.MarkerSupportView;

/**
 * Shows what is wrong with data, texts and templates, the worst first, each with its file, the place in it, and the folder; a double click opens the file there. The
 * platform has a view of this kind, which gives most of its room to paths of its own and to a type that is always the same.
 */
// what the platform offers to be extended inherits from what it does not
@SuppressWarnings("restriction")
public final class ProblemsView extends MarkerSupportView {

	/** What each problem says, in pixels. */
	private static final int NARROWEST = 200;
	private static final int FILE = 140;
	private static final int AT = 110;
	private static final int FOLDER = 210;

	/** Under this the platform keeps the widths that people gave the columns. */
	private static final String WIDTHS = "columnWidths";

	private boolean kept;

	/** Makes a view without anything in it. */
	public ProblemsView() {
		super("org.chapterhouse.ui.problemGenerator");
	}

	@Override
	public void init(@Nullable IViewSite site, @Nullable IMemento memento) throws PartInitException {
		super.init(site, memento);
		kept = memento != null && memento.getChild(WIDTHS) != null;
	}

	@Override
	public void createPartControl(@Nullable Composite parent) {
		super.createPartControl(parent);
		Stream.of(parent).flatMap(ProblemsView::trees).findFirst().ifPresent(tree -> {
			tree.setData("id", "problems.tree");
			tree.addListener(SWT.Resize, event -> fit(tree));
			if (!kept) {
				// the platform gives the columns widths of its own when they are first seen
				tree.getDisplay().asyncExec(() -> widen(tree));
			}
		});
	}

	private static Stream<Tree> trees(@Nullable Control control) {
		return control instanceof Tree tree ? Stream.of(tree)
				: control instanceof Composite composite ? Arrays.stream(composite.getChildren()).flatMap(ProblemsView::trees) : Stream.of();
	}

	private static void widen(Tree tree) {
		if (!tree.isDisposed()) {
			int[] widths = { NARROWEST, FILE, AT, FOLDER };
			for (int at = 0; at < Math.min(widths.length, tree.getColumnCount()); at++) {
				tree.getColumn(at).setWidth(widths[at]);
			}
			fit(tree);
		}
	}

	/** Gives what the problems say the room that the other columns leave; the last one is as wide as there is room, so what it is told to be counts. */
	private static void fit(Tree tree) {
		TreeColumn[] columns = tree.getColumns();
		if (columns.length > 1) {
			int others = FOLDER + Arrays.stream(columns, 1, columns.length - 1).mapToInt(TreeColumn::getWidth).sum();
			columns[0].setWidth(Math.max(NARROWEST, tree.getClientArea().width - others));
		}
	}
}
