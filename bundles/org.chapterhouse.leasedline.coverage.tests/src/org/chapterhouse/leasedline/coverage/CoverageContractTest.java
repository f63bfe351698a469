package org.chapterhouse.leasedline.coverage;

import org.chapterhouse.testkit.ChapterContractTest;

class CoverageContractTest extends ChapterContractTest {

	CoverageContractTest() {
		super(CoverageChapter.class);
	}
}
