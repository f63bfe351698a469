package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.junit.jupiter.api.Test;

class MessageLanguagesTest {

	@Test
	void chineseInAnEnglishFileIsForeign() {
		assertThat(foreign(Locale.ENGLISH, "a=Revenue of {month}\nb=收入\n")).containsExactly("b=收入");
	}

	@Test
	void anEnglishSentenceInAChineseFileIsForeignButNamesAndArgumentsAreNot() {
		assertThat(foreign(Locale.SIMPLIFIED_CHINESE, "a=数据来源：billing、line\nb=Revenue of the month\nc={n, plural, =0 {无} other {共{n}条}}，TOP3\n"))
				.containsExactly("b=Revenue of the month");
	}

	private static List<String> foreign(Locale language, String file) {
		return MessageLanguages.foreign(Messages.read(path -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "messages", language));
	}
}
