package org.chapterhouse.businesshall.testkit;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a story as a folder of CSV files: the sample, or data for measuring. */
public final class StoryFolder {

	private StoryFolder() {
	}

	/** Takes the folder and perhaps halls, subscribers, complaints, {@code gaps} or {@code whole}, year and seed; what is not given is as in the sample. */
	public static void main(String[] arguments) throws IOException {
		StorySize sample = StorySize.sample();
		var size = new StorySize((int) number(arguments, 5, sample.year()), (int) number(arguments, 1, sample.halls()),
				(int) number(arguments, 2, sample.subscribers()), (int) number(arguments, 3, sample.complaints()),
				arguments.length > 4 && arguments[4].equals("gaps"), number(arguments, 6, sample.seed()));
		try (var folder = new HallFolder(Path.of(arguments[0]))) {
			new Story(size, folder).tell();
		}
	}

	private static long number(String[] arguments, int at, long otherwise) {
		return arguments.length > at ? Long.parseLong(arguments[at]) : otherwise;
	}
}
