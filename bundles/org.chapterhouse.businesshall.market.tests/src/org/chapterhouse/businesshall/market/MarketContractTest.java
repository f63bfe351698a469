package org.chapterhouse.businesshall.market;

import org.chapterhouse.testkit.ChapterContractTest;

class MarketContractTest extends ChapterContractTest {

	MarketContractTest() {
		super(MarketChapter.class);
	}
}
