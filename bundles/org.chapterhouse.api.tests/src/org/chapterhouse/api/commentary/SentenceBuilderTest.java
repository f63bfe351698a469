package org.chapterhouse.api.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.junit.jupiter.api.Test;

class SentenceBuilderTest {

	private static final String MESSAGES = """
			sentence.total=Revenue was {ytd}.
			sentence.gap.UP=It is {gap} above.
			sentence.gap.DOWN=It is {gap} below.
			sentence.met.ALL=All branches met the target.
			sentence.met.NONE=No branch met the target.
			sentence.met.ALL_BUT=All branches but {failed} met the target{without, plural, =0 {} other {; {withoutNames} without figures}}.
			sentence.met.ONLY=Only {met} met the target.
			sentence.met.SOME={m} of {n} branches met the target.
			sentence.top=First are {names}.
			sentence.plural=There {gap_n, plural, one {is one point} other {are {gap}}}.
			""";

	private final FakeContext context = new FakeContext(MESSAGES, Locale.ENGLISH);

	@Test
	void putsInFactsAsTheirMetricShowsThemAndKeepsThem() {
		Fact ytd = fact("ytd", "P", Rational.of(89_470_000));
		SentenceContent sentence = context.say("total").fact("ytd", ytd).tone(Tone.GOOD).build().orElseThrow();
		assertThat(sentence.text()).isEqualTo("Revenue was CNY 89.47 million.");
		assertThat(sentence.facts()).containsExactly(ytd.key());
		assertThat(sentence.tone()).isEqualTo(Tone.GOOD);
	}

	@Test
	void saysTheDirectionInWordsAndTheSizeWithoutSign() {
		Fact gap = fact("gap", "P", Rational.parse("-0.008"));
		assertThat(context.say("gap").variant(Direction.of(context.format(), context.metric("gap"), gap.figure())).magnitude("gap", gap).build())
				.map(SentenceContent::text).contains("It is 0.8 pp below.");
	}

	@Test
	void saysNothingWithoutAValue() {
		Fact none = new Fact(FactKey.of("ytd", "P", "2017-04"), Figure.none(), Lineage.of("q", 0));
		assertThat(context.say("total").fact("ytd", none).build()).isEmpty();
		assertThat(context.say("gap").variant(Direction.UNKNOWN).build()).isEmpty();
		assertThat(context.say("met").split(Split.of(List.of(none), fact -> true)).build()).isEmpty();
	}

	@Test
	void namesTheUnitsOfASplitAndThoseWithoutFigures() {
		List<Fact> facts = List.of(fact("ytd", "B1", Rational.ONE), fact("ytd", "B2", Rational.ZERO), fact("ytd", "B3", Rational.ONE),
				new Fact(FactKey.of("ytd", "B4", "2017-04"), Figure.none(), Lineage.of("q", 0)));
		SentenceContent sentence = context.say("met").split(Split.of(facts, fact -> fact.figure().get().signum() > 0)).build().orElseThrow();
		assertThat(sentence.text()).isEqualTo("All branches but Bee met the target; Dee without figures.");
		assertThat(sentence.facts()).extracting(FactKey::org).containsExactly("B1", "B3", "B2");
	}

	@Test
	void namesUnitsWithTheirValuesAndKeepsTheList() {
		List<Fact> top = List.of(fact("ytd", "B2", Rational.of(20_000_000)), fact("ytd", "B1", Rational.of(10_000_000)));
		SentenceContent sentence = context.say("top").unitsWithValues("names", top).list(new MemberList("top", List.of("B2", "B1"))).build()
				.orElseThrow();
		assertThat(sentence.text()).isEqualTo("First are Bee (CNY 20.00 million) and Ay (CNY 10.00 million).");
		assertThat(sentence.lists()).containsExactly("top");
	}

	@Test
	void namesTheMembersOfACut() {
		var sheet = new FactSheet(context);
		sheet.stateCuts("cut", "2017-04", (unit, trade) -> Figure.of(10_000 * trade.sort()), (unit, trade) -> Lineage.of("q", 1));
		SentenceContent sentence = context.say("top").unitsWithValues("names", sheet.cuts("cut")).build().orElseThrow();
		assertThat(sentence.text()).isEqualTo("First are Trade (CNY 0.01 million) and Mining (CNY 0.02 million).");
		assertThat(sentence.facts()).extracting(FactKey::id).containsExactly("cut@P[trade=T1]#2017-04", "cut@P[trade=T2]#2017-04");
		assertThat(sheet.cuts("cut")).extracting(Fact::subject).containsExactly("T1", "T2");
		assertThat(Split.of(sheet.cuts("cut"), fact -> fact.figure().isAbove(Figure.of(10_000))).failedAs("low").members()).containsExactly("T1");
		assertThat(sheet.states("cut", context.organisation().self())).isFalse();
		assertThat(sheet.all()).hasSize(2);
	}

	@Test
	void givesMessagesTheNumberForTheirPlurals() {
		assertThat(context.say("plural").fact("gap", fact("gap", "P", Rational.ONE)).build()).map(SentenceContent::text)
				.contains("There is one point.");
		assertThat(context.say("top").unitsWithValues("names", List.of(fact("ytd", "B1", Rational.ONE)), fact -> fact.figure() + " yuan").build())
				.map(SentenceContent::text).contains("First are Ay (1 yuan).");
	}

	private static Fact fact(String metric, String org, Rational value) {
		return new Fact(FactKey.of(metric, org, "2017-04"), Figure.of(value), Lineage.of("q", 1));
	}
}
