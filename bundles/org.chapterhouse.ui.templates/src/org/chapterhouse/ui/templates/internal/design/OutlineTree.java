package org.chapterhouse.ui.templates.internal.design;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.ElementKind;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Shows the outline of a design; words above it leave only what holds them. */
final class OutlineTree {

	private final TreeViewer viewer;
	private final Map<String, DesignElement> parents = new HashMap<>();
	private String searched = "";
	private boolean filling;

	OutlineTree(Composite parent, Messages words, Consumer<DesignElement> chosen) {
		var pane = new Composite(parent, SWT.NONE);
		pane.setLayout(new GridLayout());
		var search = new Text(pane, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		search.setMessage(words.text("outline.search"));
		search.setData("id", "design.search");
		SpokenName.give(search, words.text("outline.search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		viewer = new TreeViewer(pane, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		viewer.getControl().setData("id", "design.outline");
		SpokenName.give(viewer.getControl(), words.text("outline"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.setUseHashlookup(true);
		viewer.setComparer(new Keys());
		viewer.setContentProvider(new Children());
		viewer.setLabelProvider(LabelProvider.createTextProvider(element -> element instanceof DesignElement one ? one.label() : ""));
		viewer.addFilter(new Searched());
		viewer.addSelectionChangedListener(event -> {
			if (!filling && event.getStructuredSelection().getFirstElement() instanceof DesignElement element) {
				chosen.accept(element);
			}
		});
		search.addModifyListener(event -> search(search.getText()));
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Shows an outline; what was open stays open. */
	void show(DesignElement whole) {
		filling = true;
		try {
			viewer.getControl().setRedraw(false);
			boolean first = viewer.getInput() == null;
			Object[] open = viewer.getExpandedElements();
			parents.clear();
			remember(whole);
			viewer.setInput(List.of(whole));
			if (first) {
				viewer.setExpandedElements(whole, body(whole));
			} else {
				viewer.setExpandedElements(open);
			}
		} finally {
			viewer.getControl().setRedraw(true);
			filling = false;
		}
	}

	/** Returns the element of a key; where it is gone, what stood behind or before it, else what held it. */
	static DesignElement near(DesignElement before, String key, Design now) {
		return now.element(key).or(() -> neighbour(before, key, now)).orElse(now.outline());
	}

	private static Optional<DesignElement> neighbour(DesignElement parent, String key, Design now) {
		List<String> keys = parent.children().stream().map(DesignElement::key).toList();
		int at = keys.indexOf(key);
		if (at < 0) {
			return parent.children().stream().flatMap(child -> neighbour(child, key, now).stream()).findFirst();
		}
		return Stream.of(keys.subList(at + 1, keys.size()), keys.subList(0, at).reversed(), List.of(parent.key())).flatMap(List::stream)
				.flatMap(one -> now.element(one).stream()).findFirst();
	}

	private void remember(DesignElement parent) {
		for (DesignElement child : parent.children()) {
			parents.put(child.key(), parent);
			remember(child);
		}
	}

	private static DesignElement body(DesignElement whole) {
		return whole.children().stream().filter(child -> child.kind() == ElementKind.BODY || child.kind() == ElementKind.STYLES).findFirst()
				.orElse(whole);
	}

	private void search(String text) {
		filling = true;
		try {
			searched = text.strip().toLowerCase(Locale.ROOT);
			viewer.refresh();
			if (!searched.isEmpty()) {
				viewer.expandAll();
			}
		} finally {
			filling = false;
		}
	}

	/** Elements of two readings are the same if they have the same key. */
	private static final class Keys implements IElementComparer {

		@Override
		public boolean equals(@Nullable Object one, @Nullable Object other) {
			return one instanceof DesignElement first && other instanceof DesignElement second ? first.key().equals(second.key())
					: one == other || one != null && one.equals(other);
		}

		@Override
		public int hashCode(@Nullable Object element) {
			return element instanceof DesignElement one ? one.key().hashCode() : element == null ? 0 : element.hashCode();
		}
	}

	private final class Children implements ITreeContentProvider {

		@Override
		public Object[] getElements(@Nullable Object input) {
			return input instanceof List<?> list ? list.toArray() : new Object[0];
		}

		@Override
		public Object[] getChildren(@Nullable Object parent) {
			return parent instanceof DesignElement element ? element.children().toArray() : new Object[0];
		}

		@Override
		public @Nullable Object getParent(@Nullable Object element) {
			return element instanceof DesignElement one ? parents.get(one.key()) : null;
		}

		@Override
		public boolean hasChildren(@Nullable Object element) {
			return element instanceof DesignElement one && !one.children().isEmpty();
		}
	}

	private final class Searched extends ViewerFilter {

		@Override
		public boolean select(@Nullable Viewer shown, @Nullable Object parent, @Nullable Object element) {
			return searched.isEmpty() || element instanceof DesignElement one && holds(one);
		}

		private boolean holds(DesignElement element) {
			return element.label().toLowerCase(Locale.ROOT).contains(searched) || element.children().stream().anyMatch(this::holds);
		}
	}
}
