package org.chapterhouse.businesshall.plan;

import org.chapterhouse.businesshall.testkit.HallOracleTest;

class PlanOracleTest extends HallOracleTest {

	PlanOracleTest() {
		super("plan.", "");
	}
}
