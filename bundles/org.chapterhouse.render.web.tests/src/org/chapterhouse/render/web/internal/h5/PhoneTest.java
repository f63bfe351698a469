package org.chapterhouse.render.web.internal.h5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.chapterhouse.render.web.internal.H5Sample;
import org.chapterhouse.render.web.internal.SampleLayout;
import org.chapterhouse.render.web.internal.WebWriter;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** Opens the edition for phones in a browser, as those who read it do. */
class PhoneTest {

	private static final String ADDRESS = "https://reports.example.org/leased-line/2017-04?org=520000&lang=zh";

	/** Lists what is wrong on the page shown: what is wider than the screen, what is cut, what cannot be scrolled to. */
	private static final String FAULTS = """
			(() => {
				const faults = [], page = document.querySelector('.page.shown'), wide = innerWidth + 0.5;
				if (page.scrollWidth > page.clientWidth) faults.push(page.id + ' scrolls sideways');
				if (Math.abs(page.getBoundingClientRect().left) > 1) faults.push(page.id + ' is not in place');
				for (const one of page.querySelectorAll('.page-body *')) {
					const box = one.getBoundingClientRect();
					if (one.closest('svg') !== null && one.tagName !== 'svg' && one.tagName !== 'text' || box.width === 0) continue;
					if (box.left < -0.5 || box.right > wide) faults.push(page.id + ' ' + one.tagName + ' ' + one.className + ' leaves the screen: ' + one.textContent.slice(0, 20));
					if (one.tagName.match(/^(P|TD|TH|H2|H3|A)$/) && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
						faults.push(page.id + ' cuts ' + one.tagName + ': ' + one.textContent.slice(0, 20));
				}
				page.scrollTop = 1e6;
				const last = page.querySelector('.page-body').lastElementChild.getBoundingClientRect(), turn = document.querySelector('.turn').getBoundingClientRect();
				if (last.bottom > turn.bottom + 1 || last.bottom < 0) faults.push(page.id + ' ends below the screen');
				page.scrollTop = 0;
				return faults.join('\\n');
			})()""";

	private static Chromium browser;

	@TempDir
	private static Path folder;
	private static Path report;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		browser = new Chromium();
		SampleLayout layout = H5Sample.everything();
		H5Sample.share(layout, ADDRESS);
		report = write("report.h5.html", layout);
	}

	@AfterAll
	static void end() throws IOException, InterruptedException {
		browser.close();
	}

	private static Path write(String name, SampleLayout layout) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (WebWriter writer = new WebWriter()) {
			assertThat(writer.write(H5Sample.laidOut(layout), "h5", bytes, new NullProgressMonitor())).isEmpty();
		}
		return Files.write(folder.resolve(name), bytes.toByteArray());
	}

	private static int pages() {
		return Integer.parseInt(browser.evaluate("document.querySelectorAll('.page').length"));
	}

	private static void shows(int page) {
		browser.until("document.querySelectorAll('.page')[" + page + "].matches('.shown')&&Math.abs(document.querySelectorAll('.page')[" + page
				+ "].getBoundingClientRect().left)<1");
	}

	@ParameterizedTest
	@CsvSource({ "360,640", "390,844", "768,1024", "640,360" })
	void everyPageIsReachedAndShowsAllWithoutScrollingSideways(int width, int height) {
		browser.screen(width, height);
		browser.open(report, "");
		int pages = pages();
		assertThat(pages).isGreaterThan(15);
		for (int page = 0; page < pages; page++) {
			shows(page);
			assertThat(browser.evaluate(FAULTS)).isEmpty();
			assertThat(browser.evaluate("document.querySelector('.bar-count').textContent")).isEqualTo((page + 1) + "/" + pages);
			if (page < pages - 1) {
				browser.evaluate("document.querySelector('.on').click()");
			}
		}
		assertThat(browser.evaluate("document.querySelector('.on').disabled")).isEqualTo("true");
	}

	@ParameterizedTest
	@CsvSource({ "360,640", "390,844" })
	void lettersAreLargeEnoughToRead(int width, int height) {
		browser.screen(width, height);
		browser.open(report, "");
		assertThat(browser.evaluate("""
				[...document.querySelectorAll('.page text, .page p, .page td, .page th')].filter(one => one.getBoundingClientRect().width > 0).map(one => {
					const svg = one.closest('svg'), scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
					return [parseFloat(getComputedStyle(one).fontSize) * scale, one.textContent];
				}).filter(one => one[0] < 10.5).map(one => one[0] + ' ' + one[1]).slice(0, 5).join('\\n')""")).isEmpty();
	}

	@Test
	void theFontsOfTheReportAreUsedAndNothingIsAskedFor() {
		browser.screen(360, 640);
		browser.open(report, "");
		assertThat(browser.evaluate("[...document.fonts].filter(one=>one.family.includes('Report Sans')).map(one=>one.weight+one.status).join()"))
				.isEqualTo("400loaded,700loaded");
		assertThat(browser.evaluate("performance.getEntriesByType('resource').map(one=>one.name).filter(one=>!one.startsWith('data:')).join()"))
				.isEmpty();
	}

	@Test
	void thePolicyOfThePageStopsNothingOfItsOwn() {
		browser.call("Page.addScriptToEvaluateOnNewDocument",
				"\"source\":\"window.stopped='';addEventListener('securitypolicyviolation',e=>{stopped+=e.violatedDirective+e.blockedURI})\"");
		browser.open(report, "");
		assertThat(browser.evaluate("window.stopped")).isEmpty();
		browser.evaluate("document.body.appendChild(document.createElement('script')).textContent='window.hostile=1'");
		browser.until("window.stopped.includes('script-src')");
		assertThat(browser.evaluate("typeof window.hostile")).isEqualTo("undefined");
	}

	@Test
	void keysTurnThePages() {
		browser.screen(390, 844);
		browser.open(report, "");
		browser.press("ArrowRight");
		shows(1);
		browser.press("PageDown");
		shows(2);
		browser.press("ArrowLeft");
		shows(1);
		browser.press("End");
		shows(pages() - 1);
		browser.press("Home");
		shows(0);
	}

	@Test
	void aFingerTurnsThePages() {
		browser.screen(390, 844);
		browser.open(report, "");
		browser.swipe(330, 60, 400);
		shows(1);
		browser.swipe(60, 330, 400);
		shows(0);
	}

	@Test
	void linksAndAddressesLeadToChaptersAndBackAgain() {
		browser.screen(360, 640);
		browser.open(report, "#chapter-wide");
		browser.until("document.querySelector('.shown').id==='chapter-wide'");
		assertThat(browser.evaluate("document.querySelector('.bar-title').textContent")).isEqualTo("3 宽表与长表");
		browser.evaluate("document.querySelector('.bar-contents').click()");
		browser.until("document.querySelector('.shown').id==='contents'");
		browser.evaluate("document.querySelector('#contents a[href=\"#chapter-texts\"]').click()");
		browser.until("document.querySelector('.shown').id==='chapter-texts'&&location.hash==='#chapter-texts'");
		browser.evaluate("history.back()");
		browser.until("document.querySelector('.shown').id==='contents'");
	}

	@Test
	void aPageStaysWhenThePhoneIsTurned() {
		browser.screen(390, 844);
		browser.open(report, "#chapter-wide");
		browser.screen(844, 390);
		browser.until("innerWidth===844");
		browser.until(
				"document.querySelector('.shown').id==='chapter-wide'&&Math.abs(document.querySelector('.shown').getBoundingClientRect().left)<1");
	}

	@Test
	void aChartIsEnlargedByATap() {
		browser.screen(390, 844);
		browser.open(report, "#chapter-benchmark");
		browser.evaluate("document.querySelector('.chart').click()");
		browser.until("document.querySelector('.lens').open&&document.querySelector('.lens svg')!==null");
		browser.evaluate("document.querySelector('.lens').click()");
		browser.until("!document.querySelector('.lens').open");
	}

	@Test
	void withoutItsScriptItIsOneLongPage() {
		browser.screen(360, 640);
		browser.call("Emulation.setScriptExecutionDisabled", "\"value\":true");
		try {
			browser.open(report, "");
			assertThat(browser.evaluate("document.documentElement.className")).isEmpty();
			assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo("360");
			assertThat(browser.evaluate("""
					[...document.querySelectorAll('.page')].every((one, i, all) =>
						i === 0 || one.getBoundingClientRect().top >= all[i - 1].getBoundingClientRect().bottom - 1)""")).isEqualTo("true");
		} finally {
			browser.call("Emulation.setScriptExecutionDisabled", "\"value\":false");
		}
	}

	@Test
	void nothingMovesForThoseWhoAskForIt() {
		browser.screen(360, 640);
		browser.call("Emulation.setEmulatedMedia", "\"features\":[{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]");
		try {
			browser.open(report, "");
			assertThat(browser.evaluate("document.getAnimations().length")).isEqualTo("0");
			assertThat(browser.evaluate("(document.querySelector('.on').click(),document.querySelector('.shown').id)")).isEqualTo("contents");
		} finally {
			browser.call("Emulation.setEmulatedMedia", "\"features\":[]");
		}
	}

	@ParameterizedTest
	@CsvSource({ "360,640", "768,1024" })
	void aPhoneReadsTheCodeOfTheLastPage(int width, int height) throws Exception {
		browser.screen(width, height);
		browser.open(report, "#share");
		browser.until("document.querySelector('.shown').id==='share'");
		var image = ImageIO.read(new ByteArrayInputStream(browser.picture()));
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
		assertThat(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText()).isEqualTo(ADDRESS);
	}

	@Test
	void hostileTextsDoNothing() throws IOException {
		String hostile = "<img src=x onerror=\"window.hostile=1\"><script>window.hostile=1</script>";
		Path file = write("hostile.h5.html", H5Sample.hostile(hostile));
		browser.open(file, "");
		assertThat(browser.evaluate("typeof window.hostile")).isEqualTo("undefined");
		assertThat(List.of(browser.evaluate("document.querySelector('.cover-title').textContent").split("\n"))).containsExactly(hostile);
	}
}
