package org.chapterhouse.businesshall.performance;

import org.chapterhouse.businesshall.testkit.HallOracleTest;

class PerformanceOracleTest extends HallOracleTest {

	PerformanceOracleTest() {
		super("hall.revenue.year hall.revenue.yoy hall.revenue.target.completion hall.revenue.share hall.revenue.share.change hall.orders."
				+ " hall.subscribers.joined hall.subscribers.left hall.subscribers.net_added hall.subscribers.net_added.target.completion"
				+ " hall.subscribers.joined.share hall.churn. hall.arpu hall.arpu.yoy hall.cost.ratio hall.cost.ratio.change hall.profit hall.profit.margin"
				+ " hall.profit.target.completion", "hall.revenue.target.missed hall.revenue.top");
	}
}
