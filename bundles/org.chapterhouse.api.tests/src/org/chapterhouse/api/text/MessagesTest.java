package org.chapterhouse.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {

	private static final Map<String, String> FILES = Map.of("m.properties", "lines={n, plural, one{# line} other{# lines}}\nonly=English only\n",
			"m_zh_CN.properties",
			"lines={n}条专线\n");

	@Test
	void aVariantStandsInThePlaceOfItsMessage() {
		Messages variant = Messages
				.read(path -> new ByteArrayInputStream("a=branches\na@branch=counties\nb=B".getBytes(StandardCharsets.UTF_8)), "m", Locale.ENGLISH)
				.variant("branch");
		assertThat(variant.text("a")).isEqualTo("counties");
		assertThat(variant.text("b")).isEqualTo("B");
	}

	@Test
	void speaksTheLanguageAskedFor() {
		assertThat(read(Locale.SIMPLIFIED_CHINESE).format("lines", Map.of("n", 1))).isEqualTo("1条专线");
		assertThat(read(Locale.ENGLISH).format("lines", Map.of("n", 1))).isEqualTo("1 line");
		assertThat(read(Locale.ENGLISH).format("lines", Map.of("n", 2))).isEqualTo("2 lines");
	}

	@Test
	void doesNotDependOnTheDefaultLocale() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.FRANCE);
			assertThat(read(Locale.ENGLISH).format("lines", Map.of("n", 2))).isEqualTo("2 lines");
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void fillsWhatIsMissingFromTheBaseFileAndThenFromTheFallback() {
		Messages fallback = Messages.read(path -> path.equals("f.properties") ? bytes("only=from the family\nfamily=family\n") : null, "f",
				Locale.ENGLISH);
		Messages messages = read(Locale.SIMPLIFIED_CHINESE).orElse(fallback);
		assertThat(messages.text("only")).isEqualTo("English only");
		assertThat(messages.text("family")).isEqualTo("family");
		assertThat(messages.keys()).containsExactly("family", "lines", "only");
	}

	@Test
	void aMissingMessageIsAMistakeThatNamesKeyLanguageAndFile() {
		assertThatThrownBy(() -> read(Locale.SIMPLIFIED_CHINESE).text("none")).isInstanceOf(MissingResourceException.class)
				.hasMessage("no message none for zh-CN in m");
		assertThat(read(Locale.ENGLISH).find("none")).isEmpty();
	}

	@Test
	void joinsNamesAsTheLanguageDoes() {
		Names chinese = new Names(Locale.SIMPLIFIED_CHINESE);
		assertThat(chinese.join(List.of("贵阳"))).isEqualTo("贵阳");
		assertThat(chinese.join(List.of("贵阳", "黔南", "六盘水"))).isEqualTo("贵阳、黔南、六盘水");
		assertThat(chinese.withValue("毕节", "25.9%")).isEqualTo("毕节（25.9%）");
		assertThat(new Names(Locale.ENGLISH).join(List.of("A", "B", "C"))).isEqualTo("A, B, and C");
	}

	private static Messages read(Locale language) {
		return Messages.read(path -> FILES.containsKey(path) ? bytes(FILES.get(path)) : null, "m", language);
	}

	private static InputStream bytes(@Nullable String text) {
		return new ByteArrayInputStream(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
	}
}
