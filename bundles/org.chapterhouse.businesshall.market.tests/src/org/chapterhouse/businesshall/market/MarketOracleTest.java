package org.chapterhouse.businesshall.market;

import org.chapterhouse.businesshall.testkit.HallOracleTest;

class MarketOracleTest extends HallOracleTest {

	MarketOracleTest() {
		super("market.share market.share.change market.sites_5g satisfaction.score satisfaction.score.change acquisition. value_added.penetration",
				"");
	}
}
