package org.chapterhouse.leasedline.service;

import org.chapterhouse.testkit.ChapterContractTest;

class ServiceContractTest extends ChapterContractTest {

	ServiceContractTest() {
		super(ServiceChapter.class);
	}
}
