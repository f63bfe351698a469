package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;

import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be pressed is paler than what can be, in a light window and in a dark one. */
class DisabledLookTest {

	private static final double PALER = 0.75;

	private final Robot robot = Robot.ofWorkbench();
	private final Screenshots screenshots = new Screenshots(robot);
	private final Shell shell = new Shell(robot.window().getShell(), SWT.DIALOG_TRIM);

	@BeforeEach
	void layout() {
		GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).applyTo(shell);
	}

	@AfterEach
	void light() {
		shell.dispose();
		screenshots.dark(false);
	}

	private static Button button(Composite parent, int style, boolean enabled) {
		var button = new Button(parent, style);
		button.setText("MMMM");
		button.setEnabled(enabled);
		return button;
	}

	private static ToolBar tool(Composite parent, String image, boolean enabled) {
		var bar = new ToolBar(parent, SWT.FLAT);
		var item = new ToolItem(bar, SWT.PUSH);
		item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(image));
		item.setEnabled(enabled);
		return bar;
	}

	@Test
	void disabledButtonsAndToolsArePalerInALightWindow() {
		arePaler("disabled-light");
	}

	@Test
	void disabledButtonsAndToolsArePalerInADarkWindow() {
		screenshots.dark(true);
		arePaler("disabled-dark");
	}

	private void arePaler(String name) {
		var push = pair((parent, enabled) -> button(parent, SWT.PUSH, enabled));
		var check = pair((parent, enabled) -> button(parent, SWT.CHECK, enabled));
		var undo = pair((parent, enabled) -> tool(parent, ISharedImages.IMG_TOOL_UNDO, enabled));
		var save = pair((parent, enabled) -> tool(parent, ISharedImages.IMG_ETOOL_SAVE_EDIT, enabled));
		shell.pack();
		shell.open();

		ImageData picture = screenshots.take(shell, name);

		for (Control[] pair : new Control[][] { push, check, undo, save }) {
			assertThat(contrast(picture, pair[1])).as(pair[1].toString()).isLessThan(PALER * contrast(picture, pair[0])).isGreaterThan(10.0);
		}
	}

	/** Makes one that is enabled and one that is not, in composites as pages have them. */
	private Control[] pair(BiFunction<Composite, Boolean, Control> make) {
		var left = new Composite(shell, SWT.NONE);
		var right = new Composite(shell, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(left);
		GridLayoutFactory.swtDefaults().applyTo(right);
		return new Control[] { make.apply(left, true), make.apply(right, false) };
	}

	/** Returns how far what is drawn in the middle of a control stands out from the colour around it, of 255. */
	private double contrast(ImageData picture, Control control) {
		Point size = control.getSize();
		Point at = control.toDisplay(0, 0);
		int left = at.x - shell.getBounds().x;
		int top = at.y - shell.getBounds().y;
		int around = brightness(picture, left + 6, top + 6);
		int most = 0;
		for (int y = top + 6; y < top + size.y - 6; y++) {
			for (int x = left + 6; x < left + size.x - 6; x++) {
				most = Math.max(most, Math.abs(brightness(picture, x, y) - around));
			}
		}
		return most;
	}

	private static int brightness(ImageData picture, int x, int y) {
		RGB colour = picture.palette.getRGB(picture.getPixel(x, y));
		return (colour.red + colour.green + colour.blue) / 3;
	}
}
