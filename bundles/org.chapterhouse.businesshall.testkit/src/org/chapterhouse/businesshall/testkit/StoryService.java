package org.chapterhouse.businesshall.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Tells what customers said, complained of and asked, and how soon they were answered, month by month. */
final class StoryService {

	private static final int[] MONTHS = { 96, 88, 92, 94, 98, 104, 118, 122, 110, 92, 90, 96 };
	private static final String[] CATEGORIES = { "资费争议", "网络覆盖", "宽带故障", "账单疑问", "业务办理", "服务态度", "营销骚扰" };
	private static final int[][] CATEGORY_WEIGHTS = { { 26, 22, 17, 13, 10, 7, 5 }, { 21, 19, 20, 12, 13, 6, 9 } };
	private static final String[] DIMENSIONS = { "response", "package_value", "environment" };
	/** The share of scores 1 to 5 before and in the year, by dimension; the first is answered better online. */
	private static final int[][][] SCORES = { { { 2, 4, 14, 38, 42 }, { 1, 3, 11, 37, 48 } }, { { 3, 7, 22, 40, 28 }, { 3, 6, 19, 41, 31 } },
			{ { 2, 6, 18, 41, 33 }, { 3, 7, 20, 40, 30 } } };

	private final StorySize size;
	private final List<StoryHall> halls;
	private final int[] weights;

	StoryService(StorySize size, List<StoryHall> halls) {
		this.size = size;
		this.halls = halls;
		this.weights = halls.stream().mapToInt(StoryHall::weight).toArray();
	}

	void tell(HallRows rows) {
		satisfaction(rows, new StoryChance(size.seed() + 11));
		complaints(rows, new StoryChance(size.seed() + 13));
		support(rows, new StoryChance(size.seed() + 17));
	}

	/** Returns how many of so many fall into a month of the 24: fewer in the year than before, where that is said. */
	private static int inMonth(int all, int at, int before, int after) {
		return (int) ((long) all * (at < 12 ? before : after) * MONTHS[at % 12] / 1200 / (before + after));
	}

	private LocalDateTime time(int at, StoryChance chance) {
		LocalDate day = LocalDate.of(size.year() - 1 + at / 12, at % 12 + 1, 1 + chance.below(28));
		return day.atTime(8 + chance.below(13), chance.below(60));
	}

	private void satisfaction(HallRows rows, StoryChance chance) {
		int answers = Math.min(60_000, 2_400 + size.subscribers() / 40);
		int number = 0;
		for (int at = 0; at < 24; at++) {
			int now = at / 12;
			for (int count = answers / 24; count > 0; count--) {
				int dimension = chance.below(3);
				boolean online = chance.perMille(430);
				int score = chance.weighted(SCORES[dimension][now]) + 1;
				if (online && dimension == 0 && score < 5 && chance.perMille(350)) {
					score++;
				}
				if (size.gaps() && now == 0 && dimension == 2) {
					continue;
				}
				rows.row("satisfaction", String.format(Locale.ROOT, "R%06d", ++number), time(at, chance).toLocalDate().toString(),
						halls.get(chance.weighted(weights)).code(), online ? "online" : "offline", DIMENSIONS[dimension], Integer.toString(score));
			}
		}
	}

	private void complaints(HallRows rows, StoryChance chance) {
		int number = 0;
		for (int at = 0; at < 24; at++) {
			int now = at / 12;
			for (int count = inMonth(size.complaints(), at, 54, 46); count > 0; count--) {
				int which = chance.weighted(weights);
				if (size.gaps() && which == 2) {
					which = 1;
				}
				StoryHall hall = halls.get(which);
				boolean urgent = chance.perMille(150);
				LocalDateTime received = time(at, chance);
				int slow = hall.slow() * (now == 0 ? 112 : 100 - at % 12 / 2);
				String responded = answer(received, chance.minutes((urgent ? 80 : 260) * slow / 10_000), at, 5, chance);
				String closed = answer(received, chance.minutes((urgent ? 640 : 1080) * slow / 10_000), at, 25, chance);
				boolean again = number > 40 && chance.perMille(now == 0 ? 64 : 46);
				String repeats = again ? String.format(Locale.ROOT, "C%06d", number - chance.below(40)) : "";
				String called = !closed.isEmpty() && chance.perMille(now == 0 ? 780 : 846)
						? text(LocalDateTime.parse(closed.replace(' ', 'T')).plusMinutes(60 + chance.below(3000)))
						: "";
				rows.row("complaint", String.format(Locale.ROOT, "C%06d", ++number), hall.code(), urgent ? "urgent" : "normal",
						CATEGORIES[chance.weighted(CATEGORY_WEIGHTS[now])], text(received), responded, closed, repeats, called);
			}
		}
	}

	/** Returns when an answer came, or nothing: some are open still, more of the last month and with gaps. */
	private String answer(LocalDateTime asked, int minutes, int at, int open, StoryChance chance) {
		boolean none = chance.perMille(at == 23 ? open * 4 : at > 11 ? open / 5 : 0) || size.gaps() && chance.perMille(60);
		return none ? "" : text(asked.plusMinutes(minutes));
	}

	private void support(HallRows rows, StoryChance chance) {
		int tickets = 1_200 + size.complaints() / 2;
		int number = 0;
		for (int at = 0; at < 24; at++) {
			for (int count = inMonth(tickets, at, 48, 52); count > 0; count--) {
				StoryHall hall = halls.get(chance.weighted(weights));
				LocalDateTime raised = time(at, chance);
				int slow = hall.slow() * (at < 12 ? 116 : 100);
				String responded = answer(raised, chance.minutes(10 * slow / 10_000), at, 5, chance);
				String closed = answer(raised, chance.minutes(210 * slow / 10_000), at, 15, chance);
				rows.row("support", String.format(Locale.ROOT, "T%06d", ++number), hall.code(), text(raised), responded, closed);
			}
		}
	}

	private static String text(LocalDateTime time) {
		return time.toString().replace('T', ' ').substring(0, 16);
	}
}
