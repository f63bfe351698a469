package org.chapterhouse.ui.testkit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** Finds icons that a screen with more pixels shows enlarged, because they are neither drawings nor have a picture for it. */
public final class BlurredIcons {

	private static final int NO_ZOOM = 100;

	private final Set<String> found = new LinkedHashSet<>();
	private final int zoom;

	private BlurredIcons(int zoom) {
		this.zoom = zoom;
	}

	/** Returns what in a window or a part of it has such an icon, by its text, on the screen where it is; none on a screen that is not scaled. */
	public static List<String> in(Composite root) {
		var icons = new BlurredIcons(root.getMonitor().getZoom());
		if (icons.zoom != NO_ZOOM) {
			icons.look(root);
		}
		return List.copyOf(icons.found);
	}

	private void look(Control control) {
		if (!control.getVisible()) {
			return;
		}
		switch (control) {
		case Label label when (label.getStyle() & SWT.SEPARATOR) == 0 -> look(label.getText(), label.getImage());
		case Button button -> look(button.getText(), button.getImage());
		case ToolBar bar -> items(bar.getItems());
		case CTabFolder tabs -> items(tabs.getItems());
		case Table table -> items(table.getItems());
		case Tree tree -> items(tree.getItems());
		default -> {
			// shows none
		}
		}
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(this::look);
		}
	}

	private void items(Item[] items) {
		for (Item item : items) {
			look(item instanceof ToolItem tool && item.getText().isEmpty() ? String.valueOf(tool.getToolTipText()) : item.getText(), item.getImage());
		}
	}

	private void look(String text, @Nullable Image icon) {
		if (icon != null && !icon.isDisposed() && isEnlarged(icon)) {
			found.add(text);
		}
	}

	private boolean isEnlarged(Image icon) {
		ImageData small = icon.getImageData(NO_ZOOM);
		var enlarged = new Image(icon.getDevice(), small);
		try {
			ImageData shown = icon.getImageData(zoom);
			ImageData blurred = enlarged.getImageData(zoom);
			return shown.width == small.width || Arrays.equals(shown.data, blurred.data) && Arrays.equals(shown.alphaData, blurred.alphaData);
		} finally {
			enlarged.dispose();
		}
	}
}
