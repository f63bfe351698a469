package org.chapterhouse.businesshall.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells two years of a company of made-up business halls, and its targets, as rows. Revenue follows the seasons and moves online; newcomers take 5G;
 * complaints grow fewer and are answered sooner, but not in every hall; cost grows more slowly than revenue; profit misses its target by little.
 */
public final class Story {

	private static final int[] SEASON = { 104, 96, 97, 98, 99, 98, 101, 104, 106, 101, 98, 98 };
	private static final int[] ENERGY = { 118, 112, 96, 84, 82, 104, 128, 130, 108, 82, 84, 112 };
	private static final String[] CHANNELS = { "online", "offline" };
	private static final String[] SEGMENTS = { "consumer", "home", "enterprise" };
	private static final String[] TIERS = { "premium", "standard", "basic" };
	private static final String[] CATEGORIES = { "package", "value_added", "device" };
	private static final String[] COSTS = { "staff", "energy", "rent", "marketing", "other" };
	private static final int[][] COST_WEIGHTS = { { 252, 62, 118, 130, 70 }, { 248, 64, 116, 108, 68 } };
	private static final String[] PRODUCTS = { "home_bundle", "membership", "cloud", "video", "music" };
	private static final String[] TOPICS = { "服务礼仪与沟通", "5G套餐与终端", "投诉处理规范", "智能家居产品", "电子渠道引导", "信息安全与实名制" };

	private final StorySize size;
	private final HallRows rows;
	private final List<StoryHall> halls;
	private final int weights;
	private final Map<String, Long> revenue = new HashMap<>();
	private final Map<String, Long> profit = new HashMap<>();

	/** Begins a story that is told to a taker of rows. */
	public Story(StorySize size, HallRows rows) {
		this.size = size;
		this.rows = rows;
		this.halls = StoryHall.of(size.halls());
		this.weights = halls.stream().mapToInt(StoryHall::weight).sum();
	}

	/** Tells everything, data set by data set. */
	public void tell() {
		for (int at = 0; at < halls.size(); at++) {
			StoryHall hall = halls.get(at);
			rows.row("hall", hall.code(), hall.name(), hall.area(), at == 0 ? "" : StoryHall.COMPANY, Integer.toString(at));
		}
		for (int back = 23; back >= 0; back--) {
			YearMonth month = YearMonth.of(size.year(), 12).minusMonths(back);
			for (StoryHall hall : halls) {
				if (isTold(hall, month)) {
					money(hall, month, new StoryChance(seed("money", hall.code() + month)));
				}
			}
		}
		market();
		Map<String, Long> added = new StorySubscribers(size, halls).tell(rows);
		new StoryService(size, halls).tell(rows);
		training();
		targets(added);
	}

	private long seed(String what, String about) {
		return size.seed() * 31 + what.hashCode() * 17L + about.hashCode();
	}

	/** With gaps, the last hall opened in March of the year. */
	private boolean isTold(StoryHall hall, YearMonth month) {
		return !size.gaps() || hall != halls.getLast() || !month.isBefore(YearMonth.of(size.year(), 3));
	}

	private boolean isNow(YearMonth month) {
		return month.getYear() == size.year();
	}

	/** Tells what a hall earned, spent and sold in a month. */
	private void money(StoryHall hall, YearMonth month, StoryChance chance) {
		int now = isNow(month) ? 1 : 0;
		int at = month.getMonthValue() - 1;
		// 52 yuan a month for each of seven in ten subscribers, in cents
		long whole = 3640L * size.subscribers() / weights * hall.weight() * SEASON[at] / 100 * (1000 + now * hall.growth()) / 1000;
		int online = 270 + 9 * at / 2 + now * (64 + 6 * at / 2);
		int[] segments = hall.area().equals("township") ? new int[] { 690, 240, 70 } : new int[] { 600, 220, 180 };
		int[] tiers = { 236 + now * 31, 470 - now * 6, 294 - now * 25 };
		int[] kinds = { 742 - now * 16, 148 + now * 22, 110 - now * 6 };
		long earned = 0;
		for (int c = 0; c < 2; c++) {
			for (int s = 0; s < 3; s++) {
				for (int t = 0; t < 3; t++) {
					for (int k = 0; k < 3; k++) {
						long cents = chance.about(
								whole * (c == 0 ? online : 1000 - online) / 1000 * segments[s] / 1000 * tiers[t] / 1000 * kinds[k] / 1000,
								60);
						int price = new int[] { 9800, 1900, 148_000 }[k];
						rows.row("hall_revenue", month.toString(), hall.code(), CHANNELS[c], SEGMENTS[s], TIERS[t], CATEGORIES[k],
								StoryChance.yuan(cents), Long.toString(chance.about(cents / price, 80)));
						earned += cents;
					}
				}
			}
		}
		long spent = 0;
		for (int kind = 0; kind < COSTS.length; kind++) {
			int season = kind == 1 ? ENERGY[at] : kind == 3 ? SEASON[at] * 2 - 100 : 100;
			long cents = chance.about(3640L * size.subscribers() / weights * hall.weight() * COST_WEIGHTS[now][kind] / 1000 * season / 100
					* (1000 + now * (30 + hall.growth() / 4)) / 1000, kind == 0 || kind == 2 ? 8 : 50);
			rows.row("hall_cost", month.toString(), hall.code(), COSTS[kind], StoryChance.yuan(cents));
			spent += cents;
		}
		if (now == 1) {
			for (String org : Set.copyOf(List.of(hall.code(), StoryHall.COMPANY))) {
				revenue.merge(org, earned, Long::sum);
				profit.merge(org, earned - spent, Long::sum);
			}
		}
		signups(hall, month, chance);
	}

	private void signups(StoryHall hall, YearMonth month, StoryChance chance) {
		int[] before = { 31, 24, 9, 21, 15 };
		int[] after = { 35, 27, 17, 22, 12 };
		int[] price = { 10_900, 2_900, 1_200, 1_500, 800 };
		for (int product = 0; product < PRODUCTS.length; product++) {
			long usual = (long) (isNow(month) ? after : before)[product] * size.subscribers() / weights * hall.weight() / 4000
					* SEASON[month.getMonthValue() - 1]
					/ 100;
			long count = chance.about(usual + 1, 150);
			rows.row("signup", month.toString(), hall.code(), PRODUCTS[product], Long.toString(count),
					StoryChance.yuan(count * price[product] * (isNow(month) ? 96 : 100) / 100));
		}
	}

	private void market() {
		String[] operators = { "self", "运营商甲", "运营商乙", "运营商丙" };
		int[] share = { 4412, 2986, 2384, 218 };
		int[] monthly = { 5, -3, -4, 2 };
		int[] sites = { 260, 214, 198, 24 };
		int[] built = { 9, 7, 6, 3 };
		var chance = new StoryChance(seed("market", ""));
		for (int at = 0; at < 24; at++) {
			YearMonth month = YearMonth.of(size.year() - 1, 1).plusMonths(at);
			if (size.gaps() && (at == 23 || at == 7)) {
				continue;
			}
			for (int one = 0; one < operators.length; one++) {
				long subscribers = (long) size.subscribers() * (share[one] + (long) at * monthly[one]) / 4412 * (1000 + at) / 1000;
				rows.row("market", month.toString(), operators[one], Long.toString(chance.about(subscribers, 1)),
						Integer.toString(sites[one] + at * built[one] + chance.below(3)));
			}
		}
	}

	private void training() {
		var chance = new StoryChance(seed("training", ""));
		int number = 0;
		for (StoryHall hall : halls) {
			for (int session = 0; session < 9; session++) {
				int year = session < 4 ? size.year() - 1 : size.year();
				LocalDate day = LocalDate.of(year, 1, 8).plusDays((session < 4 ? session * 82 : (session - 4) * 66) + chance.below(30));
				int attendees = 6 + hall.weight() / 12 + chance.below(9);
				int passed = attendees - chance.weighted(30, 40, 20, 10) * attendees / 20;
				rows.row("training", String.format(Locale.ROOT, "L%05d", ++number), day.toString(), hall.code(), TOPICS[chance.below(TOPICS.length)],
						Integer.toString(attendees), new String[] { "1.5", "2", "3", "6" }[chance.below(4)], Integer.toString(passed));
			}
		}
	}

	/** Sets targets by what was reached: revenue was met, profit and newcomers were not, each hall in its own way. */
	private void targets(Map<String, Long> added) {
		var chance = new StoryChance(seed("targets", ""));
		for (int at = 0; at < halls.size(); at++) {
			String code = halls.get(at).code();
			if (size.gaps() && at % 4 == 3) {
				continue;
			}
			boolean whole = at == 0;
			long earned = revenue.getOrDefault(code, 0L) / 100;
			long kept = profit.getOrDefault(code, 0L) / 100;
			long net = added.getOrDefault(code, 0L);
			String year = Integer.toString(size.year());
			int revenueOff = whole ? -14 : 10 - halls.get(at).growth() + chance.below(30);
			target("revenue", code, year, earned * (1000 + revenueOff) / 1000 / 1000 * 1000);
			target("profit", code, year, kept * (1000 + (whole ? 17 : revenueOff + chance.below(40))) / 1000 / 1000 * 1000);
			target("net_added", code, year, Math.max(10, net * (whole ? 1060 : 950 + chance.below(200)) / 1000));
			rows.row("hall_target", "satisfaction", code, year, "4");
			String next = Integer.toString(size.year() + 1);
			target("revenue", code, next, earned * 1065 / 1000 / 1000 * 1000);
			target("profit", code, next, kept * 1080 / 1000 / 1000 * 1000);
			target("net_added", code, next, Math.max(10, net * 1120 / 1000));
			rows.row("hall_target", "satisfaction", code, next, "4.2");
		}
	}

	private void target(String metric, String hall, String year, long value) {
		rows.row("hall_target", metric, hall, year, Long.toString(value));
	}
}
