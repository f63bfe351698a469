package org.chapterhouse.businesshall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The oracle itself is held to figures worked out by hand. */
class HallOracleFiguresTest {

	private final HallTables tables = new HallTables();

	@BeforeEach
	void company() {
		tables.row("hall", "C", "公司", "", "", "0");
		tables.row("hall", "A", "甲厅", "urban", "C", "2");
		tables.row("hall", "B", "乙厅", "township", "C", "1");
		tables.row("hall", "X", "别处", "", "", "0");
	}

	private String value(String key, Map<String, Integer> good) {
		return String.valueOf(new HallOracle(tables, "C", 2023, good).facts(key.split(" ")[1]).get(key));
	}

	private String value(String key) {
		return value(key, Map.of());
	}

	private void revenue(String period, String hall, String channel, String amount) {
		tables.row("hall_revenue", period, hall, channel, "home", "basic", "value_added", amount, "3");
	}

	@Test
	void revenueOfTheCompanyIsThatOfItsHallsAndItsOwn() {
		revenue("2023-01", "A", "online", "100.50");
		revenue("2023-12", "C", "offline", "-0.50");
		revenue("2022-12", "B", "offline", "50");
		revenue("2024-01", "B", "offline", "1");
		revenue("2023-05", "X", "offline", "7");
		tables.row("hall_target", "revenue", "C", "2023", "80");
		tables.row("hall_target", "revenue", "A", "2023", "201");

		assertThat(value("hall.revenue.year C")).isEqualTo("100");
		assertThat(value("hall.revenue.yoy C")).isEqualTo("1");
		assertThat(value("hall.revenue.target.completion C")).isEqualTo("5/4");
		assertThat(value("hall.revenue.share C channel:online")).isEqualTo("201/200");
		assertThat(value("hall.revenue.share.change C channel:online")).isEqualTo("201/200");
		assertThat(value("hall.revenue.share.change A channel:online")).isEqualTo("null");
		assertThat(value("hall.revenue.year B")).isEqualTo("0");
		assertThat(value("hall.revenue.yoy B")).isEqualTo("-1");
		assertThat(value("value_added.penetration C")).isEqualTo("1");
		var lists = new HallOracle(tables, "C", 2023, Map.of()).lists("C");
		assertThat(lists.get("hall.revenue.target.missed")).containsExactly("A");
		assertThat(lists.get("hall.revenue.top")).containsExactly("A");
	}

	@Test
	void peopleComeAndGoByTheDay() {
		tables.row("subscriber", "1", "A", "2022-12-31", "2023-01-01", "counter", "24", "5G", "90");
		tables.row("subscriber", "2", "B", "2023-01-31", "2023-03-31", "online", "60", "5G", "60");
		tables.row("subscriber", "3", "B", "2023-06-15", "", "online", "25", "4G", "40");
		tables.row("subscriber", "4", "A", "2020-01-01", "", "online", "25", "4G", "40");
		revenue("2023-02", "A", "online", "20");

		assertThat(value("hall.subscribers.joined C")).isEqualTo("2");
		assertThat(value("hall.subscribers.left C")).isEqualTo("2");
		assertThat(value("hall.subscribers.net_added C")).isEqualTo("0");
		assertThat(value("hall.subscribers.joined.share C age:senior")).isEqualTo("1/2");
		assertThat(value("hall.subscribers.joined.share C area:township")).isEqualTo("1");
		assertThat(value("hall.churn.rate C")).as("two were in service when the year began").isEqualTo("1");
		// month ends: one for 12 months, one in January and February, one from June to December
		assertThat(value("hall.arpu C")).isEqualTo("20/21");
		assertThat(value("fiveg.share C")).isEqualTo("1/2");
		assertThat(value("fiveg.fee.uplift C")).isEqualTo("1/2");
		assertThat(value("acquisition.share.change C source:online")).isEqualTo("1");
	}

	@Test
	void answersCountByTheMinuteAndByTheYearOfTheQuestion() {
		tables.row("complaint", "1", "A", "urgent", "资费", "2023-12-31 23:00", "2024-01-01 01:00", "2024-01-02 23:00", "", "2024-01-05 10:00");
		tables.row("complaint", "2", "A", "urgent", "网络", "2023-05-01 10:00", "2023-05-01 12:01", "", "1", "");
		tables.row("complaint", "3", "A", "normal", "网络", "2023-05-01 10:00", "", "2023-05-02 10:00", "", "");
		tables.row("complaint", "4", "B", "normal", "", "2023-05-01 10:00", "", "2023-05-02 10:01", "", "");
		tables.row("complaint", "5", "B", "normal", "", "2022-05-01 10:00", "", "2023-05-02 10:01", "", "");
		tables.row("support", "1", "B", "2023-05-01 10:00", "2023-05-01 10:15", "2023-05-01 10:30");
		tables.row("support", "2", "B", "2023-05-01 10:00", "", "");

		assertThat(value("complaint.count C")).isEqualTo("4");
		assertThat(value("complaint.count.yoy C")).isEqualTo("3");
		assertThat(value("complaint.urgent.in_time A")).isEqualTo("1/2");
		assertThat(value("complaint.normal.in_time C")).isEqualTo("1/2");
		assertThat(value("complaint.handling.hours A")).isEqualTo("36");
		assertThat(value("complaint.repeat.change C")).isEqualTo("1/4");
		assertThat(value("complaint.callback.rate C")).isEqualTo("1/3");
		assertThat(value("support.in_time C")).isEqualTo("1/2");
		assertThat(value("support.cycle.hours C")).isEqualTo("1/2");
		var lists = new HallOracle(tables, "C", 2023, Map.of("complaint.count.yoy", -1, "complaint.repeat.change", -1)).lists("C");
		assertThat(lists.get("complaint.categories.top")).containsExactly("网络", "资费");
		assertThat(lists.get("problems.slow_halls")).containsExactly("B");
		assertThat(lists.get("problems.worsened")).containsExactly("complaint.count.yoy", "complaint.repeat.change");
	}

	@Test
	void theMarketIsSeenAtTheLastMonthThereIs() {
		tables.row("market", "2023-11", "self", "40", "7");
		tables.row("market", "2023-11", "甲", "60", "9");
		tables.row("market", "2024-01", "self", "99", "8");
		tables.row("market", "2022-12", "甲", "50", "6");
		tables.row("satisfaction", "1", "2023-03-01", "A", "online", "response", "4");
		tables.row("satisfaction", "2", "2023-03-01", "C", "offline", "response", "5");
		tables.row("hall_target", "satisfaction", "C", "2023", "4.6");
		tables.row("hall_target", "satisfaction", "C", "2024", "4.95");

		assertThat(value("market.share C operator:self")).isEqualTo("2/5");
		assertThat(value("market.share.change C operator:self")).isEqualTo("2/5");
		assertThat(value("market.sites_5g C operator:甲")).isEqualTo("9");
		assertThat(value("satisfaction.score C dimension:response")).isEqualTo("9/2");
		assertThat(value("satisfaction.score C channel:offline dimension:response")).isEqualTo("5");
		assertThat(value("plan.growth C target:satisfaction")).isEqualTo("1/10");
		assertThat(new HallOracle(tables, "C", 2023, Map.of()).lists("C").get("problems.targets_missed")).containsExactly("satisfaction.score");
	}

	@Test
	void trainingCountsHoursForEachWhoCame() {
		tables.row("training", "1", "2023-03-01", "A", "礼仪", "4", "1.5", "3");
		tables.row("training", "2", "2023-04-01", "C", "礼仪", "2", "1", "2");
		tables.row("hall_cost", "2023-01", "A", "rent", "30");
		tables.row("hall_cost", "2022-01", "A", "rent", "20");
		revenue("2023-02", "A", "online", "20");

		assertThat(value("training.hours C")).isEqualTo("8");
		assertThat(value("training.pass.rate C")).isEqualTo("5/6");
		assertThat(value("hall.cost.yoy C category:rent")).isEqualTo("1/2");
		assertThat(value("hall.profit C")).isEqualTo("-10");
		assertThat(value("hall.profit.margin A")).isEqualTo("-1/2");
		assertThat(value("hall.cost.ratio.change A")).isEqualTo("null");
	}
}
