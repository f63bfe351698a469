package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.internal.page.PastedPath;
import org.junit.jupiter.api.Test;

class PastedPathTest {

	@Test
	void takesAwayWhatOthersPutAroundAPath() {
		assertThat(PastedPath.of(" /data/2017 ")).isEqualTo("/data/2017");
		assertThat(PastedPath.of("\"/data/4 月\"")).isEqualTo("/data/4 月");
		assertThat(PastedPath.of("' /data/a '")).isEqualTo("/data/a");
		assertThat(PastedPath.of("“/data/a”")).isEqualTo("/data/a");
		assertThat(PastedPath.of("file:///data/4%20%E6%9C%88")).isEqualTo("/data/4 月");
		assertThat(PastedPath.of("\"file:///data/a b\"")).isEqualTo("/data/a b");
	}

	@Test
	void leavesEverythingElseAsItIs() {
		for (String text : new String[] { "\"/data/a", "/data/it's", "file://host/data", "file:%", "jdbc:duckdb:/data/a.db", "https://example.org/r",
				"\"", "" }) {
			assertThat(PastedPath.of(text)).isEqualTo(text);
		}
	}
}
