package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.ui.internal.documents.DocumentEditor;
import org.chapterhouse.ui.internal.documents.DocumentInput;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.views.FactsView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that was saved is looked at and written again without its data, in the language of the process. */
class SavedDocumentLookTest {

	private static final String NO_DOCUMENT = Platform.getNL().startsWith("zh") ? "该文件不是" : "The file is not";

	private static final String SAVED = Platform.getNL().startsWith("zh") ? "已保存的报告" : "A saved report";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	@TempDir
	private Path folder;

	@AfterEach
	void nothingWentWrong() {
		report.close();
		report.idle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	/** Writes the document of the sample and closes its report. */
	private Path saved() throws IOException {
		report.open();
		report.idle();
		Path file = folder.resolve("四月.report");
		try (OutputStream out = Files.newOutputStream(file)) {
			ReportDocuments.write(((ReportEditor) report.editor()).session().report().orElseThrow(), out);
		}
		report.close();
		return file;
	}

	private IEditorPart open(Path file) {
		DocumentEditor.open(Desktop.get(), robot.window().getActivePage(), file);
		return Objects.requireNonNull(robot.window().getActivePage().getActiveEditor());
	}

	@Test
	void itIsShownAsItWasAndWrittenInOtherForms() throws IOException {
		Path file = saved();

		IEditorPart editor = open(file);

		robot.until("title of the page", () -> report.browser().getUrl().endsWith(".html")
				&& String.valueOf(report.browser().evaluate("return document.title")).contains("2017"));
		report.idle();
		robot.until("whole page", () -> Boolean.TRUE.equals(report.browser().getData("whole")));
		assertThat(editor.getTitle()).contains("2017");
		assertThat(robot.control(Label.class, "document.told").getText()).contains(file.toString());
		assertThat(robot.control(Label.class, "document.problem").isVisible()).isFalse();
		new Screenshots(robot).both(robot.window().getShell(), "document");

		robot.once(() -> robot.find(control -> "export.folder".equals(control.getData("id"))).isPresent(), () -> {
			Text target = robot.control(Text.class, "export.folder");
			target.setText(folder.toString());
			report.tick("export.form.html");
			SampleReport.push(target.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "document.export"));
		Button close = robot.control(Button.class, "export.close");
		report.idle();
		SampleReport.push(close);

		assertThat(folder.toFile().list()).containsExactlyInAnyOrder("四月.report", "leased-line-monthly-2017-04-520000.html");

		Files.writeString(file, "<x/>");
		assertThat(open(file)).as("one page for one file").isSameAs(editor);
		report.idle();
		assertThat(robot.control(Label.class, "preview.missing").getText()).as("what the file says by now").startsWith(NO_DOCUMENT);
	}

	@Test
	void itsFiguresTellWhereTheyComeFrom() throws IOException, PartInitException {
		robot.window().getActivePage().showView(FactsView.ID);
		Table figures = robot.control(Table.class, "facts.table");
		Path file = saved();
		report.idle();
		assertThat(figures.getItemCount()).as("nothing is open").isZero();

		open(file);
		robot.until("figures of the document", () -> figures.getItemCount() > 200);
		robot.until("figures that can be clicked", () -> Boolean.TRUE.equals(report.browser().getData("whole"))
				&& Boolean.TRUE.equals(report.browser().evaluate("return document.querySelectorAll('chapterhouse-figure').length>100")));
		report.browser().evaluate("document.querySelector('.card chapterhouse-figure').click();return 1");

		StyledText told = robot.control(StyledText.class, "explain.text");
		robot.until("explanation", () -> told.getText().contains("520000") && told.getText().contains("\n  :"));
		new Screenshots(robot).both(robot.window().getShell(), "document-explain");
		report.explainTab(1);
		assertThat(robot.control(Label.class, "rows.told").getText()).startsWith(SAVED);
		report.explainTab(0);

		report.close();
		assertThat(figures.getItemCount()).isZero();
		assertThat(told.getText()).doesNotContain("520000");
	}

	@Test
	void aFileThatIsNoneSaysWhyInThePlaceOfThePage() throws IOException {
		Path file = Files.writeString(folder.resolve("x.report"), "<x/>");

		IEditorPart editor = open(file);
		report.idle();

		assertThat(editor.getTitle()).isEqualTo("x.report");
		assertThat(robot.control(Label.class, "preview.missing").getText())
				.startsWith(NO_DOCUMENT);
		assertThat(robot.control(Button.class, "document.export").isEnabled()).isFalse();
	}

	@Test
	void itIsOpenedAgainWithTheWorkbench() {
		var input = new DocumentInput(folder.resolve("a.report"));
		XMLMemento memento = XMLMemento.createWriteRoot("input");
		input.saveState(memento);

		IElementFactory factory = PlatformUI.getWorkbench().getElementFactory(input.getFactoryId());
		assertThat(factory.createElement(memento)).isEqualTo(input);
	}
}
