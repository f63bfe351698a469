package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Explanation;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Figures;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportPart;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** Tells where a figure comes from: its formula, the query behind it with its values, and the figures it is made from. */
public final class ExplainView extends ViewPart implements ReportSession.Listener {

	/** The id of the view. */
	public static final String ID = "org.chapterhouse.ui.beside.explain";

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private TreeViewer tree;
	private StyledText text;
	private RowsPane rows;
	private @Nullable Report report;
	private @Nullable Figures document;
	private List<Explanation> shown = List.of();
	/** The report of which facts are explained: once it has other figures, they are explained again. */
	private @Nullable Previewed of;
	/** Whose figures are shown, until those of another one are there. */
	private @Nullable Previewed shownOf;
	private List<String> facts = List.of();
	/** The figures that were looked at last, which may not be shown yet. */
	private @Nullable Figures asked;
	private final IPartListener2 closing = new IPartListener2() {
		@Override
		public void partClosed(IWorkbenchPartReference part) {
			closed(part);
		}
	};
	/** What was asked for last: whatever was asked for before may end later and is not shown. */
	private @Nullable ReportWork<List<Explanation>> work;

	/** Shows where some facts of a report come from. */
	public static void show(IWorkbenchPage page, Previewed session, List<String> facts) {
		try {
			ExplainView view = (ExplainView) page.showView(ID);
			view.explain(session, facts);
		} catch (PartInitException e) {
			Desktop.get().workplace().log().failed("view that explains", e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		var sash = new SashForm(parent, SWT.VERTICAL);
		tree = new TreeViewer(sash, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.getControl().setData("id", "explain.tree");
		tree.setContentProvider(new Inputs());
		tree.setLabelProvider(LabelProvider.createTextProvider(this::name));
		tree.addSelectionChangedListener(event -> told(event.getStructuredSelection().getFirstElement()));
		var tabs = new CTabFolder(sash, SWT.TOP | SWT.BORDER);
		tabs.setData("id", "explain.tabs");
		text = new StyledText(tabs, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setData("id", "explain.text");
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(6, 6, 6, 6);
		text.setText(words.text("explain.none"));
		rows = new RowsPane(tabs, desktop);
		tab(tabs, "explain.tab.how", text);
		tab(tabs, "explain.tab.rows", rows.control());
		tabs.addListener(SWT.Selection, event -> rows.look());
		tabs.setSelection(0);
		sash.setWeights(1, 2);
		SpokenName.give(tree.getControl(), words.text("explain.tree"));
		SpokenName.give(text, words.text("explain.tab.how"));
		tools();
		getSite().getPage().addPartListener(closing);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(closing);
		follow(null);
		super.dispose();
	}

	private void tab(CTabFolder tabs, String key, Control control) {
		var tab = new CTabItem(tabs, SWT.NONE);
		tab.setText(words.text(key));
		tab.setControl(control);
	}

	private void tools() {
		var copy = new Action(words.text("rows.copy")) {
			@Override
			public void run() {
				copy();
			}
		};
		var save = new Action(words.text("rows.save")) {
			@Override
			public void run() {
				rows.save();
			}
		};
		var bars = getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.getMenuManager().add(copy);
		bars.getMenuManager().add(save);
	}

	private void copy() {
		if (text.isFocusControl()) {
			text.copy();
		} else {
			rows.copy();
		}
	}

	private void explain(Previewed session, List<String> wanted) {
		Figures made = session.figures().orElse(null);
		if (made != null) {
			follow(session);
			facts = List.copyOf(wanted);
			// whoever asks again wants to see the first one
			shown = List.of();
			explain(made);
		}
	}

	private void follow(@Nullable Previewed other) {
		if (of != null) {
			of.unlisten(this);
		}
		of = other;
		if (other != null) {
			other.listen(this);
		}
	}

	@Override
	public void computed() {
		Previewed in = of;
		if (in == null || in.isBusy() || tree.getControl().isDisposed()) {
			return;
		}
		Figures now = in.figures().orElse(null);
		if (now == null) {
			asked = null;
			empty();
		} else if (now != asked) {
			explain(now);
		}
	}

	/** Explains the facts that are asked for. */
	private void explain(Figures made) {
		asked = made;
		List<String> wanted = facts;
		var explaining = new ReportWork<List<Explanation>>(desktop, words.text("work.explain"), monitor -> Outcome.of(wanted.stream()
				.flatMap(id -> made.fact(id).stream()).flatMap(fact -> Explanation.of(made.family(), made.report(), fact).stream()).toList()),
				(ended, outcome) -> {
					if (!tree.getControl().isDisposed() && work == ended) {
						show(made, outcome.result().orElse(List.of()));
					}
				});
		work = explaining;
		explaining.schedule();
	}

	/** Shows figures of another document in the place of those that are shown, or others, of which the first is chosen. */
	private void show(Figures made, List<Explanation> all) {
		if (all.isEmpty()) {
			empty();
			return;
		}
		List<String> before = told(shown);
		ExplainedPath chosen = shown.isEmpty() ? ExplainedPath.FIRST : ExplainedPath.of(tree);
		report = made.report();
		document = made;
		shownOf = of;
		shown = all;
		// people stay where they are, and no rows are read, when only texts of the report changed
		if (!told(all).equals(before)) {
			tree.setInput(all);
			tree.expandToLevel(2);
			chosen.choose(tree, all);
		}
	}

	/** Returns all that is told of figures and of those that they are made from. */
	private List<String> told(List<Explanation> all) {
		return all.stream().flatMap(one -> Stream.concat(Stream.of(told(one)), told(one.inputs()).stream())).toList();
	}

	/** Takes away what is shown of a report once its editor is closed. */
	private void closed(IWorkbenchPartReference part) {
		if (part.getPart(false) instanceof ReportPart closed && closed.session() == of && !tree.getControl().isDisposed()) {
			follow(null);
			empty();
		}
	}

	private void empty() {
		work = null;
		report = null;
		document = null;
		shownOf = null;
		shown = List.of();
		tree.setInput(shown);
		text.setText(words.text("explain.none"));
		rows.clear();
	}

	private String name(Object element) {
		return element instanceof Explanation one ? label(one.fact()) + "  =  " + one.fact().getText() : "";
	}

	/** Returns how people know a fact: its label, with the members that it is cut by. */
	public static String label(Fact fact) {
		String cut = String.join(" ", fact.getDimensions().stream().map(one -> String.valueOf(one.getLabel())).toList());
		return cut.isEmpty() ? String.valueOf(fact.getLabel()) : fact.getLabel() + " · " + cut;
	}

	private void told(Object element) {
		text.setText(element instanceof Explanation one ? told(one) : "");
		Figures made = document;
		Previewed in = shownOf;
		if (made != null && in != null && element instanceof Explanation one) {
			rows.of(in, made, one.query());
		}
	}

	private String told(Explanation one) {
		Fact fact = one.fact();
		var told = new StringBuilder();
		line(told, "explain.figure", label(fact) + "  " + fact.getText());
		line(told, "explain.unit", unit(fact.getOrg()).orElse(fact.getOrg()) + "  " + fact.getOrg());
		line(told, "explain.asOf", fact.getAsOf());
		line(told, "explain.value", fact.getValue() == null ? "—" : fact.getValue() + (fact.getExact() == null ? "" : "  (" + fact.getExact() + ")"));
		line(told, "explain.metric", fact.getMetric());
		line(told, "explain.formula", one.formula());
		if (fact.getRows() >= 0) {
			line(told, "explain.rows", Long.toString(fact.getRows()));
		}
		one.source().ifPresent(query -> query(told, query));
		return told.toString();
	}

	private void query(StringBuilder told, Query query) {
		told.append('\n');
		line(told, "explain.query", query.getId() + "  " + words.text("explain.result", "rows", query.getRows()));
		query.getParameters()
				.forEach(parameter -> told.append("  :").append(parameter.getName()).append(" = ").append(parameter.getValue()).append('\n'));
		told.append('\n').append(query.getSql().strip()).append('\n');
	}

	private Optional<String> unit(String code) {
		Report of = report;
		return of == null ? Optional.empty()
				: of.getUnits().stream().filter(unit -> unit.getCode().equals(code)).findFirst().map(unit -> unit.getName());
	}

	private void line(StringBuilder told, String key, String value) {
		told.append(words.text(key)).append("  ").append(value).append('\n');
	}

	/** Writes the rows behind the figure as CSV. */
	public void save(Path file) {
		rows.save(file);
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	/** Gives the figures that a figure is made from. */
	private static final class Inputs implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return ((Explanation) element).inputs().toArray();
		}

		@Override
		public @Nullable Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Explanation) element).inputs().isEmpty();
		}
	}
}
