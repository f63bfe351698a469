package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.core.JsonWriter;

/**
 * Measures the stages of a command: wall and processor time of the whole process, and its largest memory.
 * <p>
 * The first stage, {@code start}, begins with the process.
 */
final class Timings {

	private record Stage(String name, long wallMillis, long cpuMillis) {
	}

	private final PrintStream err;
	private final boolean json;
	private final List<Stage> stages = new ArrayList<>();
	private String current = "start";
	private long wall;
	private long cpu;

	/** Begins to measure; the time since the process began counts as its start. */
	Timings(PrintStream err, boolean json) {
		this.err = err;
		this.json = json;
		this.wall = ProcessHandle.current().info().startInstant().map(began -> nowMillis() - Duration.between(began, Instant.now()).toMillis())
				.orElse(nowMillis());
	}

	/** Ends the stage that runs and begins another. */
	void stage(String name) {
		long wallNow = nowMillis();
		long cpuNow = cpuMillis();
		stages.add(new Stage(current, wallNow - wall, cpuNow - cpu));
		current = name;
		wall = wallNow;
		cpu = cpuNow;
	}

	/** Ends the last stage and prints all. */
	void print() {
		stage("end");
		if (json) {
			Map<String, Object> all = new LinkedHashMap<>();
			all.put("timings", stages.stream().map(stage -> {
				Map<String, Object> one = new LinkedHashMap<>();
				one.put("stage", stage.name());
				one.put("wall_ms", stage.wallMillis());
				one.put("cpu_ms", stage.cpuMillis());
				return one;
			}).toList());
			all.put("peak_mb", peakMegabytes().orElse(-1L));
			err.println(JsonWriter.compact(all));
			return;
		}
		stages.forEach(stage -> err.println(line(stage)));
		err.println(line(new Stage("total", stages.stream().mapToLong(Stage::wallMillis).sum(), stages.stream().mapToLong(Stage::cpuMillis).sum())));
		peakMegabytes().ifPresent(peak -> err.println("timing\tpeak\t" + peak + "\tMB"));
	}

	private static String line(Stage stage) {
		return "timing\t" + stage.name() + "\t" + stage.wallMillis() + "\t" + stage.cpuMillis() + "\tms wall, CPU";
	}

	private static long nowMillis() {
		return System.nanoTime() / 1_000_000;
	}

	private static long cpuMillis() {
		return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
	}

	private static Optional<Long> peakMegabytes() {
		try {
			return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:"))
					.map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
