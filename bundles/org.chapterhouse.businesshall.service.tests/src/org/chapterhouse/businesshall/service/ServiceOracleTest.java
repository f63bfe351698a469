package org.chapterhouse.businesshall.service;

import org.chapterhouse.businesshall.testkit.HallOracleTest;

class ServiceOracleTest extends HallOracleTest {

	ServiceOracleTest() {
		super("complaint.count complaint.count.yoy complaint.urgent. complaint.normal. complaint.handling. complaint.repeat. complaint.callback. support. fiveg. signup.",
				"complaint.categories.top");
	}
}
