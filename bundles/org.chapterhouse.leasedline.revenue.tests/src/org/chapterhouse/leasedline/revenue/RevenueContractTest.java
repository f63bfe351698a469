package org.chapterhouse.leasedline.revenue;

import org.chapterhouse.testkit.ChapterContractTest;

class RevenueContractTest extends ChapterContractTest {

	RevenueContractTest() {
		super(RevenueChapter.class);
	}
}
