package org.chapterhouse.render.web.internal.h5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.Problem;
import org.chapterhouse.render.web.internal.H5Sample;
import org.chapterhouse.render.web.internal.SampleLayout;
import org.chapterhouse.render.web.internal.WebWriter;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H5PageTest {

	private static final WebWriter WRITER = new WebWriter();

	@AfterAll
	static void close() {
		WRITER.close();
	}

	private static String h5(SampleLayout layout, String... problems) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(WRITER.write(H5Sample.laidOut(layout), "h5", bytes, new NullProgressMonitor())).extracting(Problem::code)
				.containsExactly(problems);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static List<String> all(String pattern, String html) {
		return Pattern.compile(pattern, Pattern.DOTALL).matcher(html).results().map(found -> found.group(1)).toList();
	}

	private static String hash(String text) throws Exception {
		return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void hasAPageForCoverContentsPartsChaptersAndAnEnd() {
		assertThat(all("<section class=\"page (\\w+)", h5(SampleLayout.usual()))).containsSubsequence("cover", "contents", "part", "chapter", "part",
				"chapter", "share");
	}

	@Test
	void everyLinkLeadsToAPage() {
		String html = h5(H5Sample.everything());
		List<String> ids = all(" id=\"([^\"]+)\"", html);

		assertThat(ids).doesNotHaveDuplicates();
		assertThat(all("href=\"#([^\"]+)\"", html)).hasSizeGreaterThan(10).allMatch(ids::contains);
	}

	@Test
	void itsPolicyLetsNothingInButItsOwnStyleAndScript() throws Exception {
		String html = h5(SampleLayout.usual());
		Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"").matcher(html);
		assertThat(policy.find()).isTrue();

		assertThat(policy.group(1)).startsWith("default-src 'none'; ")
				.contains("style-src 'sha256-" + hash(all("<style>(.*?)</style>", html).get(0)) + "'")
				.contains("script-src 'sha256-" + hash(all("<script>(.*?)</script>", html).get(0)) + "'").doesNotContain("unsafe", "http");
		assertThat(html).doesNotContain(" style=\"", "<link", "<img", "@import", "<iframe", " onclick");
		assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
	}

	@Test
	void saysToThoseWhoLinkToItWhatItIs() {
		SampleLayout layout = SampleLayout.usual();
		H5Sample.share(layout, "https://example.org/a?b=1&c=2");

		assertThat(h5(layout)).contains("<title>集团专线产品精细化运营月报 · 2017年4月</title>", "<meta name=\"author\" content=\"省政企专线团队\">",
				"<meta property=\"og:title\" content=\"集团专线产品精细化运营月报 · 2017年4月\">",
				"<meta property=\"og:description\" content=\"省政企专线团队 · 2017-05-23 · 全国移动专线收入和份额对标 · 专线保有情况\">",
				"<meta property=\"og:url\" content=\"https://example.org/a?b=1&amp;c=2\">", "href=\"https://example.org/a?b=1&amp;c=2\"",
				"<svg class=\"code\"");
	}

	@Test
	void withoutAnAddressThereIsNoCode() {
		assertThat(h5(SampleLayout.usual())).doesNotContain("<svg class=\"code\"", "share-card\"").contains("谢谢", "href=\"#cover\"");
	}

	@Test
	void anAddressThatIsNoWebAddressIsShownButNoLink() {
		SampleLayout layout = SampleLayout.usual();
		H5Sample.share(layout, "javascript:alert(1)");

		assertThat(h5(layout)).doesNotContain("href=\"javascript", "og:url").contains("<p class=\"share-address\">javascript:alert(1)</p>");
	}

	@Test
	void anAddressTooLongForACodeIsTold() {
		SampleLayout layout = SampleLayout.usual();
		H5Sample.share(layout, "https://example.org/" + "x".repeat(3000));

		assertThat(h5(layout, "render.share.long")).doesNotContain("<svg class=\"code\"");
	}

	@Test
	void rowsOfALongTableStandOnSeveralPagesEachOnceUnderTheirHeadings() {
		String html = h5(H5Sample.everything());

		assertThat(all("<th scope=\"row\"[^>]*><p[^>]*>(区县\\d+)</p>", html)).hasSize(88).doesNotHaveDuplicates();
		assertThat(all("(<th scope=\"col\">区县</th>)", html)).hasSizeBetween(6, 12);
	}

	@Test
	void aWideTableBecomesSeveralWithTheSameFirstColumn() {
		String html = h5(H5Sample.everything());

		assertThat(all("(<th scope=\"col\">分公司</th>)", html)).hasSizeGreaterThanOrEqualTo(3);
		for (String heading : List.of("累计收入（万元）", "年度完成率", "超进度（个百分点）", "环比增幅")) {
			assertThat(html).contains("<th scope=\"col\" class=\"num\">" + heading + "</th>");
		}
	}

	@Test
	void aTableOfLongTextsBecomesACardForEachRow() {
		assertThat(h5(H5Sample.everything())).contains(
				"<div class=\"record\"><div class=\"record-name\"><div class=\"record-value td\"><p>IMS智享套餐</p>",
				"<p class=\"record-label\">进度</p>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "同比 +32.8%|up", "同比 −1.2%|down", "−6.7PP|down", "2017-05-23|", "99.1%|", "同比 +1%，环比 −2%|" })
	void aCardThatTellsOneChangeHasAnArrow(String detail, String arrow) {
		String html = h5(new SampleLayout().part("一", "甲").chapter("a", "乙", H5Sample.card("收入", "12", detail)));

		assertThat(all("<p class=\"(?:(up|down) )?card-detail\">", html)).containsExactly(arrow);
	}

	@Test
	void chartsAreWrittenForPhonesAndForLargerScreens() {
		String html = h5(SampleLayout.usual());

		assertThat(all("<svg class=\"(narrow|wide)\"", html)).containsExactly("narrow", "wide");
		assertThat(html).contains("aria-label=\"各分公司收入份额：甲 1，乙 2\"");
	}

	@Test
	void whatOthersWroteIsEscaped() {
		String html = h5(H5Sample.hostile("<script>alert('x')</script> & \"引号\" </style><b class='y'>"));

		assertThat(all("(<script>)", html)).hasSize(1);
		assertThat(all("(</style>)", html)).hasSize(1);
		assertThat(html).doesNotContain("<b ").contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;引号&quot;");
	}

	@Test
	void theSameReportGivesTheSameBytes() {
		String first = h5(H5Sample.everything());
		h5(SampleLayout.usual());

		assertThat(h5(H5Sample.everything())).isEqualTo(first);
	}

	@Test
	void aReportWithoutChaptersHasACoverAndAnEnd() {
		assertThat(all("<section class=\"page (\\w+)", h5(new SampleLayout()))).containsExactly("cover", "contents", "share");
	}
}
