package org.chapterhouse.ui.internal.page;

import org.chapterhouse.ui.ViewIds;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.ToolItem;

/** Finds the icons of the application, which are drawings that look right on light and dark ground and on every screen. */
public final class Icons {

	private Icons() {
	}

	/** Returns an icon by the name of its file, without ending; the sign for a missing one where there is none. */
	public static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(ViewIds.class, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** Gives a button of a tool bar its icon, which goes with it. */
	public static void give(ToolItem item, String name) {
		Image image = of(name).createImage();
		item.setImage(image);
		item.addDisposeListener(event -> image.dispose());
	}
}
