package org.chapterhouse.ui.internal.reports;

import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.connections.Connection;
import org.chapterhouse.ui.internal.connections.ConnectionDialog;
import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** Shows families, their data, the periods of which these speak and the units that have a report. */
public final class ReportsView extends ViewPart {

	private static final String CONTEXT = "org.chapterhouse.ui.contexts.reports";
	private static final Map<String, String> KEYS = Map.of("tree.remove", IWorkbenchCommandConstants.EDIT_DELETE, "tree.refresh",
			IWorkbenchCommandConstants.FILE_REFRESH);

	private final Desktop desktop = Desktop.get();
	private TreeViewer viewer;
	private ReportTree tree;
	private OpenFamilies families;
	private @Nullable LinkedTree link;
	private Runnable refresh;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setUseHashlookup(true);
		viewer.getControl().setData("id", "reports.tree");
		families = new OpenFamilies(viewer);
		Display display = parent.getDisplay();
		// what is read may come when the view is closed
		refresh = () -> display.asyncExec(() -> {
			if (!viewer.getControl().isDisposed()) {
				viewer.refresh();
				families.unfold(tree.getElements(desktop));
				if (link != null) {
					link.reveal();
				}
			}
		});
		tree = new ReportTree(desktop, getSite().getShell(), refresh);
		viewer.setContentProvider(tree);
		viewer.setLabelProvider(new ReportLabels(desktop));
		viewer.setInput(desktop);
		viewer.addDoubleClickListener(event -> open());
		desktop.remembered().listen(refresh);
		getSite().setSelectionProvider(viewer);
		link = new LinkedTree(getSite().getPage(), viewer, tree);
		tools();
		menu();
		keys();
	}

	/** Gives the keys of the tree their meaning while people are in it: the one that reads again computes a report elsewhere. */
	private void keys() {
		var bars = getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action("tree.remove", ISharedImages.IMG_ELCL_REMOVE, this::remove));
		bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), action("tree.refresh", ISharedImages.IMG_ELCL_SYNCED, this::refresh));
		getSite().getService(IContextService.class).activateContext(CONTEXT);
	}

	private void remove() {
		if (chosen() instanceof ReportNode.OfData data && !data.sample()) {
			connection(data).remove();
		}
	}

	/** Reads the data again of what is chosen, also of a line below that tells why they could not be read; what is installed where no data are chosen. */
	private void refresh() {
		TreeItem[] selected = viewer.getTree().getSelection();
		TreeItem item = selected.length == 0 ? null : selected[0];
		while (item != null && !(item.getData() instanceof ReportNode.OfData)) {
			item = item.getParentItem();
		}
		if (item != null && item.getData() instanceof ReportNode.OfData data) {
			tree.refresh(data.place());
		} else {
			tree.refresh();
		}
	}

	private void tools() {
		var bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(action("open.sample", ISharedImages.IMG_OBJ_ELEMENT, () -> ReportOpening.sample(desktop, getSite().getPage())));
		bar.add(action("open.folder", ISharedImages.IMG_OBJ_FOLDER, () -> ReportOpening.folder(desktop, getSite().getPage())));
	}

	private void menu() {
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
	}

	private void fill(IMenuManager menu) {
		Object chosen = chosen();
		if (chosen instanceof ReportNode.OfUnit || chosen instanceof ReportNode.OfPeriod) {
			menu.add(action("tree.open", ISharedImages.IMG_OBJ_FILE, this::open));
		}
		if (chosen instanceof ReportNode.OfUnit unit) {
			menu.add(action("tree.compare", ISharedImages.IMG_OBJ_ELEMENT, () -> compare(unit)));
		}
		if (chosen instanceof ReportNode.Stopped) {
			menu.add(action("tree.refresh", ISharedImages.IMG_ELCL_SYNCED, tree::refresh));
		}
		if (chosen instanceof ReportNode.OfData data) {
			menu.add(action("tree.new", ISharedImages.IMG_TOOL_NEW_WIZARD, () -> ReportOpening.choose(desktop, getSite().getPage(), data.place())));
			menu.add(action("tree.refresh", ISharedImages.IMG_ELCL_SYNCED, () -> tree.refresh(data.place())));
			menu.add(action("tree.check", ISharedImages.IMG_OBJS_WARN_TSK, () -> new DataCheck(desktop, getSite().getPage(), data.place()).begin()));
			if (data.sample()) {
				menu.add(action("sample.renew", ISharedImages.IMG_TOOL_UNDO,
						() -> SampleRenewal.ask(desktop, getSite().getPage(), data.place(), () -> tree.refresh(data.place()))));
			} else {
				menu.add(action("tree.rename", ISharedImages.IMG_OBJ_FOLDER, () -> connection(data).rename()));
				if (DataLocation.isAddress(data.place().location())) {
					menu.add(action("connection.test", ISharedImages.IMG_ELCL_SYNCED, () -> connection(data).test()));
					menu.add(action("connection.password.change", ISharedImages.IMG_OBJ_ELEMENT, () -> connection(data).changePassword()));
				}
				menu.add(action("tree.remove", ISharedImages.IMG_ELCL_REMOVE, () -> connection(data).remove()));
			}
		}
		menu.add(action("open.sample", ISharedImages.IMG_OBJ_ELEMENT, () -> ReportOpening.sample(desktop, getSite().getPage())));
		menu.add(action("open.folder", ISharedImages.IMG_OBJ_FOLDER, () -> ReportOpening.folder(desktop, getSite().getPage())));
		menu.add(action("open.connection", ISharedImages.IMG_OBJ_FOLDER, () -> ConnectionDialog.open(desktop, getSite().getShell())));
	}

	private Connection connection(ReportNode.OfData data) {
		return new Connection(desktop, getSite().getShell(), data.family(), data.place(), () -> tree.refresh(data.place()));
	}

	private Action action(String key, String image, Runnable run) {
		ImageDescriptor icon = PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image);
		var action = new Action(desktop.words().text(key), icon) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(desktop.words().text(key));
		action.setId("org.chapterhouse.ui." + key);
		// the menu shows the key
		action.setActionDefinitionId(KEYS.get(key));
		return action;
	}

	private Object chosen() {
		return viewer.getSelection() instanceof IStructuredSelection selection && !selection.isEmpty() ? selection.getFirstElement() : "";
	}

	private void compare(ReportNode.OfUnit unit) {
		CompareView.show(getSite().getPage(), ReportOpening.key(desktop, unit.period(), unit.unit()));
	}

	/** Compares the report that is chosen with another month; returns false where none is. */
	boolean compare() {
		if (chosen() instanceof ReportNode.OfUnit unit) {
			compare(unit);
			return true;
		}
		return false;
	}

	/** Returns the data that are chosen, or to which what is chosen belongs; empty where neither is so. */
	Optional<DataPlace> data() {
		return switch (chosen()) {
		case ReportNode.OfData data -> Optional.of(data.place());
		case ReportNode.OfPeriod period -> Optional.of(period.data().place());
		case ReportNode.OfUnit unit -> Optional.of(unit.period().data().place());
		default -> Optional.empty();
		};
	}

	private void open() {
		switch (chosen()) {
		case ReportNode.OfUnit unit -> ReportOpening.open(desktop, getSite().getPage(), unit.period(), unit.unit());
		case ReportNode.Stopped stopped -> tree.refresh();
		case ReportNode.Told told -> {
			// only tells something
		}
		case ReportNode node -> families.turn(node);
		default -> viewer.setSelection(StructuredSelection.EMPTY);
		}
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	@Override
	public void dispose() {
		desktop.remembered().unlisten(refresh);
		if (link != null) {
			link.end();
		}
		super.dispose();
	}
}
