package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.ui.testkit.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The application in a second process, which is killed while a text and a choice of chapters are not saved. */
class KilledTest {

	/** A whole start of the application with a report, on a machine that does other things too. */
	private static final int START_MILLISECONDS = 300_000;

	private final Robot robot = Robot.ofWorkbench();

	@Test
	@EnabledOnOs(OS.LINUX)
	void whatWasTypedAndChosenIsThereAfterTheProcessWasKilled(@TempDir Path root) throws IOException {
		String changed = SecondWindow.told(true, SecondWindow.TYPED, false);
		assertThat(killedOnceTold(root, SecondWindow.TYPE)).isEqualTo(changed);

		assertThat(killedOnceTold(root, SecondWindow.TELL)).isEqualTo(changed);
	}

	/** Starts the application over one workspace, waits until it tells something, kills it, and returns what it told. */
	private String killedOnceTold(Path root, String property) throws IOException {
		Path told = root.resolve(property);
		Path log = root.resolve(property + ".log");
		Process process = new ProcessBuilder(command(root, "-D" + property + "=" + told)).redirectErrorStream(true).redirectOutput(log.toFile())
				.start();
		try {
			robot.until("second process", START_MILLISECONDS, () -> Files.exists(told) || !process.isAlive());
			assertThat(told).as(Files.readString(log)).exists();
		} finally {
			// SIGKILL: it gets no chance to save anything
			process.destroyForcibly();
			robot.until("end of the second process", () -> !process.isAlive());
		}
		return Files.readString(told);
	}

	/** The command of this process, but for the tests: the application, with a workspace and a configuration of its own. */
	private static List<String> command(Path root, String property) throws IOException {
		var command = new ArrayList<String>();
		String[] own = Files.readString(Path.of("/proc/self/cmdline")).split("\0");
		for (int at = 0; at < own.length; at++) {
			switch (own[at]) {
			case "-data" -> add(command, own[at++], root.resolve("data").toString());
			case "-application" -> add(command, own[at++], "org.chapterhouse.rcp.application");
			case "-configuration" -> add(command, own[at++], configuration(own[at], root));
			case "-testproperties", "-testApplication", "-timeout" -> at++;
			case "-clean", "-Dosgi.clean=true" -> {
				// the second start may use what the first one found out
			}
			case "-jar" -> add(command, property, own[at]);
			default -> command.add(own[at]);
			}
		}
		return command;
	}

	private static void add(List<String> command, String option, String value) {
		command.add(option);
		command.add(value);
	}

	private static String configuration(String own, Path root) throws IOException {
		Path folder = Files.createDirectories(root.resolve("configuration"));
		Path from = Path.of(own.startsWith("file:") ? own.substring("file:".length()) : own).resolve("config.ini");
		Files.writeString(folder.resolve("config.ini"), Files.readString(from));
		return folder.toString();
	}
}
