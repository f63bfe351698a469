package org.chapterhouse.ui.templates.internal.view;

import java.util.Locale;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.core.templates.TemplateEntry;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Says what stands in the tree of templates: the template, its state and its file. */
final class TemplateLabels extends LabelProvider implements ITableLabelProvider {

	private final TemplateDesk desk;
	private final Messages words;

	TemplateLabels(TemplateDesk desk) {
		this.desk = desk;
		this.words = desk.words();
	}

	@Override
	public String getText(Object element) {
		return getColumnText(element, 0);
	}

	@Override
	public String getColumnText(Object element, int column) {
		return switch ((TemplateNode) element) {
		case TemplateNode.OfFamily family -> column == 0 ? name(family.family()) : "";
		case TemplateNode.OfPlace place -> column == 0 ? place(place.place()) : column == 2 ? location(place.place()) : "";
		case TemplateNode.OfTemplate template -> switch (column) {
		case 0 -> name(template.listed());
		case 1 -> state(template.listed());
		default -> origin(template.listed().entry());
		};
		case TemplateNode.Told told -> column == 0 ? told.text() : "";
		};
	}

	/** A family is known by its name once it is read, which reading its places does. */
	private String name(String family) {
		return desk.families().stream().filter(one -> one.id().equals(family)).map(this::name).findFirst().orElse(family);
	}

	private String name(Family family) {
		return family.name(words.language());
	}

	private String place(DataPlace place) {
		return desk.isSample(place) ? words.text("tree.sample") : desk.desktop().shown(place);
	}

	/** Returns where data are that are known by a name. */
	private String location(DataPlace place) {
		String location = DataLocation.shown(place.location());
		return place(place).equals(location) ? "" : location;
	}

	private static String name(Listed listed) {
		return listed.title().isEmpty() ? listed.entry().path() : listed.title();
	}

	/** Returns the state in words, with the first reason where a file is refused. */
	String state(Listed listed) {
		TemplateEntry entry = listed.entry();
		if (entry.bundled().isEmpty() && entry.file().isEmpty()) {
			return words.text("state.missing");
		}
		if (listed.isRefused()) {
			return words.text("state.refused", "reason",
					listed.problems().stream().filter(Problem::isError).findFirst().map(problem -> line(problem, words)).orElse(""));
		}
		return words.text("state." + entry.state().name().toLowerCase(Locale.ROOT));
	}

	/** Returns what a problem says, with its line. */
	static String line(Problem problem, Messages words) {
		return problem.place().line() > 0 ? words.text("refused.line", "line", Long.toString(problem.place().line())) + " " + problem.message()
				: problem.message();
	}

	private static String origin(TemplateEntry entry) {
		return entry.file().map(file -> entry.path())
				.orElseGet(() -> entry.bundled().map(bundle -> bundle.origin() + " " + bundle.version()).orElse(""));
	}

	@Override
	public @Nullable Image getColumnImage(Object element, int column) {
		if (column != 0) {
			return null;
		}
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		return switch ((TemplateNode) element) {
		case TemplateNode.OfFamily family -> null;
		case TemplateNode.OfPlace place -> images.getImage(ISharedImages.IMG_OBJ_FOLDER);
		case TemplateNode.OfTemplate template -> images.getImage(template.listed().isRefused() ? ISharedImages.IMG_OBJS_ERROR_TSK
				: template.listed().problems().isEmpty() ? ISharedImages.IMG_OBJ_FILE : ISharedImages.IMG_OBJS_WARN_TSK);
		case TemplateNode.Told told -> null;
		};
	}
}
