package org.chapterhouse.ui.internal.reports;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Names the nodes of the tree of reports. */
final class ReportLabels extends LabelProvider {

	private final Desktop desktop;
	private final Words words;

	ReportLabels(Desktop desktop) {
		this.desktop = desktop;
		this.words = desktop.words();
	}

	@Override
	public String getText(Object element) {
		if (!(element instanceof ReportNode node)) {
			return "";
		}
		return switch (node) {
		case ReportNode.OfFamily family -> family.family().name(words.language());
		case ReportNode.OfData data -> desktop.shown(data.place());
		case ReportNode.OfPeriod period -> period.choices().written().contains(period.period())
				? words.text("tree.period.written", "period", period.period().id())
				: period.period().id();
		case ReportNode.OfUnit unit -> unit.unit().name().isEmpty() ? unit.unit().code() : unit.unit().name() + "  " + unit.unit().code();
		case ReportNode.Told told -> told.text();
		case ReportNode.Stopped stopped -> stopped.text();
		};
	}

	@Override
	public @Nullable Image getImage(Object element) {
		String name = switch (element) {
		case ReportNode.OfFamily family -> ISharedImages.IMG_OBJ_ELEMENT;
		case ReportNode.OfUnit unit -> ISharedImages.IMG_OBJ_FILE;
		case ReportNode.Told told -> null;
		case ReportNode.Stopped stopped -> null;
		default -> ISharedImages.IMG_OBJ_FOLDER;
		};
		return name == null ? null : PlatformUI.getWorkbench().getSharedImages().getImage(name);
	}
}
