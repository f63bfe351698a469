package org.chapterhouse.api.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first line of a design says in which encoding it is, and is right. */
class TemplateEncodingTest {

	private static final String CHINESE = "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<report>专线";

	@Test
	void aCharacterThatTheEncodingDoesNotHaveIsFoundWhereItStands() {
		assertThat(TemplateEncoding.unwritable(CHINESE + "</report>")).isEmpty();
		assertThat(TemplateEncoding.unwritable(CHINESE + "ñ</report>")).hasValue(CHINESE.length());
		assertThat(TemplateEncoding.unwritable(CHINESE + "😀</report>")).hasValue(CHINESE.length());
		String longer = CHINESE + "专线".repeat(10_000);
		assertThat(TemplateEncoding.unwritable(longer + "ñ</report>")).hasValue(longer.length());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<report>ñ😀</report>", "<?xml version=\"1.0\"?><report>ñ😀</report>",
			"<?xml version='1.0' encoding='GB18030'?><report>ñ😀</report>",
			"<?xml version='1.0' encoding='unheard-of'?><report>ñ😀</report>" })
	void unicodeHasAPlaceForEveryCharacter(String xml) {
		assertThat(TemplateEncoding.unwritable(xml)).isEmpty();
	}

	@Test
	void onlyTheNameOfTheEncodingChanges() {
		assertThat(TemplateEncoding.inUnicode(CHINESE)).isEqualTo(CHINESE.replace("GBK", "UTF-8"));
		assertThat(TemplateEncoding.inUnicode("<report>encoding=\"GBK\"</report>")).isEqualTo("<report>encoding=\"GBK\"</report>");
	}
}
