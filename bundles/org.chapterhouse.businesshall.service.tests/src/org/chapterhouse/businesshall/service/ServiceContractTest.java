package org.chapterhouse.businesshall.service;

import org.chapterhouse.testkit.ChapterContractTest;

class ServiceContractTest extends ChapterContractTest {

	ServiceContractTest() {
		super(ServiceChapter.class);
	}
}
