package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.function.Predicate;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The preview shows the pages of the PDF, too. */
@TestInstance(Lifecycle.PER_CLASS)
class PreviewPagesTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openTheSample() {
		report.open();
		report.preview();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private int data(Canvas canvas, String key) {
		return canvas.getData(key) instanceof Integer number ? number : 0;
	}

	private void key(Canvas canvas, int key) {
		var event = new Event();
		event.keyCode = key;
		canvas.notifyListeners(SWT.KeyDown, event);
	}

	@Test
	void pagesAreOpenedByTheProgramThatTheSystemHasForThem() {
		var opened = new ArrayList<String>();
		Predicate<String> system = Desktop.get().programs().by(path -> opened.add(path) && opened.size() > 1);
		try {
			report.press("preview.pdf");
			robot.until("first try", () -> opened.size() == 1);
			robot.settle();
			assertThat(robot.control(Label.class, "preview.state").getText()).contains("没有打开PDF的程序");

			report.press("preview.pdf");
			robot.until("second try", () -> opened.size() == 2);
			robot.settle();
			assertThat(robot.control(Label.class, "preview.state").getText()).isEmpty();
			assertThat(opened).allMatch(path -> path.endsWith(".pdf"));
		} finally {
			Desktop.get().programs().by(system);
		}
	}

	@Test
	void pageByPageAsWideAsThereIsPlace() {
		Canvas canvas = robot.control(Canvas.class, "preview.pages.canvas");
		assertThat(canvas.isVisible()).isFalse();

		report.press("preview.pages");

		robot.until("pages", () -> data(canvas, "pages") > 10);
		robot.until("the first pages", () -> Boolean.TRUE.equals(canvas.getData("whole")));
		assertThat(canvas.isVisible()).isTrue();
		assertThat(report.browser().isVisible()).isFalse();
		assertThat(data(canvas, "page")).isEqualTo(1);

		key(canvas, SWT.END);
		assertThat(data(canvas, "page")).isGreaterThanOrEqualTo(data(canvas, "pages") - 1);
		robot.until("the last pages", () -> Boolean.TRUE.equals(canvas.getData("whole")));
		key(canvas, SWT.HOME);
		assertThat(data(canvas, "page")).isEqualTo(1);

		Combo chapters = robot.control(Combo.class, "preview.chapter");
		chapters.select(2);
		chapters.notifyListeners(SWT.Selection, new Event());
		int second = data(canvas, "page");
		chapters.select(4);
		chapters.notifyListeners(SWT.Selection, new Event());
		assertThat(second).isGreaterThan(3);
		assertThat(data(canvas, "page")).isGreaterThan(second);

		report.press("preview.pages");
		assertThat(canvas.isVisible()).isFalse();
		assertThat(report.browser().isVisible()).isTrue();
	}

	@Test
	void readersOfTheEditionForPhonesStayAtTheirPage() {
		report.preview();
		report.press("preview.phone");
		robot.until("edition for phones", () -> report.browser().getUrl().contains(".h5.") && Boolean.TRUE.equals(report.browser().getData("whole")));
		String cover = hash();
		report.browser().execute("document.querySelector('.on').click()");
		robot.until("next page", () -> !hash().equals(cover));
		String read = hash();

		report.press("preview.refresh");
		report.idle();

		robot.until("whole page", () -> Boolean.TRUE.equals(report.browser().getData("whole")));
		robot.until("page of before", () -> hash().equals(read));
		report.press("preview.phone");
		robot.until("edition for screens", () -> !report.browser().getUrl().contains(".h5."));
	}

	private String hash() {
		return String.valueOf(report.browser().evaluate("return location.hash"));
	}

	@Test
	void theChapterAtHandIsInSightAndReadersStayWhereTheyAre() {
		report.page("chapter.retention");
		report.preview();
		report.idle();
		robot.until("the page", () -> Boolean.TRUE.equals(report.browser().getData("whole")));
		robot.until("chapter in sight", () -> Boolean.TRUE.equals(report.browser()
				.evaluate("var e=document.getElementById('chapter-retention');return !!e&&Math.abs(e.getBoundingClientRect().top)<150")));
		report.browser().execute("window.scrollTo(0,100)");

		report.press("preview.refresh");

		report.idle();
		robot.until("place of before", () -> report.browser().evaluate("return window.scrollY") instanceof Double at && at > 50 && at < 150);
	}
}
