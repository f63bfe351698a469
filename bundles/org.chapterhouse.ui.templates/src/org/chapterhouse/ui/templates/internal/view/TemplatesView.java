package org.chapterhouse.ui.templates.internal.view;

import java.util.function.Consumer;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.templates.internal.work.OpenReports;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** Lists the templates of families beside the data that people opened: where each comes from and whether it is used; and does to them what designers do. */
public final class TemplatesView extends ViewPart {

	private static final int[] WIDTHS = { 250, 130, 460 };

	private final TemplateDesk desk = TemplateDesk.get();
	private final Messages words = desk.words();
	private final Consumer<DataPlace> listener = this::read;
	private final Runnable remembered = () -> PlatformUI.getWorkbench().getDisplay().asyncExec(this::places);
	private TemplateActions actions;
	private TreeViewer viewer;
	private Label told;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		actions = new TemplateActions(desk, getSite().getPage(), this::tell, this::looked);
		var bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
		bar.setData("id", "templates.bar");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		var tools = new ToolBarManager(bar);
		actions.all().forEach(action -> {
			if (tools.getSize() > 0) {
				tools.add(new Separator());
			}
			var item = new ActionContributionItem(action);
			item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
			tools.add(item);
		});
		tools.update(true);
		tree(parent);
		told = new Label(parent, SWT.WRAP);
		told.setData("id", "templates.told");
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).applyTo(told);
		desk.listen(listener);
		desk.desktop().remembered().listen(remembered);
		desk.readFamilies(this::families);
	}

	private void tree(Composite parent) {
		viewer = new TreeViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE);
		Tree tree = viewer.getTree();
		tree.setData("id", "templates.tree");
		SpokenName.give(tree, words.text("tree.name"));
		tree.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TreeColumn(tree, SWT.LEFT);
			column.setText(words.text("column." + at));
			column.setWidth(WIDTHS[at]);
		}
		viewer.setContentProvider(new TemplateTree(desk));
		viewer.setLabelProvider(new TemplateLabels(desk));
		viewer.addSelectionChangedListener(event -> select());
		viewer.addOpenListener(event -> actions.open());
		var menu = new MenuManager();
		actions.all().forEach(menu::add);
		tree.setMenu(menu.createContextMenu(tree));
		viewer.setInput(desk);
	}

	/** Shows the places of all families, and of those the templates where a report is open. */
	private void families() {
		if (viewer.getControl().isDisposed()) {
			return;
		}
		viewer.refresh();
		viewer.expandToLevel(2);
		for (String family : desk.desktop().familyIds()) {
			desk.places(family).stream().filter(OpenReports::has).forEach(place -> viewer.expandToLevel(new TemplateNode.OfPlace(place), 1));
		}
		if (viewer.getVisibleExpandedElements().length <= desk.families().size()) {
			desk.families().stream().flatMap(family -> desk.places(family.id()).stream()).findFirst()
					.ifPresent(place -> viewer.expandToLevel(new TemplateNode.OfPlace(place), 1));
		}
	}

	private void places() {
		if (!viewer.getControl().isDisposed()) {
			viewer.refresh();
		}
	}

	private void read(DataPlace place) {
		if (viewer.getControl().isDisposed()) {
			return;
		}
		viewer.refresh(new TemplateNode.OfPlace(place));
		Object chosen = chosen();
		if (chosen instanceof TemplateNode.OfTemplate template && template.place().equals(place)) {
			// the one that was read takes the place of the one that is selected, which is equal to it
			desk.listed(place).flatMap(outcome -> outcome.result()).stream().flatMap(java.util.List::stream)
					.filter(listed -> listed.entry().path().equals(template.key().path())).findFirst()
					.ifPresent(listed -> actions.select(new TemplateNode.OfTemplate(place, listed)));
		}
	}

	private @Nullable TemplateNode chosen() {
		return ((IStructuredSelection) viewer.getSelection()).getFirstElement() instanceof TemplateNode node ? node : null;
	}

	/** What was said of the designer's program no longer holds. */
	private void looked() {
		if (!viewer.getControl().isDisposed()) {
			select();
		}
	}

	private void select() {
		TemplateNode node = chosen();
		actions.select(node);
		tell(node instanceof TemplateNode.OfTemplate template ? detail(template.listed()) : "");
	}

	private String detail(Listed listed) {
		String problems = String.join("\n", listed.problems().stream().limit(3).map(problem -> TemplateLabels.line(problem, words)).toList());
		return problems.isEmpty() ? actions.hint() : problems;
	}

	private void tell(String text) {
		if (!told.isDisposed()) {
			told.setText(text);
			told.getParent().layout();
		}
	}

	@Override
	public void setFocus() {
		actions.look();
		viewer.getControl().setFocus();
	}

	@Override
	public void dispose() {
		if (actions != null) {
			actions.close();
		}
		desk.unlisten(listener);
		desk.desktop().remembered().unlisten(remembered);
		super.dispose();
	}
}
