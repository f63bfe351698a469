package org.chapterhouse.render.birt.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.command.ContentException;
import org.eclipse.birt.report.model.api.command.StyleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What BIRT says in English is told in words of people, in their language. */
class BirtWordsTest {

	private static final BirtWords ENGLISH = BirtWords.of(ProblemTexts.of(Locale.ENGLISH));
	private static final BirtWords CHINESE = BirtWords.of(ProblemTexts.of(Locale.CHINESE));
	/** Belong to no error of BIRT. */
	private static final Set<String> OURS = Set.of("said", "other");

	private static Set<String> codes() throws IOException {
		var properties = new Properties();
		try (InputStream in = SemanticException.class.getResourceAsStream("/org/eclipse/birt/report/model/i18n/Messages.properties")) {
			properties.load(in);
		}
		var codes = new TreeSet<>(properties.stringPropertyNames());
		codes.removeIf(code -> !code.startsWith("Error."));
		return codes;
	}

	@Test
	void eachWordIsForAnErrorThatBirtHas() throws IOException {
		Set<String> codes = codes();
		Set<String> keys = new TreeSet<>(ENGLISH.messages().keys());
		keys.removeAll(OURS);

		assertThat(keys).hasSizeGreaterThan(80).allMatch(key -> key.contains(".") ? codes.contains("Error." + key)
				: codes.stream().anyMatch(code -> code.startsWith("Error." + key + ".")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "StyleException", "ThemeException", "LibraryException", "NameException", "PropertyNameException",
			"PropertyValueException",
			"ContentException", "SemanticError", "UserPropertyException", "XMLParserException", "DesignParserException", "DesignFileException",
			"InvalidParentException", "ExtendsForbiddenException", "CircularExtendsException", "WrongTypeException" })
	void errorsOfDesignsHaveWordsOfTheirOwn(String kind) throws IOException {
		String other = CHINESE.of("", "told");

		List<String> told = codes().stream().filter(code -> code.startsWith("Error." + kind + ".")).map(code -> CHINESE.of(code, "told")).toList();

		assertThat(told).isNotEmpty().allSatisfy(words -> assertThat(words).isNotEqualTo(other).containsPattern("\\A[^（]*\\p{IsHan}.*（.*told）\\z"));
	}

	@Test
	void bothLanguagesHaveTheSame() {
		Messages chinese = Messages.read(name -> name.endsWith("_zh_CN.properties") ? BirtWords.class.getResourceAsStream(name) : null, "messages",
				Locale.SIMPLIFIED_CHINESE);

		assertThat(chinese.keys()).isEqualTo(ENGLISH.messages().keys());
	}

	@Test
	void whatBirtSaysItselfFollowsAsDetail() {
		assertThat(ENGLISH.of(StyleException.DESIGN_EXCEPTION_NOT_FOUND, "The style \"x\" is not found. "))
				.isEqualTo("The style that an item uses is not there. (The style \"x\" is not found.)");
		assertThat(CHINESE.of(ContentException.DESIGN_EXCEPTION_MOVE_FORBIDDEN, "The Table cannot be moved."))
				.isEqualTo("有其他元素引用它，不能移动。（BIRT 原文：The Table cannot be moved.）");
		assertThat(CHINESE.of(null, "null")).isEqualTo("其中有不合 BIRT 要求的内容。（BIRT 原文：null）");
		assertThat(CHINESE.of("Error.Unheard", "?")).startsWith("其中有不合");
	}
}
