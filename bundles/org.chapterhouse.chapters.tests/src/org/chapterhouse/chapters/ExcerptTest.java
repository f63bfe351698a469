package org.chapterhouse.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

	@Test
	void runsOfBlanksAndControlsBecomeOneBlank() {
		assertThat(Excerpt.of("  one \r\n\ttwo\u0000\u202E three  ")).isEqualTo("one two three");
	}

	@Test
	void aLongTextEndsWithAnEllipsisWithinTheBound() {
		assertThat(Excerpt.of("营业厅年工作总结", 5)).isEqualTo("营业厅年…");
		assertThat(Excerpt.of("营业厅年工作总结", 8)).isEqualTo("营业厅年工作总结");
		assertThat(Excerpt.of("x".repeat(500))).hasSize(Excerpt.MOST).endsWith("x…");
	}

	@Test
	void charactersOutsideTheBasicPlaneStayWhole() {
		assertThat(Excerpt.of("𠮷𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷…");
	}
}
