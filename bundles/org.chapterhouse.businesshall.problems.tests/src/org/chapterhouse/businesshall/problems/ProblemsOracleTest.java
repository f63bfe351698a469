package org.chapterhouse.businesshall.problems;

import java.util.HashMap;
import java.util.Map;

import org.chapterhouse.businesshall.testkit.HallOracleTest;
import org.chapterhouse.testkit.House;

class ProblemsOracleTest extends HallOracleTest {

	ProblemsOracleTest() {
		super("", "problems.targets_missed problems.worsened problems.slow_halls");
	}

	@Override
	protected Map<String, Integer> good() {
		var good = new HashMap<String, Integer>();
		House.of(getClass()).family("business-hall-annual").chapters().forEach(chapter -> good.putAll(good(chapter.declared())));
		return good;
	}
}
