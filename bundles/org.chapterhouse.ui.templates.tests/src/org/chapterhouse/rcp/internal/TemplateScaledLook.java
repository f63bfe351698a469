package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.chapterhouse.ui.testkit.BlurredIcons;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How templates look on a screen of 200 %; the build runs it in a process of its own, which is told so. */
class TemplateScaledLook {

	private static final int ZOOM = 200;

	private final TemplateWork work = new TemplateWork();
	private final Shell window = work.robot.window().getShell();
	private final Screenshots screenshots = new Screenshots(work.robot);

	@AfterEach
	void nothingWentWrong() throws IOException {
		work.close();
		Files.deleteIfExists(TemplateWork.file(TemplateWork.REVENUE));
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void look(String name) {
		work.idle();
		work.previewShows("2017");
		work.painted();
		screenshots.take(window, "template-" + name + "-light");
		assertThat(BlurredIcons.in(window)).isEmpty();
	}

	@Test
	void theViewAndTheEditor() {
		assertThat(window.getMonitor().getZoom()).isEqualTo(ZOOM);
		work.report();
		work.perspective();
		work.select(TemplateWork.REVENUE);
		work.push("copy");
		work.template();
		look("form");

		work.page(1);
		look("source");
	}
}
