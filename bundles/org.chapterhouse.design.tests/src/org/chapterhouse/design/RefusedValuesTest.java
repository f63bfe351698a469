package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that a template may not have are refused in words of both languages, and the text stays as it is. */
class RefusedValuesTest {

	private static final Path FILE = BundledTemplates.named("leasedline/theme/frame.rptdesign");
	private static final String XML = BundledTemplates.text(FILE);

	private static Problem refused(String key, String property, String value, Locale language) {
		Design design = Design.read(XML, FILE, language).result().orElseThrow();
		Outcome<String> outcome = design.change(design.element(key).orElseThrow(), property, value);
		assertThat(outcome.result()).isEmpty();
		return outcome.problems().getFirst();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5 | fontSize | 12 furlongs | design.value.length | 12 furlongs
			5 | fontSize | twelve | design.value.length | twelve
			5 | fontSize | 12 | design.value.length | pt, mm
			5 | fontSize | -3pt | design.value.negative | -3pt
			5 | fontSize | 0pt | design.value.negative | 0pt
			5 | fontSize | 90000pt | design.value.large | 5000pt
			5 | paddingTop | -1pt | design.value.negative | -1pt
			5 | color | reddish | design.value.colour | reddish
			5 | color | #12345 | design.value.colour | #12345
			5 | color | url(http://x/) | design.value.colour | url
			5 | fontWeight | heavy | design.value.choice | heavy
			5 | style | no-such-style | design.value.choice | no-such-style
			5 | visibility | sometimes | design.value.choice | sometimes
			5 | fontFamily | a<b | design.value.font | a<b
			5 | fontFamily | "open | design.value.font | "open
			18 | type | a17 | design.value.choice | a17
			18 | topMargin | 10% | design.value.length | 10%
			18 | orientation | upside-down | design.value.choice | upside-down
			5 | noSuchProperty | 1 | design.property | noSuchProperty
			79 | columns | x | design.property | columns
			""")
	void aWrongValueIsToldInWords(String key, String property, String value, String code, String part) {
		Problem english = refused("#" + key, property, value, Locale.ENGLISH);
		Problem chinese = refused("#" + key, property, value, Locale.SIMPLIFIED_CHINESE);

		assertThat(english.code()).isEqualTo(code);
		assertThat(english.message()).contains(part).doesNotContain("{");
		assertThat(chinese.message()).contains(part).isNotEqualTo(english.message()).containsPattern("\\p{IsHan}");
		assertThat(english.place().line()).isPositive();
	}

	@Test
	void charactersThatNoXmlMayHoldAreRefused() {
		assertThat(refused("#5", "text", "a\u0000b", Locale.ENGLISH).code()).isEqualTo("design.value.text");
		assertThat(refused("#5", "text", "a\uD800b", Locale.ENGLISH).code()).isEqualTo("design.value.text");
		assertThat(refused("#5", "text", "x".repeat(50_000), Locale.ENGLISH).code()).isEqualTo("design.value.long");
	}

	@Test
	void elementsOfAnotherReadingAreToldNotThrown() {
		Design design = Design.read(XML, FILE, Locale.ENGLISH).result().orElseThrow();
		DesignElement gone = new DesignElement("#99999", ElementKind.LABEL, "Label", "", 99999, 1, 1, List.of());

		assertThat(design.change(gone, "text", "x").problems()).extracting(Problem::code).containsExactly("design.element");
		assertThat(design.properties(gone)).isEmpty();
	}

	@Test
	void bothLanguagesHaveTheSameWords() {
		Design english = Design.read(XML, FILE, Locale.ENGLISH).result().orElseThrow();
		Design chinese = Design.read(XML, FILE, Locale.SIMPLIFIED_CHINESE).result().orElseThrow();

		assertThat(BundledTemplates.elements(english.outline()).map(DesignElement::key).toList())
				.isEqualTo(BundledTemplates.elements(chinese.outline()).map(DesignElement::key).toList());
		assertThat(BundledTemplates.elements(chinese.outline())).allSatisfy(element -> assertThat(element.kindName()).containsPattern("\\p{IsHan}"));
		assertThat(BundledTemplates.elements(chinese.outline()).flatMap(element -> BundledTemplates.properties(chinese, element)))
				.allSatisfy(property -> assertThat(property.label()).containsPattern("\\p{IsHan}"));
	}
}
