package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import org.chapterhouse.install.Installer;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first start after a jar was put into the folder of dropped bundles, or was taken away. */
class DroppedStartTest {

	private static final String PAGE = "org.chapterhouse.ui.install.page";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final FakeInstallation installation = new FakeInstallation();
	private final Path product = Installer.folder(Platform.getInstallLocation().getURL());
	private final Path jar = product.resolve("dropins/dropped-start-test.jar");
	private final Path known = product.resolve("p2/org.chapterhouse.install.dropped");

	@BeforeEach
	void everythingIsClosed() {
		report.close();
		assertThat(jar.getParent()).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(), folder -> assertThat(folder).isEmptyDirectory());
		assertThat(known).doesNotExist();
	}

	@AfterEach
	void nothingWentWrong() throws IOException {
		report.close();
		installation.unregister();
		Files.deleteIfExists(jar);
		Files.deleteIfExists(known);
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static void put(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "something");
	}

	/** Does what the workbench does after each start, beside the thread of the display. */
	private void start() throws CoreException {
		IConfigurationElement element = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.startup"))
				.filter(one -> one.getContributor().getName().equals("org.chapterhouse.ui.install")).findFirst().orElseThrow();
		var startup = (IStartup) element.createExecutableExtension("class");
		CompletableFuture<Void> started = CompletableFuture.runAsync(startup::earlyStartup);
		robot.until("end of the start", started::isDone);
		started.join();
		robot.settle();
	}

	private boolean isPageOpen() {
		return Arrays.stream(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getEditorReferences())
				.anyMatch(editor -> PAGE.equals(editor.getId()));
	}

	/** Presses a button of the question that comes. */
	private void answer(String id) {
		robot.once(() -> robot.find(control -> id.equals(control.getData("id"))).isPresent(),
				() -> SampleReport.push(robot.control(Button.class, id)));
	}

	@Test
	void aDroppedJarIsAskedAboutAndInstalled() throws IOException, CoreException {
		put(jar);
		installation.drop();
		answer("ask.yes");

		start();

		robot.until("installed", () -> robot.find(control -> control instanceof Text text && "install.message".equals(text.getData("id"))
				&& text.getText().contains("Broadband Weekly 2.0.0")).isPresent());
		robot.until("end", () -> !robot.control(Button.class, "install.cancel").isEnabled());
		assertThat(robot.control(Button.class, "install.restart").isVisible()).isTrue();
	}

	@Test
	void aJarThatWasTakenAwayIsNoticed() throws IOException, CoreException {
		put(known);
		installation.drop();
		answer("ask.no");

		start();

		robot.until("page", this::isPageOpen);
		robot.until("end", () -> robot.find(control -> "install.cancel".equals(control.getData("id")) && !control.isEnabled()).isPresent());
	}

	@Test
	void whatIsAsItWasOpensNothing() throws IOException, CoreException {
		put(jar);

		start();

		assertThat(installation.isOpened()).isTrue();
		assertThat(isPageOpen()).isFalse();
	}

	@Test
	void p2SleepsOnWhereNothingWasEverDropped() throws CoreException {
		installation.drop();

		start();

		assertThat(installation.isOpened()).isFalse();
		assertThat(isPageOpen()).isFalse();
	}
}
