package org.chapterhouse.businesshall.plan;

import org.chapterhouse.testkit.ChapterContractTest;

class PlanContractTest extends ChapterContractTest {

	PlanContractTest() {
		super(PlanChapter.class);
	}
}
