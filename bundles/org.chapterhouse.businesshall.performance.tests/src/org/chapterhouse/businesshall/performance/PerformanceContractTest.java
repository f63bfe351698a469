package org.chapterhouse.businesshall.performance;

import org.chapterhouse.testkit.ChapterContractTest;

class PerformanceContractTest extends ChapterContractTest {

	PerformanceContractTest() {
		super(PerformanceChapter.class);
	}
}
