package org.chapterhouse.businesshall.testkit;

import java.math.BigDecimal;
import java.util.Random;

/** Draws what a story leaves to chance, in whole numbers only, so that every machine draws the same. Used by one thread. */
final class StoryChance {

	private final Random random;

	StoryChance(long seed) {
		this.random = new Random(seed);
	}

	int below(int bound) {
		return random.nextInt(bound);
	}

	/** Returns true so many times in a thousand. */
	boolean perMille(int times) {
		return random.nextInt(1000) < times;
	}

	/** Returns which of some weights was drawn. */
	int weighted(int... weights) {
		int total = 0;
		for (int weight : weights) {
			total += weight;
		}
		int drawn = random.nextInt(total);
		int at = 0;
		while (drawn >= weights[at]) {
			drawn -= weights[at++];
		}
		return at;
	}

	/** Returns a value moved by at most so many per mille up or down. */
	long about(long value, int perMille) {
		return value * (1000 - perMille + random.nextInt(2 * perMille + 1)) / 1000;
	}

	/** Returns minutes around a usual time: often less, seldom many times as many. */
	int minutes(int usual) {
		int factor = switch (weighted(35, 35, 20, 8, 2)) {
		case 0 -> 10 + random.nextInt(40);
		case 1 -> 50 + random.nextInt(50);
		case 2 -> 100 + random.nextInt(80);
		case 3 -> 180 + random.nextInt(200);
		default -> 400 + random.nextInt(400);
		};
		return Math.max(1, (int) ((long) usual * factor / 100));
	}

	/** Writes cents as yuan. */
	static String yuan(long cents) {
		return BigDecimal.valueOf(cents, 2).toPlainString();
	}
}
