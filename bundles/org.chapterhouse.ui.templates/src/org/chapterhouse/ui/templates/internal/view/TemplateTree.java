package org.chapterhouse.ui.templates.internal.view;

import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Gives the tree of templates its nodes; a place is read when it is looked at first. */
final class TemplateTree implements ITreeContentProvider {

	private final TemplateDesk desk;

	TemplateTree(TemplateDesk desk) {
		this.desk = desk;
	}

	@Override
	public Object[] getElements(Object input) {
		return desk.desktop().familyIds().stream().map(TemplateNode.OfFamily::new).toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		if (!(element instanceof TemplateNode node)) {
			return new Object[0];
		}
		return switch (node) {
		case TemplateNode.OfFamily family -> desk.places(family.family()).stream().map(TemplateNode.OfPlace::new).toArray();
		case TemplateNode.OfPlace place -> templates(place).toArray();
		case TemplateNode.OfTemplate template -> new Object[0];
		case TemplateNode.Told told -> new Object[0];
		};
	}

	private List<? extends TemplateNode> templates(TemplateNode.OfPlace node) {
		Outcome<List<Listed>> read = desk.listed(node.place()).orElse(null);
		if (read == null) {
			desk.read(node.place());
			return List.of(new TemplateNode.Told(node.place(), desk.words().text("tree.reading")));
		}
		if (read.result().isEmpty()) {
			return read.problems().stream().map(problem -> new TemplateNode.Told(node.place(), problem.message())).toList();
		}
		return read.result().get().stream().map(one -> new TemplateNode.OfTemplate(node.place(), one)).toList();
	}

	@Override
	public @Nullable Object getParent(Object element) {
		return switch (element) {
		case TemplateNode.OfPlace place -> new TemplateNode.OfFamily(place.place().family());
		case TemplateNode.OfTemplate template -> new TemplateNode.OfPlace(template.place());
		case TemplateNode.Told told -> new TemplateNode.OfPlace(told.place());
		default -> null;
		};
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof TemplateNode.OfFamily || element instanceof TemplateNode.OfPlace;
	}
}
