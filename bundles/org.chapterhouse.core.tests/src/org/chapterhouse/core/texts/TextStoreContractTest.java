package org.chapterhouse.core.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.value.Period;
import org.junit.jupiter.api.Test;

/** Holds a store of texts to the seam; the test of each store extends it. */
abstract class TextStoreContractTest {

	static final TextLayout LAYOUT = new TextLayout(List.of(
			new TextLayout.OfChapter("stock", "Stock (kept)", List.of(kind("requests"), kind("remarks"))),
			new TextLayout.OfChapter("campaigns", "Campaigns", List.of(campaigns(), kind("requests")))));
	static final Period APRIL = Period.month(2017, 4);

	/** Returns the store under test, the same one for the whole test. */
	abstract TextStore store();

	static TextLayout.OfKind kind(String id) {
		return new TextLayout.OfKind(id, "Name of " + id, new LinkedHashMap<>(), false);
	}

	static TextLayout.OfKind campaigns() {
		var fields = new LinkedHashMap<String, String>();
		fields.put("title", "Title");
		fields.put("next_step", "Next step");
		return new TextLayout.OfKind("campaign", "Campaign", fields, true);
	}

	static TextPlace place(String organisation) {
		return new TextPlace("monthly", APRIL, organisation, Locale.SIMPLIFIED_CHINESE);
	}

	static TextEntry campaign(String record, String title, String next) {
		var fields = new LinkedHashMap<String, String>();
		fields.put("title", title);
		fields.put("next_step", next);
		return new TextEntry(new TextKey("campaigns", "campaign", record), fields, null, Place.NOWHERE);
	}

	static TextEntry checked(TextEntry entry, String... factsAndFigures) {
		var figures = new java.util.ArrayList<StatedFigure>();
		for (int at = 0; at < factsAndFigures.length; at += 2) {
			figures.add(new StatedFigure(factsAndFigures[at], factsAndFigures[at + 1]));
		}
		return entry.with(new TextCheck("2017-04", TextCheck.mark(entry.fields()), figures));
	}

	List<TextEntry> read(TextPlace place) {
		Outcome<List<TextEntry>> read = store().read(place, Locale.ENGLISH);
		assertThat(read.problems()).isEmpty();
		return read.result().orElseThrow();
	}

	void write(TextPlace place, TextEntry... entries) {
		Outcome<String> written = store().write(place, List.of(entries), LAYOUT, Locale.ENGLISH);
		assertThat(written.problems()).isEmpty();
		assertThat(written.result()).isPresent();
	}

	private static List<Object> content(TextEntry entry) {
		return List.of(entry.key(), entry.fields(), entry.checked());
	}

	@Test
	void aPageThatWasNeverWrittenHoldsNothing() {
		assertThat(read(place("52"))).isEmpty();
		assertThat(store().periods(place("52"))).isEmpty();
	}

	@Test
	void whatWasWrittenIsReadAgainWithItsFigures() {
		TextEntry requests = checked(TextEntry.of(TextKey.of("stock", "requests"), "保有率99.1%。\n\n# 不是标题\n#: 也不是\n#! 也不是"), "stock.rate@52", "99.1%",
				"stock.rate@52[industry=EDU]", "3 个百分点");
		TextEntry campaign = checked(campaign("买一送一：二期", "Two # for one", "Ask\nagain"));

		write(place("52"), campaign, requests);

		assertThat(read(place("52"))).extracting(TextStoreContractTest::content).containsExactly(content(requests), content(campaign));
	}

	@Test
	void aTextIsReplacedAndTheOthersStay() {
		write(place("52"), TextEntry.of(TextKey.of("stock", "requests"), "one"), campaign("a", "A", "go"), campaign("b", "B", "go"));

		write(place("52"), campaign("a", "A changed", ""), TextEntry.of(TextKey.of("stock", "remarks"), "new"));

		assertThat(read(place("52"))).extracting(entry -> entry.key().kind() + entry.key().record() + entry.fields().values())
				.containsExactly("requests[one]", "remarks[new]", "campaigna[A changed]", "campaignb[B, go]");
	}

	@Test
	void aTextCanBeEmptyOnPurpose() {
		write(place("52"), TextEntry.of(TextKey.of("stock", "requests"), " \n "));

		assertThat(read(place("52"))).singleElement().satisfies(entry -> assertThat(entry.isEmpty()).isTrue());
	}

	@Test
	void pagesOfUnitsPeriodsAndLanguagesAreApart() {
		write(place("52"), TextEntry.of(TextKey.of("stock", "requests"), "province"));
		write(place("../52").at(Period.month(2016, 12)), TextEntry.of(TextKey.of("stock", "requests"), "elsewhere"));
		write(place("52").in(Locale.ENGLISH), TextEntry.of(TextKey.of("stock", "requests"), "English"));
		write(place("52").at(Period.month(2017, 2)), TextEntry.of(TextKey.of("stock", "requests"), "February"));

		assertThat(read(place("52"))).singleElement().extracting(entry -> entry.fields().get(TextEntry.TEXT)).isEqualTo("province");
		assertThat(read(place("52").in(Locale.ENGLISH))).singleElement().extracting(entry -> entry.fields().get(TextEntry.TEXT)).isEqualTo("English");
		assertThat(store().periods(place("52"))).containsExactly(Period.month(2017, 2), APRIL);
		assertThat(store().periods(place("../52"))).containsExactly(Period.month(2016, 12));
		assertThat(store().periods(place("52").in(Locale.ENGLISH))).containsExactly(APRIL);
	}

	@Test
	void hostileCharactersDoNotComeThrough() {
		write(place("52"), TextEntry.of(TextKey.of("stock", "requests"), "a\u0000b\u202Ec\uE000d\r\n\t<b>=1+1</b>\u2028e\n\n\n\nf  "));

		assertThat(read(place("52"))).singleElement().extracting(entry -> entry.fields().get(TextEntry.TEXT)).isEqualTo("abcd\n<b>=1+1</b>\ne\n\nf");
	}
}
