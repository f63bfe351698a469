package org.chapterhouse.leasedline.marketing;

import org.chapterhouse.testkit.ChapterContractTest;

class MarketingContractTest extends ChapterContractTest {

	MarketingContractTest() {
		super(MarketingChapter.class);
	}
}
