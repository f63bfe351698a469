package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that is exported tells of its publication what people said of it. */
class PublicationTest {

	private static final String NAME = "leased-line-monthly-2017-04-520000.";
	private static final String ADDRESS = "https://example.org/r/2017-04";
	private static final String CODE = "class=\"code\"";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeEach
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private Text field(String key) {
		return robot.control(Text.class, "export.publication." + key);
	}

	/** Says a publication, exports and waits for the end. */
	private void export(Path folder, Runnable more) {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text into = robot.control(Text.class, "export.folder");
			into.setText(folder.toString());
			report.tick("export.form.pdf", "export.form.h5");
			more.run();
			SampleReport.push(into.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "export.close"));
	}

	@Test
	void theEditionForPhonesHasTheCodeOfTheAddressInBothLanguages(@TempDir Path plain, @TempDir Path published, @TempDir Path later)
			throws IOException {
		export(plain, () -> {
			assertThat(field("address").getText() + field("publisher").getText()).isEmpty();
		});
		assertThat(Files.readString(plain.resolve(NAME + "h5.html"))).doesNotContain(CODE, "example.org");
		assertThat(Files.readString(plain.resolve(NAME + "report"))).doesNotContain("published=", "publisher=", "shareUrl=");

		export(published, () -> {
			SampleReport.push(robot.control(Button.class, "export.language.en"));
			field("date").setText(" 2017-05-23 ");
			field("publisher").setText("省政企专线团队");
			field("address").setText(ADDRESS);
		});
		for (String language : List.of("zh-CN", "en")) {
			assertThat(Files.readString(published.resolve(language).resolve(NAME + "h5.html"))).as(language).contains(CODE,
					"href=\"" + ADDRESS + "\"",
					"省政企专线团队", "2017-05-23");
			var document = ReportDocuments.read(published.resolve(language).resolve(NAME + "report"), Locale.ENGLISH).result().orElseThrow();
			assertThat(document.getPublished()).isEqualTo("2017-05-23");
			assertThat(document.getPublisher()).isEqualTo("省政企专线团队");
			assertThat(document.getShareUrl()).isEqualTo(ADDRESS);
		}

		export(later, () -> {
			assertThat(field("date").getText()).as("another one each time").isEmpty();
			assertThat(field("publisher").getText()).isEqualTo("省政企专线团队");
			assertThat(field("address").getText()).isEqualTo(ADDRESS);
			field("publisher").setText("");
			field("address").setText("");
		});
		assertThat(Files.readString(later.resolve(NAME + "report"))).isEqualTo(Files.readString(plain.resolve(NAME + "report")));
	}

	@Test
	void whatIsNoDateAndNoWebAddressIsRefusedInThePage() {
		var told = new ArrayList<String>();
		report.command("org.chapterhouse.ui.report.export", () -> {
			Shell shell = field("date").getShell();
			Button finish = shell.getDefaultButton();
			assertThat(finish.isEnabled()).isTrue();
			field("address").setText("example.org/r");
			assertThat(finish.isEnabled()).isFalse();
			told.add(error(shell));
			field("address").setText(ADDRESS);
			assertThat(finish.isEnabled()).isTrue();
			told.add(error(shell));
			field("date").setText("2017-5-23");
			assertThat(finish.isEnabled()).isFalse();
			told.add(error(shell));
			shell.close();
		});
		assertThat(told).containsExactly("“example.org/r”不是网址。请写出完整的网址，以http://或https://开头，其中不含空格。", "", "“2017-5-23”不是日期，请写成YYYY-MM-DD。");
	}

	private static String error(Shell shell) {
		String error = ((WizardDialog) shell.getData()).getCurrentPage().getErrorMessage();
		return error == null ? "" : error;
	}
}
