package org.chapterhouse.render.birt.internal.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.27\" id=\"1\">\n";

	@TempDir
	private Path folder;

	private TemplateInspection judge(String name, String text) throws IOException {
		Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
		var resource = new Resource(file.toUri().toURL(), file.toString(), "1", Resource.Source.FOLDER);
		return new Fence().judge(name, resource, ProblemTexts.of(Locale.ENGLISH)).inspection();
	}

	private TemplateInspection design(String inside) throws IOException {
		return judge("a.rptdesign", HEAD + inside + "\n</report>");
	}

	private List<Problem> theme(Function<String, String> change) throws IOException {
		Path bundled = files().filter(file -> file.endsWith("theme.properties")).findFirst().orElseThrow();
		Path file = Files.writeString(folder.resolve("theme.properties"), change.apply(Files.readString(bundled)));
		var resource = new Resource(file.toUri().toURL(), file.toString(), "1", Resource.Source.FOLDER);
		return new Fence().inspect("theme/theme.properties", resource, ProblemTexts.of(Locale.ENGLISH)).problems();
	}

	@Test
	void coloursThatAreNoneAndKeysThatNothingReadsAreToldWithTheirLines() throws IOException {
		assertThat(theme(text -> text)).isEmpty();
		assertThat(theme(text -> "\n" + text.replaceAll("chart.title=.*", "chart.title=blue"))).singleElement().satisfies(problem -> {
			assertThat(problem.isError()).isTrue();
			assertThat(problem.place().line()).isEqualTo(3);
			assertThat(problem.message()).contains("chart.title", "blue", "#2B6CB0");
		});
		assertThat(theme(text -> text.replace("chart.bad=", "chart.worse="))).extracting(Problem::isError, Problem::code)
				.containsExactly(tuple(true, "render.template.refused"), tuple(false, "render.theme.unread"));
		assertThat(theme(text -> "chart.zoom=4\nchart.line.9=\\\n  #123456\nodd\n" + text))
				.extracting(Problem::isError, problem -> problem.place().line())
				.containsExactly(tuple(true, 1L), tuple(false, 2L), tuple(false, 4L));
		assertThat(theme(text -> text.replace("chart.part.3=", "chart.part.3=\\u12"))).extracting(Problem::isError).contains(true);
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/a.json,URL", "../../etc/passwd,INCLUDE", "/etc/passwd,INCLUDE", "file:/etc/passwd,URL" })
	void mapsThatAreNoFilesOfTheThemeAreRefusedWithTheirLine(String map, Kind kind) throws IOException {
		TemplateInspection inspection = judge("theme.properties", "map.1=" + map + "\n" + Files.readString(files()
				.filter(file -> file.endsWith("theme.properties")).findFirst().orElseThrow()).replaceAll("map\\.1=.*", ""));

		assertThat(inspection.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.place().line()).isEqualTo(1);
			assertThat(problem.place().file()).endsWith("theme.properties");
			assertThat(problem.message()).contains("map.1", map);
		});
		assertThat(inspection.findings()).filteredOn(finding -> !finding.allowed()).singleElement().satisfies(finding -> {
			assertThat(finding.kind()).isEqualTo(kind);
			assertThat(finding.place().value()).isEqualTo(map);
		});
	}

	/** What is in an element that is refused as a whole is listed all the same: one who judges a template sees all of it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.jdbc\" name=\"db\"><property name=\"odaDriverClass\">org.h2.Driver</property><property name=\"odaURL\">jdbc:h2:mem:a;password=hush</property><property name=\"odaPassword\">hush</property><encrypted-property name=\"odaPassword\">hush</encrypted-property></oda-data-source></data-sources>|CONNECTION odaDriverClass=org.h2.Driver, odaURL=jdbc:h2:mem:a;password=***",
			"<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.jdbc\" name=\"db\"><property name=\"odaURL\">jdbc:postgresql://me:hush@example.org/a</property></oda-data-source></data-sources>|CONNECTION odaURL=jdbc:postgresql://me:***@example.org/a",
			"<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.jdbc\" name=\"db\"><property name=\"odaJndiName\">java:comp/db</property></oda-data-source></data-sources>|CONNECTION odaJndiName=java:comp/db",
			"<body><image name=\"i\"><property name=\"source\">url</property><expression name=\"uri\">https://example.org/a.png</expression></image></body>|URL https://example.org/a.png",
			"<body><image name=\"i\"><property name=\"source\">file</property><property name=\"uri\">/etc/passwd</property><method name=\"onCreate\">evil()</method></image></body>|URL /etc/passwd,SCRIPT evil()",
			"<body><image name=\"i\"><property name=\"source\">embed</property></image></body>|URL embed",
			"<body><text name=\"t\"><property name=\"contentType\">html</property><text-property name=\"content\"><![CDATA[<p onclick='go()'><script>evil()</script><SCRIPT src=\"https://example.org/a.js\"></SCRIPT><img src=https://example.org/a.png><value-of format=\"html\">row[1]</value-of><b style='background:url(//example.org/b)'>]]></text-property></text></body>|SCRIPT evil(),SCRIPT <SCRIPT src=\"https://example.org/a.js\">,EXPRESSION row[1],SCRIPT go(),URL https://example.org/a.js,URL https://example.org/a.png,URL //example.org/b",
			"<body><text name=\"t\"><property name=\"contentType\">html</property><text-property name=\"content\">no markup, src of nothing</text-property></text></body>|''" })
	void listsWhatIsInElementsThatAreRefused(String inside, String found) throws IOException {
		TemplateInspection inspection = design(inside);

		assertThat(inspection.findings().stream().filter(finding -> !finding.allowed()).map(finding -> finding.kind() + " " + finding.place().value())
				.collect(Collectors.joining(","))).isEqualTo(found);
		assertThat(inspection.toString()).doesNotContain("hush");
	}

	@Test
	void saysTrulyWhichLinksThereMayBe() throws IOException {
		String link = "<body><label name=\"l\"><structure name=\"action\"><property name=\"linkType\">hyperlink</property><expression name=\"uri\">%s</expression></structure></label></body>";

		assertThat(design(link.formatted("https://example.org/a")).problems()).singleElement()
				.satisfies(problem -> assertThat(problem.message()).contains("text in quotes", "\"https://example.org/page\""));
		assertThat(design(link.formatted("\"https://example.org/page\"")).problems()).isEmpty();
	}

	static Stream<Path> files() throws IOException {
		Path bundles = SourceTemplates.templates().get(0).resolve("../../..").normalize();
		try (Stream<Path> below = Files.walk(bundles, 3)) {
			List<Path> themes = below
					.filter(file -> file.getParent().endsWith("theme") && file.toString().matches(".*\\.(rptdesign|rptlibrary|css|properties)")
							&& !file.toString().contains("/target/") && !file.toString().contains("/bin/"))
					.toList();
			return Stream.concat(SourceTemplates.templates().stream(), themes.stream());
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void whatBundlesHoldMayBeCopiedAndChanged(Path file) throws IOException {
		String text = Files.readString(file).replaceAll("(<property name=\"fileName\">)[^<]*theme\\.rptlibrary", "$1theme/theme.rptlibrary");

		assertThat(judge(String.valueOf(file.getFileName()), text).problems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<method name=\"initialize\">java.lang.System.exit(1)</method>|SCRIPT|initialize",
			"<method name=\"beforeFactory\">while(true){}</method>|SCRIPT|beforeFactory",
			"<method name=\"onPageStart\">1</method>|SCRIPT|onPageStart",
			"<property name=\"eventHandlerClass\">org.example.Evil</property>|HANDLER|org.example.Evil",
			"<text-property name=\"eventHandlerClass\">org.example.Evil</text-property>|HANDLER|org.example.Evil",
			"<list-property name=\"includeScripts\"><structure><property name=\"fileName\">evil.js</property></structure></list-property>|SCRIPT|evil.js",
			"<list-property name=\"scriptLibs\"><structure><property name=\"name\">evil.jar</property></structure></list-property>|SCRIPT|evil.jar",
			"<simple-property-list name=\"includeResource\"><value>evil</value></simple-property-list>|INCLUDE|evil",
			"<list-property name=\"cssStyleSheets\"><structure><property name=\"fileName\">file:///etc/passwd</property></structure></list-property>|URL|file:///etc/passwd",
			"<list-property name=\"libraries\"><structure><property name=\"fileName\">../../other.rptlibrary</property></structure></list-property>|INCLUDE|../../other.rptlibrary",
			"<property name=\"pdfDocumentPrepend\">/etc/passwd</property>|INCLUDE|/etc/passwd",
			"<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.jdbc\" name=\"db\" id=\"7\"><property name=\"odaURL\">jdbc:x</property></oda-data-source></data-sources>|CONNECTION|org.eclipse.birt.report.data.oda.jdbc",
			"<data-sources><script-data-source name=\"s\"><method name=\"open\">evil()</method></script-data-source></data-sources>|CONNECTION|script-data-source",
			"<data-sources><oda-data-source extensionID=\"org.eclipse.birt.report.data.oda.xml\" name=\"p\"><property name=\"FILELIST\">http://example.org/a.xml</property></oda-data-source></data-sources>|CONNECTION|http://example.org/a.xml",
			"<data-sets><script-data-set name=\"s\"><method name=\"fetch\">evil()</method></script-data-set></data-sets>|SCRIPT|evil()",
			"<data-sets><oda-data-set extensionID=\"org.eclipse.birt.report.data.oda.xml.dataSet\" name=\"s\"><method name=\"beforeOpen\">evil()</method></oda-data-set></data-sets>|SCRIPT|evil()",
			"<body><image name=\"i\"><property name=\"source\">url</property><expression name=\"uri\">\"http://example.org/a.png\"</expression></image></body>|URL|example.org",
			"<body><label name=\"l\"><property name=\"backgroundImage\">file:///a.png</property></label></body>|URL|file:///a.png",
			"<body><label name=\"l\"><structure name=\"action\"><property name=\"linkType\">hyperlink</property><expression name=\"uri\">\"javascript:alert(1)\"</expression></structure></label></body>|URL|javascript:alert(1)",
			"<body><label name=\"l\"><structure name=\"action\"><property name=\"linkType\">drill-through</property><property name=\"reportName\">other.rptdesign</property></structure></label></body>|INCLUDE|other.rptdesign",
			"<body><data name=\"d\"><method name=\"onCreate\">evil()</method></data></body>|SCRIPT|evil()",
			"<body><table name=\"t\"><property name=\"bookmark\">java.lang.System.exit(1)</property></table></body>|EXPRESSION|java.lang.System.exit(1)" })
	void listsAndRefusesWhatRunsOrLeadsElsewhere(String inside, Kind kind, String text) throws IOException {
		TemplateInspection inspection = design(inside);

		assertThat(inspection.findings()).filteredOn(finding -> finding.kind() == kind && !finding.allowed())
				.anySatisfy(finding -> assertThat(finding.place().value() + " " + finding.property()).contains(text));
		assertThat(inspection.problems()).isNotEmpty().allSatisfy(problem -> {
			assertThat(problem.code()).isEqualTo("render.template.refused");
			assertThat(problem.isError()).isTrue();
			assertThat(problem.place().line()).isEqualTo(3);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "<property name=\"unheardOf\">1</property>", "<list-property name=\"pageVariables\"/>",
			"<list-property name=\"images\"/>", "<scratch-pad/>",
			"<x:method xmlns:x=\"http://example.org\" name=\"a\"/>", "<method xmlns=\"http://example.org\" name=\"a\"/>",
			"<body><table extends=\"lib.evil\"/></body>",
			"<body><extended-item extensionName=\"CrossTab\" name=\"c\"/></body>",
			"<body><text name=\"t\"><property name=\"contentType\">html</property></text></body>",
			"<body><text name=\"t\"><text-property name=\"content\"><![CDATA[<html><value-of>evil()</value-of></html>]]></text-property></text></body>",
			"<body><text-data name=\"t\"><expression name=\"valueExpr\">row[\"a\"]</expression></text-data></body>",
			"<body><data><property name=\"style\">a<property name=\"eventHandlerClass\">b</property></property></data></body>",
			"<body><label name=\"a&quot;/&gt;&lt;script\"/></body>",
			"<body><data><expression name=\"valueExpr\" type=\"groovy\">1</expression></data></body>",
			"<body><table><list-property name=\"filter\"><structure><property name=\"operator\">match</property></structure></list-property></table></body>",
			"<body><text name=\"t\"><property name=\"contentType\">plain</property><property name=\"contentType\">html</property></text></body>",
			"<property name=\"units\">mm</property><property name=\"units\">mm</property>",
			"<body><grid><column><property name=\"repeat\">100000000</property></column></grid></body>",
			"<body><grid><row><property name=\"height\">99999999in</property></row></grid></body>",
			"<body><grid><row><property name=\"height\">1e9in</property></row></grid></body>",
			"<body><label><property name=\"paddingTop\">123456</property></label></body>",
			"<body><text name=\"t\"><text-property name=\"contentType\">plain</text-property><text-property name=\"content\">&lt;html&gt;</text-property></text></body>",
			"<body><label><property name=\"text\" type=\"javascript\">a</property></label></body>",
			"<body><label><list-property name=\"userProperties\"><structure><property name=\"name\">form</property><property name=\"type\">string</property></structure></list-property></label></body>",
			"<body><extended-item extensionName=\"Chart\"><list-property name=\"userProperties\"><structure><property name=\"name\">form</property><property name=\"type\">expression</property></structure></list-property><property name=\"form\">evil()</property></extended-item></body>",
			"<body><extended-item extensionName=\"Chart\"><list-property name=\"userProperties\"><structure><property name=\"name\">title</property><property name=\"type\">string</property></structure></list-property></extended-item></body>",
			"<body><table><group><expression name=\"keyExpr\" type=\"constant\">evil()</expression></group></table></body>",
			"<body><table><list-property name=\"sort\"><structure><expression name=\"key\" type=\"constant\">evil()</expression></structure></list-property></table></body>",
			"<body><data><list-property name=\"boundDataColumns\"><structure><property name=\"name\">evil()</property><expression name=\"expression\">dataSetRow[\"x\"]</expression></structure></list-property></data></body>",
			"<body><data><property name=\"resultSetColumn\">evil()</property></data></body>",
			"<body><data><list-property name=\"highlightRules\"><structure><property name=\"operator\">is-true</property></structure></list-property></data></body>",
			"<body><data><list-property name=\"mapRules\"><structure><property name=\"operator\">is-true</property></structure></list-property></data></body>",
			"<page-setup><simple-master-page name=\"m\"><page-header><grid><row><cell><extended-item extensionName=\"Chart\"/></cell></row></grid></page-header></simple-master-page></page-setup>",
			"<body><extended-item extensionName=\"Chart\"><xml-property name=\"xmlRepresentation\">&lt;C&gt;&lt;Definition&gt;evil()&lt;/Definition&gt;&lt;/C&gt;</xml-property></extended-item></body>",
			"<parameters><scalar-parameter name=\"p\"/></parameters>", "<property name=\"display\" key=\"a\">1</property>" })
	void refusesWhatItDoesNotKnow(String inside) throws IOException {
		assertThat(design(inside).problems()).isNotEmpty();
	}

	@Test
	void refusesColumnsThatRepeatColumnsThatRepeat() throws IOException {
		String list = "<body><table><list-property name=\"boundDataColumns\">"
				+ "<structure><property name=\"name\">a</property><expression name=\"expression\">dataSetRow[\"x\"]</expression></structure>"
				+ "<structure><property name=\"name\">b</property><expression name=\"expression\">row[\"a\"] + row[\"a\"]</expression></structure>";
		String end = "</list-property></table></body>";

		assertThat(design(list + end).problems()).isEmpty();
		assertThat(design(list + binding("row[\"b\"]") + end).problems()).hasSize(1);
		assertThat(design(list + binding("row['b']") + end).problems()).hasSize(1);
		assertThat(design(list + binding("row[\"\\u0062\"]") + end).problems()).hasSize(1);
		assertThat(design(list + binding("row[\"a\"]" + " + row[\"a\"]".repeat(39)) + end).problems()).isEmpty();
		assertThat(design(list + binding("row[\"a\"]" + " + row[\"a\"]".repeat(40)) + end).problems()).hasSize(1);
	}

	private static String binding(String expression) {
		return "<structure><property name=\"name\">c</property><expression name=\"expression\">" + expression + "</expression></structure>";
	}

	@Test
	void refusesDesignsOfOtherVersions() throws IOException {
		assertThat(judge("a.rptdesign", HEAD.replace("3.2.27", "3.2.0") + "</report>").problems()).hasSize(1);
	}

	@Test
	void refusesDataInDataInData() throws IOException {
		String table = "<table><property name=\"dataSet\">a</property><detail><row><cell>";
		String end = "</cell></row></detail></table>";

		assertThat(design("<body>" + table.repeat(2) + end.repeat(2) + "</body>").problems()).isEmpty();
		assertThat(design("<body>" + table.repeat(3) + end.repeat(3) + "</body>").problems()).hasSize(1);
	}

	@Test
	void aBombOfEntitiesOrDepthIsRefusedAtOnce() {
		String bomb = "<!DOCTYPE report [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \""
				+ "&b;".repeat(1000) + "\">]>";
		Assertions.assertThatCode(() -> {
			assertThat(judge("a.rptdesign", bomb + "<report>&c;</report>").problems()).extracting(Problem::code)
					.containsExactly("render.template.refused");
			assertThat(judge("b.rptdesign", "<!DOCTYPE report SYSTEM \"file:///etc/passwd\"><report/>").problems().get(0).message())
					.contains("DOCTYPE");
			assertThat(judge("c.rptdesign", HEAD + "<body>" + "<grid>".repeat(100_000)).problems()).hasSize(1);
			assertThat(judge("d.rptdesign", HEAD + "<!--" + "x".repeat(9 << 20) + "--></report>").problems()).hasSize(1);
			assertThat(judge("e.rptdesign", "\u0000no XML").problems()).hasSize(1);
		}).doesNotThrowAnyException();
	}

	@Test
	void whatIsNoXmlIsToldAtItsLine() throws IOException {
		assertThat(judge("a.rptdesign", HEAD + "<body>\n<label</body>").problems()).singleElement()
				.satisfies(problem -> assertThat(problem.place().line()).isEqualTo(HEAD.lines().count() + 2));
	}

	@Test
	void aHostileDesignIsJudgedQuickly() {
		String rows = "<row>".concat("<cell><data><expression name=\"valueExpr\">" + "(".repeat(1999) + "</expression></data></cell>".repeat(1))
				.concat("</row>");
		Assertions.assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60),
				() -> design("<body><grid>" + rows.repeat(3000) + "</grid></body>").problems())).hasSize(50);
	}

	@Test
	void tellsColumnsFromExpressionsAndLinksThatAreAllowed() throws IOException {
		TemplateInspection inspection = design(
				"""
				<body><data name="d" id="5"><list-property name="boundDataColumns"><structure><expression name="expression">dataSetRow["a"]</expression></structure></list-property>
				<structure name="action"><property name="linkType">hyperlink</property><expression name="uri">"https://example.org/a"</expression></structure>
				<list-property name="visibility"><structure><expression name="valueExpr">row["a"] == null</expression></structure></list-property></data></body>""");

		assertThat(inspection.problems()).isEmpty();
		assertThat(inspection.findings()).extracting(TemplateFinding::kind).containsExactly(Kind.BINDING, Kind.URL, Kind.EXPRESSION);
		assertThat(inspection.findings().get(2).place().line()).isEqualTo(5);
		assertThat(inspection.findings().get(2).place().column()).isEqualTo("data d");
		assertThat(inspection.findings().get(2).property()).isEqualTo("valueExpr");
	}

	@Test
	void aDesignIsCheckedAgainstItsPreviewAndForItsCharts() throws IOException {
		Path file = Files.writeString(folder.resolve("c.rptdesign"), HEAD + """
				<data-sets><oda-data-set extensionID="org.eclipse.birt.report.data.oda.xml.dataSet" name="known"><list-property name="resultSet"><structure>
				<property name="name">a</property></structure></list-property></oda-data-set></data-sets>
				<body><table name="t"><property name="dataSet">known</property><list-property name="boundDataColumns">
				<structure><property name="name">b</property><expression name="expression">dataSetRow["gone"]</expression></structure></list-property>
				<detail><row><cell><data name="d"><property name="resultSetColumn">lost</property></data></cell></row></detail></table>
				<table name="u"><property name="dataSet">unknown</property></table>
				<extended-item extensionName="Chart" name="c"><xml-property name="xmlRepresentation"><![CDATA[<ChartWithAxes><Type>Meter</Type></ChartWithAxes>]]></xml-property></extended-item>
				</body></report>""");
		var resource = new Resource(file.toUri().toURL(), file.toString(), "1", Resource.Source.FOLDER);

		List<Problem> problems = new Fence().inspect("c.rptdesign", resource, ProblemTexts.of(Locale.ENGLISH)).problems();

		assertThat(problems)
				.extracting(problem -> problem.place().line() + " " + problem.place().column() + " " + problem.code() + " " + problem.isError())
				.containsExactly(
						"6 t render.binding.preview false", "7 d render.binding.unresolved true", "8 u render.binding.preview false",
						"9 c render.chart.unsupported true");
		assertThat(problems.get(0).message()).contains("data set known has no column gone");
	}

	@ParameterizedTest
	@ValueSource(strings = { "@import \"file:///etc/passwd\";", "a{background:url(http://example.org/a.png)}", "a{background:URL( 'file:///a')}",
			"a{background:u\\72 l(http://example.org)}",
			"a{background:image-set(\"http://example.org\" 1x)}", "@\\69mport 'x';", "a{width:expression(alert(1))}",
			"a{background:url(javascript:alert(1))}", "</style><script>",
			"a{background:url(\nhttp://example.org)}", "@font-face{src:url(http://example.org/f)}", "a{background:url(data:text/html,x)}",
			"@namespace url(http://example.org);", "a{background:u\\72\nl(http://example.org)}", "@\\69\nmport 'x';",
			"a{background:image-se\\74\n(\"http://example.org\" 1x)}", "a{background:u\\72\r\nl(http://example.org)}" })
	void aStyleSheetThatLoadsOrRunsIsRefused(String css) throws IOException {
		assertThat(judge("html.css", "a{color:red}\n" + css).problems()).isNotEmpty()
				.allSatisfy(problem -> assertThat(problem.place().line()).isEqualTo(2));
	}

	@Test
	void aStyleSheetMayHoldPicturesInItself() throws IOException {
		assertThat(judge("html.css", "a::before{content:\"\\2014 \";background:url(\"data:image/svg+xml,%3Csvg/%3E\")}").problems()).isEmpty();
	}
}
