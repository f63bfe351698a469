package org.chapterhouse.leasedline.projects;

import org.chapterhouse.testkit.ChapterContractTest;

class ProjectsContractTest extends ChapterContractTest {

	ProjectsContractTest() {
		super(ProjectsChapter.class);
	}
}
