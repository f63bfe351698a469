package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for templates is looked at while it is typed. */
class DesignerPageTest {

	private final Robot robot = Robot.ofWorkbench();
	@TempDir
	private Path folder;

	@Test
	void whatCannotBeRunIsToldWhileItIsTyped() throws IOException {
		Path text = Files.writeString(folder.resolve("designer.txt"), "no program");
		Path program = Files.writeString(folder.resolve("designer"), "#!/bin/sh\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui.templates.preferences",
				null,
				null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			Text field = robot.control(Text.class, "designer.program");
			var page = (PreferencePage) Objects.requireNonNull(dialog.getSelectedPage());

			field.setText(text.toString());
			robot.until("reason", () -> page.getErrorMessage() != null && !page.isValid());

			field.setText(program.toString());
			robot.until("no reason", () -> page.getErrorMessage() == null && page.isValid());

			field.setText(folder.resolve("nowhere").toString());
			robot.until("reason again", () -> page.getErrorMessage() != null);

			field.setText("");
			robot.until("nothing to tell", () -> page.getErrorMessage() == null && page.isValid());
		} finally {
			dialog.close();
		}
	}
}
