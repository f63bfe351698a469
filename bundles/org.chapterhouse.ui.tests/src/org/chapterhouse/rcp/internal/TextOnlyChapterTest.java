package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.editor.IFormPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A chapter that stands in the report only with a text has a page to write it, and pages stay under the caret whatever becomes of the chapters. */
@TestInstance(Lifecycle.PER_CLASS)
class TextOnlyChapterTest {

	private static final String MATTERS = "text.other.matters.text";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private List<String> tabs() {
		CTabFolder tabs = (CTabFolder) robot
				.find(control -> control instanceof CTabFolder one && one.getTabPosition() == SWT.BOTTOM && one.getItemCount() > 2).orElseThrow();
		return Stream.of(tabs.getItems()).skip(2).map(CTabItem::getText).toList();
	}

	/** Returns the tab of a chapter by the end of its title. */
	private Optional<String> tab(String title) {
		return tabs().stream().filter(text -> text.endsWith(title)).findFirst();
	}

	private boolean saysAbsent() {
		return robot.find(control -> "chapter.absent".equals(control.getData("id")) && control.isVisible()).isPresent();
	}

	@Test
	void itIsWrittenAndTakenAwayUnderTheCaret() {
		IFormPage benchmark = report.editor().findPage("chapter.benchmark");
		report.page("overview");
		Link link = robot.control(Link.class, "overview.chapter.other");
		assertThat(link.getText()).contains("<a>");
		SampleReport.follow(link);
		robot.settle();
		String title = report.editor().getActivePageInstance().getTitle();
		assertThat(tab(title)).as("no number of a chapter that is not there").contains(title);
		assertThat(saysAbsent()).isTrue();

		Text text = robot.control(Text.class, MATTERS);
		robot.until("focus", () -> text.setFocus() && text.isFocusControl());
		text.insert("四月无其他事项。");
		robot.until("number of the chapter", () -> tab(title).filter(one -> one.matches("\\d+ .*")).isPresent());
		report.idle();
		assertThat(text.isDisposed()).isFalse();
		robot.until("focus in the text", text::isFocusControl);
		assertThat(text.getCaretPosition()).isEqualTo("四月无其他事项。".length());
		assertThat(saysAbsent()).isFalse();

		text.setText("");
		robot.until("no number", () -> tab(title).filter(title::equals).isPresent());
		report.idle();
		assertThat(text.isDisposed()).isFalse();
		robot.until("focus in the text", text::isFocusControl);
		assertThat(saysAbsent()).isTrue();
		assertThat(report.editor().isDirty()).isFalse();
		assertThat(report.editor().findPage("chapter.benchmark")).as("page that has nothing to do with it").isSameAs(benchmark);
	}

	@Test
	void pagesChangePlacesUnderTheCaret() {
		List<String> before = tabs();
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.down.benchmark"));
		robot.until("other places", () -> !tabs().equals(before));
		report.idle();
		assertThat(tabs().get(0)).isEqualTo(before.get(1).replace("2 ", "1 "));
		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, "text.benchmark.requests.text");
		robot.until("focus", () -> text.setFocus() && text.isFocusControl());

		report.command("org.eclipse.ui.edit.undo");
		robot.until("places of before", () -> tabs().equals(before));
		report.idle();

		assertThat(text.isDisposed()).isFalse();
		robot.until("focus in the text", text::isFocusControl);
		assertThat(report.editor().getActivePageInstance().getId()).isEqualTo("chapter.benchmark");
		for (String chapter : List.of("revenue", "benchmark", "other")) {
			report.page("chapter." + chapter);
			assertThat(report.editor().getActivePageInstance().getId()).isEqualTo("chapter." + chapter);
			assertThat(report.editor().getActivePageInstance().getPartControl().isVisible()).isTrue();
		}
	}
}
