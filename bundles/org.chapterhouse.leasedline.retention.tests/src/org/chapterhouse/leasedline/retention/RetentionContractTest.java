package org.chapterhouse.leasedline.retention;

import org.chapterhouse.testkit.ChapterContractTest;

class RetentionContractTest extends ChapterContractTest {

	RetentionContractTest() {
		super(RetentionChapter.class);
	}
}
