package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people may choose for good. */
class PreferencesTest {

	private final Robot robot = Robot.ofWorkbench();

	@Test
	void thePagesAreOursAndSpeakChinese() {
		var shown = new ArrayList<String>();
		for (IPreferenceNode node : PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)) {
			if (!WorkbenchActivityHelper.filterItem(node)) {
				shown.add(node.getLabelText());
			}
		}

		assertThat(shown).containsExactly("常规", "键", "应用程序", "报告", "数据");
	}

	@Test
	void theLanguageIsLeftForTheNextStartAndARestartIsOffered() throws IOException {
		Path file = InstanceFolder.file("language");

		choose("English");
		assertThat(Files.readString(file)).isEqualToIgnoringNewLines("en");

		choose("与系统一致");
		assertThat(file).doesNotExist();
	}

	@Test
	void aFolderThatIsGoneHoldsNothingUp(@TempDir Path folder) {
		Remembered remembered = Desktop.get().remembered();
		String before = Optional.ofNullable(remembered.exportFolder()).orElse(System.getProperty("user.home"));
		remembered.exported(folder.resolve("stick").toString(), remembered.opensExports());
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui.preferences.reports", null,
				null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			robot.settle();
			assertThat(dialog.getShell().getDefaultButton().isEnabled()).isTrue();
			robot.control(Text.class, "settings.export").setText(folder.resolve("other").toString());
			assertThat(dialog.getShell().getDefaultButton().isEnabled()).isTrue();
			SampleReport.push(dialog.getShell().getDefaultButton());
			assertThat(remembered.exportFolder()).isEqualTo(folder.resolve("other").toString());
		} finally {
			dialog.close();
			remembered.exported(before, remembered.opensExports());
		}
	}

	@Test
	void aLongFolderDoesNotPushWhatStandsBelowItOutOfTheDialog() {
		Remembered remembered = Desktop.get().remembered();
		String before = Optional.ofNullable(remembered.exportFolder()).orElse(System.getProperty("user.home"));
		remembered.exported("/reports" + "/of-a-long-year".repeat(20), remembered.opensExports());
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui.preferences.reports", null,
				null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			robot.settle();
			Combo list = robot.control(Combo.class, "settings.report.language");
			int right = dialog.getShell().toDisplay(dialog.getShell().getClientArea().width, 0).x;
			assertThat(list.toDisplay(list.getSize()).x).isLessThan(right);
		} finally {
			dialog.close();
			remembered.exported(before, remembered.opensExports());
		}
	}

	private void choose(String language) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui.application", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		SampleReport.choose(robot.control(Combo.class, "settings.language"), language);
		var offered = new ArrayList<String>();
		refuse(offered);
		SampleReport.push(dialog.getShell().getDefaultButton());
		robot.until("offer of a restart", () -> !offered.isEmpty());
	}

	private static boolean isNo(Control control) {
		return control instanceof Button button && button.getText().startsWith("否");
	}

	/** Says no as soon as a restart is offered; the question handles events itself. */
	private void refuse(ArrayList<String> offered) {
		robot.once(() -> question().isPresent(), () -> {
			Shell question = question().orElseThrow();
			offered.add(question.getText());
			SampleReport.push((Button) robot.find(control -> control.getShell() == question && isNo(control)).orElseThrow());
		});
	}

	private Optional<Shell> question() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("重新启动")).findFirst();
	}
}
