package org.chapterhouse.render.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMeasureTest {

	@Test
	void chineseCharactersAreAsWideAsHighAndDigitsNarrower() {
		assertThat(TextMeasure.width("收入增长", 10, false)).isEqualTo(40);
		assertThat(TextMeasure.width("2023", 10, false)).isLessThan(30);
	}

	@Test
	void officeProgramsPutSomeRoomBetweenChineseCharactersAndDigits() {
		assertThat(TextMeasure.width("新增2618户", 10, false)).isEqualTo(TextMeasure.width("新增户", 10, false) + TextMeasure.width("2618", 10, false) + 5);
		assertThat(TextMeasure.width("（2618）", 10, false)).isEqualTo(TextMeasure.width("（）", 10, false) + TextMeasure.width("2618", 10, false));
	}

	@Test
	void thatRoomMayTakeAFurtherLine() {
		String text = "新增2618户，离网1098户，净增1520户";
		double bare = TextMeasure.width(text.replaceAll("[0-9]", ""), 10, false) + 3 * TextMeasure.width("0000", 10, false);
		assertThat(TextMeasure.lines(text, 10, false, bare + 1)).isEqualTo(2);
		assertThat(TextMeasure.lines(text, 10, false, bare + 6 * 2.5 + 1)).isEqualTo(1);
	}
}
