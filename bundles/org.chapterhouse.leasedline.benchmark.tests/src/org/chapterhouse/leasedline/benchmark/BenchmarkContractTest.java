package org.chapterhouse.leasedline.benchmark;

import org.chapterhouse.testkit.ChapterContractTest;

class BenchmarkContractTest extends ChapterContractTest {

	BenchmarkContractTest() {
		super(BenchmarkChapter.class);
	}
}
