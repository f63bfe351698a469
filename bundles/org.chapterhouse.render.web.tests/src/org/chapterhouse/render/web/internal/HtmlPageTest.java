package org.chapterhouse.render.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.api.render.LaidOut;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {

	private static final WebWriter WRITER = new WebWriter();

	@AfterAll
	static void close() {
		WRITER.close();
	}

	private static String html(LaidOut report) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(WRITER.write(report, "html", bytes, new NullProgressMonitor())).isEmpty();
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static long count(String pattern, String html) {
		return Pattern.compile(pattern).matcher(html).results().count();
	}

	@Test
	void isOneFileThatAsksForNothing() {
		String html = html(SampleLayout.usual().laidOut());

		assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">").contains("name=\"viewport\"", "<title>集团专线产品精细化运营月报 · 2017年4月</title>",
				"font-family:\"Report Sans\"", "<meta name=\"author\" content=\"省政企专线团队\">");
		assertThat(html).doesNotContain("<script", "<link", "<img", "@import", "src=\"http", "<iframe");
		assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
	}

	@Test
	void showsEachChartInTwoWidths() {
		String html = html(SampleLayout.usual().laidOut());

		assertThat(count("<figure class=\"chart\"><svg class=\"wide\" [^>]*viewBox=\"0 0 648 211.5\"", html)).isEqualTo(1);
		assertThat(count("<svg class=\"narrow\" [^>]*viewBox=\"0 0 290 180\"", html)).isEqualTo(1);
	}

	@Test
	void leadsFromNavigationAndContentsToEveryPartAndChapter() {
		String html = html(SampleLayout.usual().laidOut());
		List<String> ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(r -> r.group(1)).toList();
		List<String> targets = Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results().map(r -> r.group(1)).toList();

		assertThat(ids).doesNotHaveDuplicates().hasSize(4);
		assertThat(targets).hasSize(8).allMatch(ids::contains);
		assertThat(html).contains("<nav aria-label=\"目录\">", "<li class=\"level-1\"><a href=\"#chapter-retention\">专线保有情况</a></li>");
	}

	@Test
	void keepsTablesAsTablesAndGroupsAsDivisions() {
		String html = html(SampleLayout.usual().laidOut());

		assertThat(html).contains("<div class=\"box table-box\"><table class=\"table\"><thead>",
				"<th class=\"th-num\"><span class=\"th\">份额</span></th>",
				"<td class=\"td-num\"><span>29.5%</span></td>", "<th colspan=\"4\" class=\"title-cell\">", "<h2 class=\"h1\">专线保有情况</h2>",
				"<div class=\"grid cards\"><div class=\"row\"><div class=\"cell card\"><p class=\"card-label\">累计收入</p>",
				"<div class=\"list sentences\"><p class=\"sentence\">");
		for (String tag : List.of("table", "div", "tr", "td", "th", "span", "p", "tbody", "thead", "figure", "svg")) {
			assertThat(count("<" + tag + "[ >]", html)).as(tag).isEqualTo(count("</" + tag + ">", html)).isPositive();
		}
	}

	@Test
	void writesOfLooksOnlyWhatRulesSet() {
		Style bad = new Style("card-value", Look.PLAIN, new Style.Mark(0xB5472F, Shape.NONE, false));
		Style row = new Style("", Look.PLAIN, new Style.Mark(Shape.NONE, 0xE8EFF7, true));
		Block.Cell cell = SampleLayout.cell(0, 1, "td", new Block.Paragraph("−6.7PP", "", "gap", bad, ""));
		Block.Table table = new Block.Table("gap", SampleLayout.columns(1), List.of(), List.of(new Block.Row(List.of(cell), row, "")),
				SampleLayout.style("table"), "");

		assertThat(html(new SampleLayout().chapter("a", "甲", table).laidOut())).contains(
				"<table class=\"table\"><tbody><tr style=\"background-color:#e8eff7;font-weight:bold;\"><td class=\"td\">"
						+ "<span class=\"card-value\" style=\"color:#b5472f;\">−6.7PP</span></td></tr>");
	}

	@Test
	void escapesWhateverOthersWrote() {
		String hostile = "<script>alert('x')</script> & \"引号\" </style>";
		SampleLayout layout = new SampleLayout().part(hostile, hostile).chapter("a\"onload='x'", hostile, SampleLayout.text(hostile, "a\" b='"),
				SampleLayout.table(hostile, hostile + "|b", hostile + "|2"), SampleLayout.picture("id", hostile));
		layout.title = hostile;
		layout.publisher = hostile;
		layout.language = hostile;
		String html = html(layout.laidOut());

		assertThat(html).doesNotContain("<script>", "='x'", "b='").contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;引号&quot;");
		assertThat(count("</style>", html)).isEqualTo(1);
	}

	@Test
	void keepsLineBreaksAndDropsControlCharacters() {
		assertThat(html(new SampleLayout().chapter("a", "甲", SampleLayout.text("一\n二\u0007三", "sentence")).laidOut()))
				.contains("<p class=\"sentence\">一<br>二三</p>");
	}

	@Test
	void givesTheSameBytesForTheSameReport() {
		String first = html(SampleLayout.usual().laidOut());
		html(new SampleLayout().chapter("a", "甲").laidOut());

		assertThat(html(SampleLayout.usual().laidOut())).isEqualTo(first);
		try (WebWriter other = new WebWriter()) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			other.write(SampleLayout.usual().laidOut(), "html", bytes, new NullProgressMonitor());
			assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(first);
		}
	}

	@Test
	void tellsThatTheThemeHasNoStyleSheet(@TempDir Path empty) {
		List<Problem> problems = WRITER.write(SampleLayout.usual().laidOut(empty), "html", new ByteArrayOutputStream(), new NullProgressMonitor());

		assertThat(problems).extracting(Problem::code, Problem::message)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("render.template.missing", "缺少文件 html.css。"));
		assertThat(problems).allMatch(Problem::isError);
		try (WebWriter spoken = new WebWriter()) {
			spoken.speak(java.util.Locale.ENGLISH);
			ByteArrayOutputStream page = new ByteArrayOutputStream();
			assertThat(spoken.write(SampleLayout.usual().laidOut(empty), "h5", page, new NullProgressMonitor())).singleElement()
					.satisfies(problem -> assertThat(problem.message()).isEqualTo("There is no file h5.css."));
			// what stands on the page is in the language of the report
			assertThat(page.toString(StandardCharsets.UTF_8)).isEqualTo(page("h5", empty));
		}
	}

	private static String page(String format, Path theme) {
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		WRITER.write(SampleLayout.usual().laidOut(theme), format, page, new NullProgressMonitor());
		return page.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aChartGivesTheSameSvgEachTime() {
		Block.Picture picture = SampleLayout.picture("a", "<b>&\"甲\"");

		assertThat(SvgWriter.write(picture.painter().paint(300, 150), "wide")).isEqualTo(SvgWriter.write(picture.painter().paint(300, 150), "wide"))
				.contains("&lt;b&gt;&amp;&quot;甲&quot;", "<text").doesNotContain("<b>");
	}
}
