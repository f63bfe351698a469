package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.internal.MessageCheck;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.LevelDefinition;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds a chapter to the seam. A chapter's test extends it in one line:
 *
 * <pre>
 * class OrdersContractTest extends ChapterContractTest {
 * 	OrdersContractTest() {
 * 		super(OrdersChapter.class);
 * 	}
 * }
 * </pre>
 *
 * The chapter's bundle, that of its family and that of the family's sample data must be on the class path (the test fragment requires them). Everything else
 * is read from their plugin.xml, schema parts and messages.
 */
public abstract class ChapterContractTest {

	private static final List<String> MONTHS = List.of("2017-04", "2020-02", "2019-01", "2021-12", "2016-07", "2022-03");

	private final Class<? extends Chapter> type;
	@TempDir
	private Path folder = Path.of("");
	private House house;
	private Installed.OfChapter contribution;
	private Family family;
	private FamilyChapter chapter;

	/** Makes the test of a chapter. */
	@SuppressWarnings("null") // the rest is found before each test, which can say what is wrong
	protected ChapterContractTest(Class<? extends Chapter> type) {
		this.type = Objects.requireNonNull(type);
	}

	@BeforeEach
	final void findTheChapter() {
		house = House.of(getClass());
		contribution = house.contribution(type);
		family = house.family(contribution.family());
		chapter = family.chapters().stream().filter(one -> one.id().equals(contribution.id())).findFirst().orElseThrow();
	}

	@Test
	final void theSchemaPartAndTheMessagesHaveNoProblems() {
		assertThat(chapter.problems()).isEmpty();
		assertThat(new MessageCheck(contribution.files(), contribution.messages(), new Texts(Locale.ENGLISH)).patterns()).isEmpty();
	}

	@Test
	final void everyMessageIsInTheLanguageOfItsFile() {
		for (Locale language : ReportLanguages.SHIPPED) {
			assertThat(MessageLanguages.foreign(chapter.messages(language))).as(language.toLanguageTag()).isEmpty();
		}
	}

	@Test
	final void theChapterHasAPublicConstructorAndNoState() throws Exception {
		assertThat(contribution.instance().make()).isInstanceOf(type);
		assertThat(type.getDeclaredFields()).as("fields of " + type.getSimpleName()).allSatisfy(
				field -> assertThat(
						java.lang.reflect.Modifier.isStatic(field.getModifiers()) && java.lang.reflect.Modifier.isFinal(field.getModifiers()))
						.isTrue());
	}

	@Test
	final void itComesOutWholeOnTheSampleDataForEveryScope() {
		String period = family.definition().getSamplePeriod();
		assumeThat(period).as("the family ships sample data").isNotEmpty();
		Installed.OfSample sample = house.installation().sample(family.id())
				.orElseThrow(() -> new AssertionError("no bundle with the sample data of " + family.id()
						+ " on the class path: the test fragment must require it"));
		Path data = SampleFolder.unpack(sample, family.definition(), folder.resolve("sample"));
		try (OpenedData opened = open(data)) {
			Report whole = make(opened, month(period), family.definition().getSampleOrganisation(), Locale.SIMPLIFIED_CHINESE);
			checkAll(opened, month(period), oneOfEachRole(whole));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	final void itComesOutWholeOnGeneratedDataForEveryScope(long seed) {
		Period period = month(seed);
		var generated = new SchemaData(family.definition(), period, seed);
		generated.tables().write(folder.resolve("data"), CsvStyle.random(seed));
		try (OpenedData opened = open(folder.resolve("data"))) {
			checkAll(opened, period, generated.organisations());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21 })
	final void itComesOutWholeWithoutAnyRows(long seed) {
		Period period = month(seed);
		var generated = new SchemaData(family.definition(), period, seed);
		generated.empty().write(folder.resolve("data"), CsvStyle.plain());
		try (OpenedData opened = open(folder.resolve("data"))) {
			checkAll(opened, period, generated.organisations());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 41 })
	final void itComesOutWholeWithoutTextsOrIsLeftOutIfItHasNothingElse(long seed) {
		Period period = month(seed);
		var generated = new SchemaData(family.definition(), period, seed);
		generated.tables().write(folder.resolve("data"), CsvStyle.plain());
		try (OpenedData opened = open(folder.resolve("data"))) {
			Report report = make(opened, period, generated.organisations().get(0), Locale.SIMPLIFIED_CHINESE, TextStore.none());
			List<String> wrong = new DocumentCheck(family, chapter, opened.members()).check(report);
			if (chapter.declared().isOnlyWithTexts()) {
				assertThat(report.getParts()).isEmpty();
			} else {
				assertThat(wrong).filteredOn(one -> !one.equals(DocumentCheck.TEXT_MISSING)).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 31, 32 })
	final void theSameRowsInAnyOrderAndFormGiveTheSameBytes(long seed) {
		Period period = month(seed);
		var generated = new SchemaData(family.definition(), period, seed);
		generated.tables().write(folder.resolve("first"), CsvStyle.plain());
		generated.tables().shuffled(seed).write(folder.resolve("second"), CsvStyle.random(seed));
		String organisation = generated.organisations().get(0);
		try (OpenedData first = open(folder.resolve("first")); OpenedData second = open(folder.resolve("second"))) {
			Report report = make(first, period, organisation, Locale.SIMPLIFIED_CHINESE);
			assertThat(bytes(make(first, period, organisation, Locale.SIMPLIFIED_CHINESE))).as("made again").isEqualTo(bytes(report));
			Report shuffled = make(second, period, organisation, Locale.SIMPLIFIED_CHINESE);
			assertThat(bytes(withoutDataProblems(shuffled))).as("made from the rows in another order").isEqualTo(bytes(withoutDataProblems(report)));
		}
	}

	private OpenedData open(Path data) {
		try {
			Path temp = Files.createTempDirectory(folder, "engine");
			return house.open(family, ReportPlan.of(family, chapter).chapters()::contains, data, temp, Locale.ENGLISH);
		} catch (IOException e) {
			throw new AssertionError("no folder for the engine", e);
		}
	}

	private Report make(OpenedData opened, Period period, String organisation, Locale language) {
		return make(opened, period, organisation, language, new InventedTexts(family));
	}

	private static Report make(OpenedData opened, Period period, String organisation, Locale language, TextStore texts) {
		Outcome<Report> made = opened.make(ReportRequest.of(period, organisation, language), texts);
		return made.result().orElseThrow(() -> new AssertionError("no document: " + made.problems().stream().filter(Problem::isError).toList()));
	}

	private void checkAll(OpenedData opened, Period period, List<String> organisations) {
		var scopes = new ScopeCheck(make(opened, period, organisations.get(0), Locale.SIMPLIFIED_CHINESE));
		for (String organisation : organisations) {
			for (Locale language : ReportLanguages.SHIPPED) {
				Report report = make(opened, period, organisation, language);
				if (!organisation.equals(organisations.get(0))) {
					assertThat(scopes.check(report)).as("what %s of %s tells of other units", chapter.id(), organisation).isEmpty();
				}
				assertThat(new DocumentCheck(family, chapter, opened.members()).check(report))
						.as("%s of %s, %s in %s %s", chapter.id(), organisation, period, language, opened.failures()).isEmpty();
			}
		}
	}

	private List<String> oneOfEachRole(Report report) {
		List<String> reportable = family.definition().getLevels().stream().filter(LevelDefinition::isReportable).map(LevelDefinition::getId).toList();
		return Stream.of(OrgRole.SELF, OrgRole.BELOW, OrgRole.BELOW_BELOW)
				.flatMap(role -> report.getUnits().stream().filter(unit -> unit.getRole() == role && reportable.contains(unit.getLevel())).limit(1))
				.map(OrganisationUnit::getCode).toList();
	}

	private Period month(String text) {
		return Period.parse(family.definition().getPeriodKind(), text).orElseThrow();
	}

	private Period month(long seed) {
		String month = MONTHS.get((int) (seed % MONTHS.size()));
		return Period.parse(family.definition().getPeriodKind(), month)
				.or(() -> Period.parse(family.definition().getPeriodKind(), month.substring(0, 4)))
				.orElseThrow();
	}

	private static Report withoutDataProblems(Report report) {
		Report copy = EcoreUtil.copy(report);
		copy.getProblems().clear();
		return copy;
	}

	private static String bytes(Report report) {
		var out = new ByteArrayOutputStream();
		try {
			ReportDocuments.write(report, out);
		} catch (IOException e) {
			throw new AssertionError("the document cannot be written", e);
		}
		return out.toString(StandardCharsets.UTF_8);
	}
}
