package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A click on a figure in the preview leads to where it comes from. */
@TestInstance(Lifecycle.PER_CLASS)
class PreviewFiguresTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openTheSample() {
		report.open();
		report.preview();
		marked();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void marked() {
		// the address is that of a page that is still to come
		robot.until("whole page", () -> Boolean.TRUE.equals(report.browser().getData("whole")));
		robot.until("figures that can be clicked", () -> count("chapterhouse-figure") > 100);
	}

	private int count(String selector) {
		return evaluate("return document.querySelectorAll('" + selector + "').length") instanceof Double count ? count.intValue() : 0;
	}

	private Object evaluate(String script) {
		return report.browser().evaluate(script);
	}

	/** Clicks the figure of a fact inside of something; returns what it says. */
	private String click(String inside, String fact) {
		return String.valueOf(evaluate("var f=Array.prototype.filter.call(document.querySelectorAll('" + inside
				+ " chapterhouse-figure'),function(e){return e.getAttribute('data-fact').split('\\n').indexOf('" + fact
				+ "')>=0})[0];if(!f)return 'none';f.dispatchEvent(new MouseEvent('click',{bubbles:true,cancelable:true}));return f.textContent"));
	}

	private void explained(String metric, String unit, String shown) {
		Tree tree = robot.control(Tree.class, "explain.tree");
		StyledText told = robot.control(StyledText.class, "explain.text");
		robot.until("explanation of " + metric + ": " + told.getText(),
				() -> told.getText().contains(metric + "\n") && told.getText().contains(unit));
		assertThat(tree.getItem(0).getText()).contains(shown);
	}

	@Test
	void ofACard() {
		assertThat(click(".card", "revenue.target.progress.completion@520000#2017-04")).isEqualTo("105.9%");
		explained("revenue.target.progress.completion", "520000", "105.9%");
	}

	@Test
	void ofATable() {
		assertThat(click("td", "revenue.yoy@520100#2017-04")).isEqualTo("+26.0%");
		explained("revenue.yoy", "520100", "26");
	}

	@Test
	void ofASentence() {
		assertThat(click("p.sentence", "monthly.revenue.mom@520000#2017-04")).isEqualTo("22.6%");
		explained("monthly.revenue.mom", "520000", "22.6%");
		assertThat(click("td.highlight-cell", "benchmark.share.gap@520000#2017-02")).isNotEqualTo("none");
	}

	@Test
	void byTheKeyboard() {
		evaluate("var f=document.querySelector('.card chapterhouse-figure[data-fact=\"revenue.target.annual.completion@520000#2017-04\"]');f.focus();"
				+ "f.dispatchEvent(new KeyboardEvent('keydown',{key:'ArrowRight',bubbles:true,cancelable:true}));"
				+ "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',{key:'Enter',bubbles:true,cancelable:true}));return 1");
		explained("monthly.revenue", "520000", "2670万元");
		assertThat(count("chapterhouse-figure[tabindex=\"0\"]")).isPositive();
	}

	@Test
	void nothingOfThePageMovesForIt() {
		assertThat(String.valueOf(evaluate("return getComputedStyle(document.querySelector('chapterhouse-figure')).cursor"))).isEqualTo("pointer");
		assertThat(evaluate("var h=document.body.scrollHeight;document.getElementById('chapterhouse-figures').remove();"
				+ "document.querySelectorAll('chapterhouse-figure').forEach(function(e){e.replaceWith(e.textContent)});"
				+ "return h===document.body.scrollHeight")).isEqualTo(Boolean.TRUE);
		assertThat(count("chapterhouse-figure")).isZero();
		report.browser().refresh();
		marked();
	}

	@Test
	void onAPhoneToo() {
		report.press("preview.phone");
		robot.until("edition for phones", () -> report.browser().getUrl().contains(".h5."));
		marked();
		assertThat(click("body", "revenue.ytd@520000#2017-04")).isEqualTo("8947万元");
		explained("revenue.ytd", "520000", "8947万元");
		report.press("preview.phone");
		robot.until("edition for screens", () -> !report.browser().getUrl().contains(".h5."));
		marked();
	}

	@Test
	void everyFigureOfCardsAndTablesOfAChapterLeadsSomewhere() {
		// tables of accounts hold values of the data that are no facts
		String missing = String.valueOf(evaluate("var from=document.getElementById('chapter-revenue'),to=document.getElementById('chapter-projects');"
				+ "return Array.prototype.filter.call(document.querySelectorAll('td.td-num span,.card-value'),function(e){"
				+ "return from.compareDocumentPosition(e)&4&&to.compareDocumentPosition(e)&2&&/[0-9]/.test(e.textContent)"
				+ "&&!e.querySelector('chapterhouse-figure')}).map(function(e){return e.textContent}).join('|')"));
		assertThat(missing).isEmpty();
	}
}
