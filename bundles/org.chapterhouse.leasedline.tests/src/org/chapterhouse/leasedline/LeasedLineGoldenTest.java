package org.chapterhouse.leasedline;

import java.nio.file.Path;

import org.chapterhouse.testkit.GoldenFolderTest;

class LeasedLineGoldenTest extends GoldenFolderTest {

	LeasedLineGoldenTest() {
		super(Path.of("golden"));
	}
}
