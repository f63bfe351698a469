package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The first line of a template says in which encoding it is, and stays right whatever people type. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateEncodingTest {

	private static final Charset CHINESE = Charset.forName("GBK");
	private static final String TYPED = "<!-- Peñón 😀 -->";

	private final TemplateWork work = new TemplateWork();
	private final RevenueTemplate revenue = new RevenueTemplate(work);
	private final Robot robot = work.robot;

	@BeforeAll
	void openTheSample() {
		revenue.open();
	}

	@AfterEach
	void takeBack() throws IOException {
		revenue.remove();
		revenue.check();
	}

	@AfterAll
	void nothingWentWrong() {
		work.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static Path file() {
		return TemplateWork.file(TemplateWork.REVENUE);
	}

	/** Opens a template in GBK and types what it has no place for. */
	private void typeWhatHasNoPlace() throws IOException {
		revenue.copy();
		work.idle();
		robot.window().getActivePage().closeEditor(work.template(), false);
		Files.write(file(), RevenueTemplate.saved().replaceFirst("encoding=\"UTF-8\"", "encoding=\"GBK\"").getBytes(CHINESE));
		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.page(1);
		assertThat(work.source().getText()).contains("encoding=\"GBK\"");
		revenue.type(TYPED);
	}

	/** Answers the question that comes, from its own loop. */
	private void answer(Consumer<Shell> how) {
		robot.once(() -> question().isPresent(), () -> question().ifPresent(how));
	}

	private Optional<Shell> question() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && shell.getData() instanceof MessageDialog).findFirst();
	}

	@Test
	void whatIsSavedInAnotherEncodingSaysSo() throws IOException {
		typeWhatHasNoPlace();
		answer(question -> question.getDefaultButton().notifyListeners(SWT.Selection, new Event()));

		work.save();

		String saved = Files.readString(file(), StandardCharsets.UTF_8);
		assertThat(saved.lines().findFirst().orElseThrow()).contains("encoding=\"UTF-8\"");
		assertThat(saved).contains(TYPED).isEqualTo(work.source().getText());
		robot.window().getActivePage().closeEditor(work.template(), false);
		work.push("open");
		work.template();
		work.page(1);
		assertThat(work.source().getText()).isEqualTo(saved);
	}

	@Test
	void nothingIsWrittenWhenPeopleWouldRatherKeepTheEncoding() throws IOException {
		typeWhatHasNoPlace();
		byte[] before = Files.readAllBytes(file());
		answer(Shell::close);

		work.template().doSave(new NullProgressMonitor());

		assertThat(work.template().isDirty()).isTrue();
		assertThat(file()).hasBinaryContent(before);
		assertThat(work.source().getText()).contains("encoding=\"GBK\"");
	}
}
