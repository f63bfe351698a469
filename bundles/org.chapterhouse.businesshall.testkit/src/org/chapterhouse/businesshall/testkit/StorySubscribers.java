package org.chapterhouse.businesshall.testkit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells who was in service: most for years, some who came or went in the two years of a story. */
final class StorySubscribers {

	private static final String[] SOURCES = { "counter", "street", "port_in", "online", "referral" };
	private static final int[][] SOURCE_WEIGHTS = { { 42, 21, 12, 16, 9 }, { 36, 18, 15, 23, 8 } };
	private static final int[] MONTHS = { 118, 92, 96, 84, 88, 97, 92, 108, 164, 91, 82, 88 };
	private static final int[] FEES_4G = { 1900, 2900, 3800, 5800, 8800 };
	private static final int[] FEES_5G = { 5900, 7900, 9900, 12_900, 16_900 };

	private final StorySize size;
	private final List<StoryHall> halls;
	private final StoryChance chance;
	private final Map<String, Long> added = new HashMap<>();

	StorySubscribers(StorySize size, List<StoryHall> halls) {
		this.size = size;
		this.halls = halls;
		this.chance = new StoryChance(size.seed() + 7);
	}

	/** Tells all and returns how many each hall, and the company, gained in the year. */
	Map<String, Long> tell(HallRows rows) {
		int[] weights = halls.stream().mapToInt(StoryHall::weight).toArray();
		for (int number = 1; number <= size.subscribers(); number++) {
			StoryHall hall = halls.get(chance.weighted(weights));
			boolean opened = size.gaps() && hall == halls.getLast();
			int came = opened ? 2 : chance.weighted(788, 100, 112);
			LocalDate joined = came == 0 ? LocalDate.of(size.year() - 10, 1, 1).plusDays(chance.below(9 * 365)) : day(size.year() - 2 + came);
			if (opened && joined.getMonthValue() < 3) {
				joined = joined.plusMonths(2);
			}
			LocalDate left = leaves(hall, joined);
			int kind = came == 2 ? 1 : 0;
			boolean five = chance.perMille(came == 0 ? 340 : came == 1 ? 640 : 790);
			String fee = StoryChance.yuan(five ? FEES_5G[chance.weighted(30, 26, 22, 16, 6)] : FEES_4G[chance.weighted(28, 24, 24, 18, 6)]);
			rows.row("subscriber", String.format(Locale.ROOT, "U%07d", number), hall.code(), joined.toString(),
					left == LocalDate.MAX ? "" : left.toString(),
					SOURCES[chance.weighted(SOURCE_WEIGHTS[kind])], age(kind), five ? "5G" : "4G", fee);
			count(hall, joined, 1);
			count(hall, left, -1);
		}
		return added;
	}

	/** Returns when somebody leaves; sooner or later, or not within the story. */
	private LocalDate leaves(StoryHall hall, LocalDate joined) {
		for (int year = Math.max(joined.getYear(), size.year() - 2); year <= size.year(); year++) {
			int rate = (year == size.year() ? 62 : 78) - hall.growth() / 8;
			if (chance.perMille(year == joined.getYear() ? rate / 3 : rate)) {
				LocalDate left = day(year);
				return left.isAfter(joined) ? left : joined.plusDays(1 + chance.below(40));
			}
		}
		return LocalDate.MAX;
	}

	private void count(StoryHall hall, LocalDate day, long by) {
		if (day != LocalDate.MAX && day.getYear() == size.year()) {
			added.merge(hall.code(), by, Long::sum);
			if (!hall.code().equals(StoryHall.COMPANY)) {
				added.merge(StoryHall.COMPANY, by, Long::sum);
			}
		}
	}

	private LocalDate day(int year) {
		return LocalDate.of(year, 1 + chance.weighted(MONTHS), 1 + chance.below(28));
	}

	private String age(int kind) {
		int age = switch (chance.weighted(kind == 1 ? new int[] { 24, 55, 21 } : new int[] { 18, 64, 18 })) {
		case 0 -> 14 + chance.below(11);
		case 1 -> 25 + chance.below(35);
		default -> 60 + chance.below(28);
		};
		return size.gaps() && chance.perMille(20) ? "" : Integer.toString(age);
	}
}
