package org.chapterhouse.businesshall.operations;

import org.chapterhouse.businesshall.testkit.HallOracleTest;

class OperationsOracleTest extends HallOracleTest {

	OperationsOracleTest() {
		super("training.sessions training.hours training.attendees training.pass.rate hall.cost.year hall.cost.yoy", "");
	}
}
