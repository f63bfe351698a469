package org.chapterhouse.render.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextPiecesTest {

	@Test
	void splitsBetweenSentencesOfBothLanguages() {
		assertThat(TextPieces.sentences("甲增长3.5%。乙下降；丙持平")).containsExactly("甲增长3.5%。", "乙下降；", "丙持平");
		assertThat(TextPieces.sentences("Revenue rose by 3.5%. Share fell. No end")).containsExactly("Revenue rose by 3.5%. ", "Share fell. ",
				"No end");
	}

	@Test
	void piecesHaveRoomAndMakeTheText() {
		String text = "全省累计收入8947万元，同比增长32.8%。".repeat(30) + "Word".repeat(500);
		List<String> pieces = TextPieces.of(text, 12, false, 300, 5);

		assertThat(String.join("", pieces)).isEqualTo(text);
		assertThat(pieces).hasSizeGreaterThan(5).allMatch(piece -> TextMeasure.lines(piece, 12, false, 300) <= 5);
	}

	@Test
	void beginsWithWholeSentencesOnly() {
		assertThat(TextPieces.beginning("短句。" + "很长的句子".repeat(40) + "。", 12, 300, 2)).isEqualTo("短句。");
		assertThat(TextPieces.beginning("很长的句子".repeat(40) + "。", 12, 300, 2)).isEmpty();
	}

	@Test
	void cutsWithAnEllipsisAndNeverThroughACharacter() {
		String cut = TextPieces.cut("😀".repeat(200), 12, false, 100, 1);

		assertThat(cut).endsWith("…");
		assertThat(TextMeasure.lines(cut, 12, false, 100)).isLessThanOrEqualTo(2);
		assertThat(cut.substring(0, cut.length() - 1).codePoints()).allMatch(character -> character == 0x1F600);
		assertThat(TextPieces.cut("短", 12, false, 100, 1)).isEqualTo("短");
	}
}
