package org.chapterhouse.businesshall.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes small data full of oddities by chance: no hall or one, rows booked on the company, another company, unknown halls, data sets without rows, gaps,
 * ties, negative and zero bases, people who left in the year they joined, answers at the very limit and none at all.
 */
public final class RandomHalls {

	/** The company of the report. */
	public static final String COMPANY = "C0";

	private static final int[] YEARS = { 1999, 2000, 2016, 2017, 2020, 2023, 2024, 2099, 2100 };
	private static final int[] LIMITS = { 0, 1, 14, 15, 16, 119, 120, 121, 1439, 1440, 1441, 2000, 50_000, 600_000, -30 };

	private final Random random;
	private final HallTables tables = new HallTables();
	private final List<String> codes = new ArrayList<>();
	private final int year;

	/** Makes data; the same seed gives the same on every machine. */
	public RandomHalls(long seed) {
		this.random = new Random(seed);
		this.year = YEARS[random.nextInt(YEARS.length)];
		halls();
		maybe(this::revenue);
		maybe(this::cost);
		maybe(this::targets);
		maybe(this::subscribers);
		maybe(this::market);
		maybe(this::satisfaction);
		maybe(this::complaints);
		maybe(this::support);
		maybe(this::signups);
		maybe(this::training);
	}

	/** Returns the rows. */
	public HallTables tables() {
		return tables;
	}

	/** Returns the year of the report. */
	public int year() {
		return year;
	}

	private void maybe(Runnable rows) {
		if (random.nextInt(12) > 0) {
			rows.run();
		}
	}

	private void halls() {
		var rows = new ArrayList<String[]>();
		rows.add(new String[] { COMPANY, "某市公司", "", "", "0" });
		int halls = random.nextInt(8);
		for (int at = 1; at <= halls; at++) {
			rows.add(new String[] { "H" + at, "第" + at + "营业厅", random.nextBoolean() ? "urban" : "township", COMPANY,
					Integer.toString(random.nextInt(4)) });
		}
		rows.add(new String[] { "C9", "邻市公司", "", "", "9" });
		rows.add(new String[] { "X1", "邻市营业厅", "urban", "C9", "1" });
		while (!rows.isEmpty()) {
			String[] row = rows.remove(random.nextInt(rows.size()));
			tables.row("hall", row);
			codes.add(row[0]);
		}
		if (random.nextInt(4) == 0) {
			codes.add("unknown");
		}
	}

	private String hall() {
		return codes.get(random.nextInt(codes.size()));
	}

	private String pick(String... from) {
		return from[random.nextInt(from.length)];
	}

	private int rows(int most) {
		return random.nextInt(5) == 0 ? random.nextInt(4) : random.nextInt(most);
	}

	private String period() {
		return YearMonth.of(year + 1, 1).minusMonths(random.nextInt(27)).toString();
	}

	private LocalDate day() {
		return switch (random.nextInt(5)) {
		case 0 -> LocalDate.of(year - random.nextInt(2), 12, 31);
		case 1 -> LocalDate.of(year - random.nextInt(2), 1, 1);
		case 2 -> YearMonth.of(year - random.nextInt(2), 1 + random.nextInt(12)).atEndOfMonth();
		default -> LocalDate.of(year + 1, 1, 15).minusDays(random.nextInt(900));
		};
	}

	private String amount() {
		long cents = switch (random.nextInt(6)) {
		case 0 -> 0;
		case 1 -> 100_00;
		case 2 -> -random.nextInt(500_000);
		default -> random.nextInt(900_000_00);
		};
		return BigDecimal.valueOf(cents, 2).toPlainString();
	}

	private void revenue() {
		Set<String> keys = new HashSet<>();
		for (int at = rows(250); at > 0; at--) {
			String[] key = { period(), hall(), pick("online", "offline"), pick("consumer", "home", "enterprise"),
					pick("premium", "standard", "basic"),
					pick("package", "value_added", "device") };
			if (keys.add(String.join(" ", key))) {
				tables.row("hall_revenue", key[0], key[1], key[2], key[3], key[4], key[5], amount(), Integer.toString(random.nextInt(50)));
			}
		}
	}

	private void cost() {
		Set<String> keys = new HashSet<>();
		for (int at = rows(120); at > 0; at--) {
			String[] key = { period(), hall(), pick("staff", "energy", "rent", "marketing", "other") };
			if (keys.add(String.join(" ", key))) {
				tables.row("hall_cost", key[0], key[1], key[2], amount());
			}
		}
	}

	private void targets() {
		Set<String> keys = new HashSet<>();
		for (int at = rows(90); at > 0; at--) {
			String[] key = { pick("revenue", "profit", "net_added", "satisfaction"), random.nextInt(3) == 0 ? COMPANY : hall(),
					Integer.toString(year - 1 + random.nextInt(3)) };
			if (keys.add(String.join(" ", key))) {
				tables.row("hall_target", key[0], key[1], key[2], switch (key[0]) {
				case "revenue", "profit" -> random.nextInt(8) == 0 ? "0" : amount();
				case "net_added" -> Integer.toString(random.nextInt(30) - 5);
				default -> pick("4.2", "4", "3.95", "5");
				});
			}
		}
	}

	private void subscribers() {
		for (int at = rows(300); at > 0; at--) {
			LocalDate joined = day();
			LocalDate left = switch (random.nextInt(4)) {
			case 0 -> joined.plusDays(random.nextInt(3));
			case 1 -> day();
			default -> LocalDate.MAX;
			};
			String gone = left.equals(LocalDate.MAX) || left.isBefore(joined) ? "" : left.toString();
			tables.row("subscriber", "S" + at, hall(), joined.toString(), gone, pick("counter", "street", "port_in", "online", "referral"),
					random.nextInt(15) == 0 ? "" : pick("0", "18", "24", "25", "40", "59", "60", "91"), pick("4G", "5G"),
					random.nextInt(12) == 0 ? "" : pick("0", "19.00", "38.00", "58.50", "128.00"));
		}
	}

	private void market() {
		List<String> operators = List.of("self", "甲", "乙", "丙").subList(0, 1 + random.nextInt(4));
		for (int back = random.nextInt(16); back < 28; back++) {
			for (String operator : operators) {
				if (random.nextInt(6) > 0) {
					tables.row("market", YearMonth.of(year + 1, 2).minusMonths(back).toString(), operator, Integer.toString(random.nextInt(4) * 1000),
							Integer.toString(random.nextInt(500)));
				}
			}
			back += random.nextInt(4);
		}
	}

	private void satisfaction() {
		for (int at = rows(120); at > 0; at--) {
			tables.row("satisfaction", "R" + at, day().toString(), hall(), pick("online", "offline"),
					pick("response", "package_value", "environment"),
					Integer.toString(1 + random.nextInt(5)));
		}
	}

	private String later(LocalDateTime time, int without) {
		if (random.nextInt(without) == 0) {
			return "";
		}
		int minutes = random.nextBoolean() ? LIMITS[random.nextInt(LIMITS.length)] : random.nextInt(3000);
		return text(time.plusMinutes(minutes));
	}

	private static String text(LocalDateTime time) {
		return time.toString().replace('T', ' ').substring(0, 16);
	}

	private LocalDateTime time() {
		return switch (random.nextInt(8)) {
		case 0 -> LocalDate.of(year, 12, 31).atTime(23, 59);
		case 1 -> LocalDate.of(year, 1, 1).atStartOfDay();
		default -> day().atTime(random.nextInt(24), random.nextInt(60));
		};
	}

	private void complaints() {
		List<String> categories = List.of("资费", "网络", "服务态度", "账单", "", "𠮷祥套餐", "ﬁ").subList(0, 1 + random.nextInt(7));
		for (int at = rows(200); at > 0; at--) {
			LocalDateTime received = time();
			String closed = later(received, 5);
			tables.row("complaint", "K" + at, hall(), pick("urgent", "normal", "normal"), categories.get(random.nextInt(categories.size())),
					text(received), later(received, 6), closed, random.nextInt(6) == 0 ? "K" + (at + 1) : "",
					closed.isEmpty() ? "" : later(received, 3));
		}
	}

	private void support() {
		for (int at = rows(120); at > 0; at--) {
			LocalDateTime raised = time();
			tables.row("support", "T" + at, hall(), text(raised), later(raised, 6), later(raised, 5));
		}
	}

	private void signups() {
		Set<String> keys = new HashSet<>();
		for (int at = rows(120); at > 0; at--) {
			String[] key = { period(), hall(), pick("home_bundle", "membership", "cloud", "video", "music") };
			if (keys.add(String.join(" ", key))) {
				tables.row("signup", key[0], key[1], key[2], Integer.toString(random.nextInt(4)), amount());
			}
		}
	}

	private void training() {
		for (int at = rows(40); at > 0; at--) {
			int attendees = random.nextInt(5) * 7;
			tables.row("training", "L" + at, day().toString(), hall(), pick("服务礼仪", "5G业务", ""), Integer.toString(attendees),
					pick("0.5", "1", "2.25", "8"), Integer.toString(attendees == 0 ? 0 : random.nextInt(attendees + 1)));
		}
	}
}
