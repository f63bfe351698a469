package org.chapterhouse.leasedline.marketing;

import org.chapterhouse.testkit.ChapterContractTest;

class OtherContractTest extends ChapterContractTest {

	OtherContractTest() {
		super(OtherChapter.class);
	}
}
