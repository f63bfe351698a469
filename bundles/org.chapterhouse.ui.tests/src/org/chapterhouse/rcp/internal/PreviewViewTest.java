package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view of the preview shows the report whose editor people are in, and nothing of another one. */
class PreviewViewTest {

	private static final String VIEW = "org.chapterhouse.ui.beside.preview";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private IEditorPart april;
	private IEditorPart march;
	private IViewPart view;

	@BeforeEach
	void openTwoReports() throws PartInitException {
		report.open();
		report.page("overview");
		april = robot.window().getActivePage().getActiveEditor();
		report.open(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString(), "2017-03", "520000");
		march = robot.window().getActivePage().getActiveEditor();
		assertThat(march).isNotSameAs(april);
		((FormEditor) march).setActivePage("overview");
		report.idle();
		view = robot.window().getActivePage().showView(VIEW);
		robot.until("page of March", () -> shown().contains("2017年3月"));
		robot.until("figures of March", () -> figures() > 100);
	}

	@AfterEach
	void nothingWentWrong() {
		robot.window().getActivePage().hideView(view);
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private Browser browser() {
		return inView(Browser.class, "preview.browser");
	}

	private <T extends Control> T inView(Class<T> type, String id) {
		return type.cast(robot.find(control -> type.isInstance(control) && id.equals(control.getData("id")) && isInView(control)).orElseThrow());
	}

	/** Editors have previews of their own, which are hidden. */
	private static boolean isInView(Control control) {
		for (Composite above = control.getParent(); above != null; above = above.getParent()) {
			if (!above.getVisible()) {
				return false;
			}
		}
		return true;
	}

	private String shown() {
		return String.valueOf(browser().evaluate("return document.body?document.body.textContent:''"));
	}

	private int figures() {
		return browser().evaluate("return document.querySelectorAll('chapterhouse-figure').length") instanceof Double count ? count.intValue() : 0;
	}

	/** Keeps what renders from beginning until it is let go. */
	private static final class Held extends JobChangeAdapter implements AutoCloseable {

		private final AtomicReference<Job> job = new AtomicReference<>();

		Held() {
			Job.getJobManager().addJobChangeListener(this);
		}

		@Override
		public void aboutToRun(IJobChangeEvent event) {
			if (event.getJob().getName().startsWith("生成") && job.compareAndSet(null, event.getJob())) {
				event.getJob().sleep();
			}
		}

		@Override
		public void close() {
			Job.getJobManager().removeJobChangeListener(this);
			Job held = job.get();
			if (held != null) {
				held.wakeUp();
			}
		}
	}

	@Test
	void anotherReportIsRenderedOverNothingOfTheOneBefore() {
		Combo chapters = inView(Combo.class, "preview.chapter");
		assertThat(chapters.getItemCount()).isGreaterThan(5);
		try (var held = new Held()) {
			robot.window().getActivePage().activate(april);
			robot.until("begin of the render", () -> held.job.get() != null);
			robot.until("empty page", () -> shown().isEmpty());
			assertThat(browser().getUrl()).isEqualTo("about:blank");
		}

		robot.until("page of April", () -> shown().contains("2017年4月"));
		robot.until("figures of April", () -> figures() > 100);
		browser().execute("document.querySelector('.card chapterhouse-figure').click()");
		StyledText told = robot.control(StyledText.class, "explain.text");
		robot.until("figure of April: " + told.getText(), () -> told.getText().contains("2017-04"));
	}

	@Test
	void nothingStaysOfAReportThatIsClosed() {
		robot.window().getActivePage().closeEditor(march, false);
		robot.window().getActivePage().closeEditor(april, false);

		robot.until("empty page", () -> shown().isEmpty());
		assertThat(Arrays.stream(inView(Combo.class, "preview.chapter").getItems())).hasSize(1);
	}
}
