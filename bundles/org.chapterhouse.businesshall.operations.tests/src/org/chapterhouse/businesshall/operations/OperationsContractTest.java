package org.chapterhouse.businesshall.operations;

import org.chapterhouse.testkit.ChapterContractTest;

class OperationsContractTest extends ChapterContractTest {

	OperationsContractTest() {
		super(OperationsChapter.class);
	}
}
