package org.chapterhouse.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterScaffoldTest {

	private static final String FAMILY = "leased-line-monthly";
	private static final String BUNDLE = "org.chapterhouse.leasedline.orders";
	private static final String NEIGHBOUR = "org.chapterhouse.leasedline.growth";

	@TempDir
	private Path folder;
	private final Workshop workshop = new Workshop(getClass(), FAMILY);

	private static ChapterRequest request(String dataSet, String title, String chineseTitle) {
		return new ChapterRequest("orders", "", 0, dataSet, title, chineseTitle);
	}

	@ParameterizedTest
	@CsvSource({ "work_order,562,520100", "line,1016,520100", "audit,30,520100" })
	void whatIsWrittenCompilesAndTellsTheRowsOfTheSample(String dataSet, long atLeast, String branch) throws Exception {
		Class<?> chapter = Workshop.build(workshop.make(request(dataSet, "Orders", "工单情况")), folder);
		var lab = new ReportLab(chapter, FAMILY, folder);
		try (OpenedData sample = lab.sample()) {
			ReportView report = lab.report(sample, "2017-04", "520000", Locale.SIMPLIFIED_CHINESE);
			long all = Long.parseLong(report.facts("orders.count").get("orders.count 520000 2017-04"));
			long below = report.facts("orders.count").entrySet().stream().filter(fact -> !fact.getKey().contains(" 520000 "))
					.mapToLong(fact -> Long.parseLong(fact.getValue())).sum();
			assertThat(all).isEqualTo(below);
			assertThat(report.facts("orders.count")).containsKey("orders.count " + branch + " 2017-04").hasSize(10);
			assertThat(report.sentence("total")).get().asString().contains("共有").contains(all + "条");
			assertThat(lab.report(sample, "2017-04", "520000", Locale.ENGLISH).sentence("total")).get().asString().startsWith("April 2017: ")
					.contains(" has " + all + " row");
			assertThat(lab.report(sample, "2017-04", "520501", Locale.ENGLISH).facts("orders.mean")).containsValue("null");
			if (dataSet.equals("line")) {
				assertThat(all).as("lines opened in April").isEqualTo(atLeast);
			}
		}
	}

	@Test
	void theSameRequestGivesTheSameBytes() {
		assertThat(new Workshop(getClass(), FAMILY).make(request("", "", ""))).isEqualTo(workshop.make(request("", "", "")));
	}

	@Test
	void whatIsNotAskedForIsChosen() {
		Scaffold scaffold = workshop.make(ChapterRequest.of("orders"));
		assertThat(scaffold.files().get(BUNDLE + "/model/orders.xmi")).contains("part=\"key-work\"", "dataSet=\"line\"",
				"<columns>county_code</columns>", "<columns>opened_on</columns>");
		assertThat(messages(scaffold, "messages")).containsEntry("chapter.orders", "Orders");
		assertThat(messages(scaffold, "messages_zh_CN")).containsEntry("chapter.orders", "专线情况");
		assertThat(workshop.make(new ChapterRequest("orders", "stock-and-growth", 0, "", "", "")).files().get(BUNDLE + "/model/orders.xmi"))
				.containsPattern("part=\"stock-and-growth\" order=\"[3-9]0\"");
		assertThat(workshop.make(new ChapterRequest("orders", "", 7, "", "", "")).files().get(BUNDLE + "/model/orders.xmi")).contains("order=\"7\"");
	}

	@Test
	void whatIsWrittenIsAsItsNeighboursAre() throws Exception {
		Scaffold scaffold = workshop.make(ChapterRequest.of("orders"));
		for (String file : List.of("build.properties", "plugin.xml", ".settings/org.eclipse.jdt.core.prefs",
				".settings/org.eclipse.core.resources.prefs",
				"META-INF/MANIFEST.MF")) {
			assertThat(scaffold.files().get(BUNDLE + "/" + file)).as(file).isEqualTo(neighbour(NEIGHBOUR + "/" + file));
		}
		for (String file : List.of("build.properties", ".settings/org.eclipse.jdt.core.prefs", ".settings/org.eclipse.core.resources.prefs",
				"META-INF/MANIFEST.MF", "src/org/chapterhouse/leasedline/orders/OrdersContractTest.java")) {
			String beside = file.replace("orders", "growth").replace("Orders", "Growth");
			assertThat(scaffold.files().get(BUNDLE + ".tests/" + file)).as(file).isEqualTo(neighbour(NEIGHBOUR + ".tests/" + beside));
		}
		assertThat(scaffold.files().keySet().stream().filter(file -> file.startsWith(BUNDLE + "/")).map(file -> file.replaceFirst(".*\\.", "")))
				.contains("xmi",
						"java", "sql", "rptdesign", "xml", "properties");
	}

	private static String neighbour(String file) throws Exception {
		return Files.readString(Path.of("..").resolve(file)).replace("growth", "orders").replace("Growth", "Orders").replace("Leased Line ", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jack's {orders} \\ #1", "''{0}''", "a=b: c!", "<b>&amp;\"", "\\u0041 @id@ $1" })
	void titlesStandInTheMessagesAsTheyWereGiven(String title) {
		Scaffold scaffold = workshop.make(request("", title, "工单" + title.charAt(0)));
		String file = scaffold.files().get(BUNDLE + "/src/org/chapterhouse/leasedline/orders/messages.properties");
		Messages messages = Messages.read(path -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "messages", Locale.ENGLISH);
		assertThat(messages.text("chapter.orders")).isEqualTo(title);
	}

	private static Properties messages(Scaffold scaffold, String file) {
		var properties = new Properties();
		try {
			properties.load(new StringReader(scaffold.files().get(BUNDLE + "/src/org/chapterhouse/leasedline/orders/" + file + ".properties")));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		return properties;
	}

	@ParameterizedTest
	@CsvSource({ "Orders", "or-ders", "o", "1orders", "../x", "a.b", "''", "订单", "thisidismuchtoolongforanybundle" })
	void anIdOfOtherCharactersIsRefused(String id) {
		assertThat(workshop.refused(ChapterRequest.of(id))).singleElement().asString().startsWith("\"" + id + "\" can be no chapter.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "class", "new", "tests", "internal", "con", "lpt1" })
	void anIdThatMeansSomethingElseIsRefused(String id) {
		assertThat(workshop.refused(ChapterRequest.of(id))).singleElement().asString().contains("means something else");
	}

	@Test
	void theIdOfAChapterThatIsThereIsRefused() {
		assertThat(workshop.refused(ChapterRequest.of("growth"))).singleElement().asString().startsWith(
				"\"growth\" is taken: the family leased-line-monthly has a chapter or figures of that id. Its chapters: ");
	}

	@Test
	void figuresOfAnotherChapterAreNotTaken() {
		assertThat(workshop.make(ChapterRequest.of("lines"))).isNotNull();
	}

	@Test
	void unknownPartsAndDataSetsAreRefusedWithWhatMayBeMeant() {
		assertThat(workshop.refused(new ChapterRequest("orders", "operation", 0, "work_orders", "", ""))).containsExactly(
				"The family has no part \"operation\". Did you mean: operations?",
				"The family has no data set \"work_orders\". Did you mean: work_order?");
		assertThat(workshop.refused(new ChapterRequest("orders", "xyz", 100_000, "industry", "", ""))).containsExactly(
				"The family has no part \"xyz\". Known: operations, stock-and-growth, key-work",
				"The order is 100000. It must be between 1 and 99999.",
				"The data set \"industry\" has no column that refers to an organisation unit, so its rows cannot be counted by unit. Those that have one: "
						+ "line, project, work_order, account, target, benchmark_revenue, benchmark_share, audit");
	}

	@Test
	void titlesInAnotherLanguageOrOfSeveralLinesAreRefused() {
		assertThat(workshop.refused(request("", "工单", "orders of the branches"))).hasSize(2);
		assertThat(workshop.refused(request("", "a\nb", "工".repeat(61)))).hasSize(2)
				.allMatch(message -> message.contains("is not one line of at most 60"));
	}
}
