package org.chapterhouse.leasedline.growth;

import org.chapterhouse.testkit.ChapterContractTest;

class GrowthContractTest extends ChapterContractTest {

	GrowthContractTest() {
		super(GrowthChapter.class);
	}
}
