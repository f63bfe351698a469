package org.chapterhouse.businesshall.testkit;

/**
 * Says how large a made-up company is.
 *
 * @param year        the year of the report; the year before is told as well
 * @param halls       halls below the company, 3 to 30
 * @param subscribers people who were in service at some time, 5 000 to 2 000 000
 * @param complaints  complaints of both years, 0 to 200 000
 * @param gaps        whether the data lack things: a hall without a year before, targets, months, answers
 * @param seed        the same seed gives the same rows on every machine
 */
public record StorySize(int year, int halls, int subscribers, int complaints, boolean gaps, long seed) {

	/** Refuses what is out of bounds. */
	public StorySize {
		require("halls", halls, 3, 30);
		require("subscribers", subscribers, 5_000, 2_000_000);
		require("complaints", complaints, 0, 200_000);
		require("year", year, 2021, 2090);
	}

	/** Returns the size of the sample that ships. */
	public static StorySize sample() {
		return new StorySize(2023, 12, 24_000, 2_600, false, 20_231_231);
	}

	private static void require(String what, int value, int least, int most) {
		if (value < least || value > most) {
			throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
		}
	}
}
