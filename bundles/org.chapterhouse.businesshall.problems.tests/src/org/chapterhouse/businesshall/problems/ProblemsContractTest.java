package org.chapterhouse.businesshall.problems;

import org.chapterhouse.testkit.ChapterContractTest;

class ProblemsContractTest extends ChapterContractTest {

	ProblemsContractTest() {
		super(ProblemsChapter.class);
	}
}
