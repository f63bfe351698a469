package org.chapterhouse.leasedline.audit;

import org.chapterhouse.testkit.ChapterContractTest;

class AuditContractTest extends ChapterContractTest {

	AuditContractTest() {
		super(AuditChapter.class);
	}
}
