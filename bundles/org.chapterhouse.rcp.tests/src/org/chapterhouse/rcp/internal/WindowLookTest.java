package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;

/** The window as it opens, in the language of the process. */
class WindowLookTest {

	private final Robot robot = Robot.ofWorkbench();
	private final Messages messages = Messages.beside(DesktopApplication.class, Locale.forLanguageTag(Platform.getNL().replace('_', '-')));

	@Test
	void theWindowHasOurTitle() {
		assertThat(robot.window().getShell().getText()).isEqualTo("Chapterhouse");
	}

	@Test
	void reportsAreShownFirst() {
		IWorkbenchPage page = robot.window().getActivePage();

		assertThat(page.getPerspective().getId()).isEqualTo(ReportsPerspective.ID);
		assertThat(Arrays.stream(page.getViewReferences()).map(IViewReference::getId)).contains(ViewIds.REPORTS);
		assertThat(page.findView(ViewIds.REPORTS)).isNotNull();
	}

	@Test
	void theMenusAreOursAndSpeakTheLanguageOfTheProcess() {
		assertThat(robot.menus()).containsExactly(plain("menu.file"), plain("menu.edit"), plain("menu.report"), plain("menu.window"),
				plain("menu.help"));
	}

	private String plain(String key) {
		return messages.text(key).replaceAll("\\(&\\w\\)", "").replace("&", "");
	}

	@Test
	void theDarkThemeIsDark() {
		Shell shell = robot.window().getShell();
		var screenshots = new Screenshots(robot);

		screenshots.dark(true);
		ImageData dark = screenshots.take(shell, "window-dark");
		screenshots.dark(false);
		ImageData light = screenshots.take(shell, "window-light");

		assertThat(brightness(dark)).isLessThan(110);
		assertThat(brightness(light)).isGreaterThan(190);
	}

	/** The mean of all pixels, 0 to 255; a window that was not painted is about as bright as one colour is. */
	private static double brightness(ImageData image) {
		long sum = 0;
		for (int y = 0; y < image.height; y++) {
			for (int x = 0; x < image.width; x++) {
				var colour = image.palette.getRGB(image.getPixel(x, y));
				sum += (colour.red + colour.green + colour.blue) / 3;
			}
		}
		return (double) sum / image.width / image.height;
	}

	@Test
	void nothingWentWrongWhileItOpened() {
		robot.settle();

		assertThat(ErrorLog.errors()).isEmpty();
	}
}
