package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is told that the log has the details gets there. */
class LogFileTest {

	private final Robot robot = Robot.ofWorkbench();
	private final Path log = Platform.getLogFileLocation().toFile().toPath();
	private final ArrayList<String> opened = new ArrayList<>();
	private Predicate<String> system;
	private Path kept;

	@BeforeEach
	void keepTheLog(@TempDir Path folder) throws IOException {
		system = Desktop.get().programs().by(opened::add);
		kept = folder.resolve("log");
		if (Files.exists(log)) {
			Files.move(log, kept);
		}
	}

	@AfterEach
	void putItBack() throws IOException {
		Desktop.get().programs().by(system);
		Files.deleteIfExists(log);
		if (Files.exists(kept)) {
			Files.move(kept, log);
		}
	}

	@Test
	void theLogIsOpened() throws IOException {
		Files.createFile(log);

		robot.choose("帮助", "打开日志");

		robot.until("log", () -> !opened.isEmpty());
		assertThat(opened).containsExactly(log.toString());
	}

	@Test
	void thatNothingWasLoggedIsSaid() {
		var told = new ArrayList<String>();
		robot.once(() -> answer().isPresent(), () -> {
			Label label = answer().orElseThrow();
			told.add(label.getText());
			label.getShell().close();
		});

		robot.choose("帮助", "打开日志");

		robot.until("answer", () -> !told.isEmpty());
		assertThat(told).containsExactly("日志中没有任何记录。");
		assertThat(opened).isEmpty();
	}

	private Optional<Label> answer() {
		return robot.find(control -> control instanceof Label label && label.getText().startsWith("日志中")).map(Label.class::cast);
	}
}
