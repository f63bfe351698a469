package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that installs, updates and removes. */
class InstallPageTest {

	/** As dark as letters that are half seen. */
	private static final int PALE = 110;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final FakeInstallation installation = new FakeInstallation();

	@BeforeEach
	void everythingIsClosed() {
		report.close();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		installation.unregister();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void open() {
		report.command("org.chapterhouse.ui.install.open");
		robot.until("what is installed", () -> tree().getItemCount() > 0 && enabled("cancel", false));
	}

	private Tree tree() {
		return robot.control(Tree.class, "install.tree");
	}

	private Button button(String id) {
		return robot.control(Button.class, "install." + id);
	}

	private boolean enabled(String id, boolean expected) {
		return button(id).isEnabled() == expected;
	}

	private String message() {
		return robot.control(Text.class, "install.message").getText();
	}

	private void look(String place) {
		robot.control(Combo.class, "install.place").setText(place);
		SampleReport.push(button("look"));
		robot.until("end of looking", () -> enabled("cancel", false));
	}

	private void select(String name) {
		TreeItem found = Arrays.stream(tree().getItems()).filter(item -> item.getText().equals(name)).findFirst().orElseThrow();
		tree().setSelection(found);
		tree().notifyListeners(SWT.Selection, new Event());
	}

	private List<String> cells(String name) {
		return Arrays.stream(tree().getItems()).filter(item -> item.getText().equals(name)).map(item -> item.getText(1) + "|" + item.getText(2))
				.toList();
	}

	private Optional<Shell> dialog() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.getData() instanceof MessageDialog).findFirst();
	}

	/** Pushes a button of the dialog that opens next. */
	private void answer(String id) {
		robot.once(() -> dialog().isPresent(), () -> SampleReport.push(robot.control(Button.class, id)));
	}

	/** Begins a removal that lasts until it is cancelled or goes on. */
	private void beginRemoval() {
		installation.slow();
		open();
		select("Leased Line Monthly");
		answer("ask.yes");
		SampleReport.push(button("remove"));
		robot.until("removal", () -> enabled("cancel", true));
	}

	@Test
	void whatIsInstalledStandsThereWithItsChapters() {
		open();

		assertThat(cells("Leased Line Monthly")).containsExactly("1.0.0|");
		assertThat(tree().getItem(0).getItems()).extracting(item -> item.getText(3)).hasSize(2).allMatch(state -> state.equals("可用"));
		assertThat(button("install").isEnabled()).isFalse();
		assertThat(button("remove").isEnabled()).isFalse();
	}

	/** A button in a colour of its own keeps it when it is disabled, and is told from one that can be pushed by trying only. */
	@Test
	void aButtonThatCannotBePushedLooksSo() {
		open();
		robot.until("a pale button", () -> darkest("remove") > PALE);
		select("Leased Line Monthly");
		robot.until("a dark button", () -> darkest("remove") < PALE);

		assertThat(button("remove").isEnabled()).isTrue();
		robot.until("another pale button", () -> darkest("cancel") > PALE);
	}

	/** Returns how bright the darkest point of a button is. */
	private int darkest(String id) {
		Button button = button(id);
		var image = new Image(robot.display(), button.getSize().x, button.getSize().y);
		var gc = new GC(button);
		try {
			gc.copyArea(image, 0, 0);
			ImageData data = image.getImageData();
			return IntStream.range(0, data.width * data.height).map(at -> data.palette.getRGB(data.getPixel(at % data.width, at / data.width)).green)
					.min().orElseThrow();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	@Test
	void anOfferIsInstalledAfterOneQuestion() {
		open();
		look(FakeInstallation.PLACE);
		assertThat(cells("Leased Line Monthly")).containsExactly("1.0.0|1.1.0");
		select("Broadband Weekly");
		assertThat(button("remove").isEnabled()).isFalse();

		answer("ask.yes");
		SampleReport.push(button("install"));
		robot.until("installed", () -> message().contains("Broadband Weekly 2.0.0"));
		robot.until("end", () -> enabled("cancel", false));

		assertThat(cells("Broadband Weekly")).containsExactly("2.0.0|");
		assertThat(button("restart").isVisible()).isTrue();
	}

	@Test
	void aNoLeavesEverythingAsItIs() {
		open();
		look(FakeInstallation.PLACE);
		select("Leased Line Monthly");

		answer("ask.no");
		SampleReport.push(button("install"));
		robot.until("end", () -> enabled("cancel", false));

		assertThat(cells("Leased Line Monthly")).containsExactly("1.0.0|1.1.0");
		assertThat(message()).isEqualTo("未作任何更改。");
		assertThat(button("restart").isVisible()).isFalse();
	}

	@Test
	void whatGoesOnCanBeCancelled() {
		beginRemoval();

		SampleReport.push(button("cancel"));
		robot.until("end", () -> enabled("cancel", false));

		assertThat(cells("Leased Line Monthly")).containsExactly("1.0.0|");
	}

	@Test
	void theApplicationStaysOpenWhileSomethingChanges() {
		beginRemoval();

		var told = new ArrayList<String>();
		robot.once(() -> dialog().isPresent(), () -> {
			told.add(dialog().orElseThrow().getText());
			dialog().orElseThrow().close();
		});
		assertThat(PlatformUI.getWorkbench().close()).isFalse();
		assertThat(told).containsExactly("安装章节");
		assertThat(enabled("cancel", true)).isTrue();

		SampleReport.push(button("cancel"));
		robot.until("end", () -> enabled("cancel", false));
	}

	@Test
	void whatIsDoneAfterThePageWasClosedIsTold() {
		beginRemoval();

		var told = new ArrayList<String>();
		robot.once(() -> dialog().isPresent(), () -> {
			robot.find(control -> control instanceof Label label && label.getText().startsWith("已移除"))
					.ifPresent(label -> told.add(((Label) label).getText()));
			dialog().orElseThrow().close();
		});
		report.close();
		installation.goOn();
		robot.until("dialog", () -> !told.isEmpty());

		assertThat(told).singleElement().asString().startsWith("已移除：Leased Line Monthly 1.0.0");
	}

	@Test
	void aPlaceThatCannotBeReachedIsTold() {
		open();

		look("https://nowhere.example/");

		assertThat(message()).isEqualTo("https://nowhere.example/ cannot be reached.");
		assertThat(cells("Leased Line Monthly")).containsExactly("1.0.0|");
	}

	@Test
	void allThatIsWrongWithAPlaceIsToldAndStaysUntilSomethingElseIsBegun() {
		open();

		look(FakeInstallation.BROKEN);

		assertThat(message().lines()).containsExactly("a.jar is no archive.", "There is nothing in /srv/broken.");
		look(FakeInstallation.PLACE);
		assertThat(message()).doesNotContain("/srv/broken");
	}

	@Test
	void theInstallationSpeaksTheLanguageOfTheApplication() {
		installation.unregister();
		report.command("org.chapterhouse.ui.install.open");

		robot.until("refusal", () -> !message().isEmpty() && enabled("cancel", false) && !message().equals("正在读取已安装的内容…"));

		assertThat(message()).contains("不是p2管理的产品");
	}

	@Test
	void anInstallationOfOthersIsToldBeforeAnythingIsTried() {
		installation.close();
		open();

		assertThat(message()).contains("/opt may not be written to.");
		look(FakeInstallation.PLACE);
		select("Leased Line Monthly");
		assertThat(button("install").isEnabled()).isFalse();
		assertThat(button("remove").isEnabled()).isFalse();
	}

	private void beginCheck() {
		installation.slowToCheck();
		report.command("org.chapterhouse.ui.install.open");
		robot.until("check", () -> installation.isChecking() && enabled("cancel", true));
	}

	private void nothingIsReadUntilSomebodyWantsIt() {
		robot.until("a way on", () -> button("again").isVisible() && enabled("again", true));
		assertThat(tree().getItemCount()).isZero();
		assertThat(message()).isEqualTo("未作任何更改。");
		SampleReport.push(button("again"));
		robot.until("what is installed", () -> !cells("Leased Line Monthly").isEmpty());
	}

	@Test
	void theFirstCheckCanBeGivenUpThoughItDoesNotHeedIt() {
		beginCheck();

		SampleReport.push(button("cancel"));
		installation.quickToCheck();

		nothingIsReadUntilSomebodyWantsIt();
	}

	@Test
	void theFirstCheckCanBeGivenUpWhenItHasJustEnded() throws InterruptedException {
		beginCheck();
		Job check = Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getClass().getName().endsWith(".InstallWork")).findFirst()
				.orElseThrow();
		installation.quickToCheck();
		// what came of it waits for the thread of the display, which is this one
		check.join();

		SampleReport.push(button("cancel"));

		nothingIsReadUntilSomebodyWantsIt();
	}

	@Test
	void whatWasGivenUpBeforeItWasReadIsReadAgain() {
		installation.slowToRead();
		report.command("org.chapterhouse.ui.install.open");
		robot.until("reading", () -> installation.isReading() && enabled("cancel", true));
		SampleReport.push(button("cancel"));
		robot.until("a way on", () -> button("again").isVisible() && enabled("again", true));
		assertThat(tree().getItemCount()).isZero();

		installation.quickToRead();
		SampleReport.push(button("again"));

		robot.until("what is installed", () -> !cells("Leased Line Monthly").isEmpty());
		robot.until("nothing to be read", () -> !button("again").isVisible());
	}
}
