package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The colours of charts are changed in a form, seen in charts, and taken back. */
@TestInstance(Lifecycle.PER_CLASS)
class ThemeJourneyTest {

	private static final String THEME = "theme.properties";
	private static final String FIRST = "chart.line.1";
	private static final String PURPLE = "#8B1A8B";

	private final TemplateWork work = new TemplateWork();
	private final Robot robot = work.robot;

	@BeforeAll
	void openTheSample() {
		work.report();
		work.perspective();
		check();
	}

	private void check() {
		work.select(THEME);
		work.push("check");
		robot.until("theme of the bundle", () -> work.state(THEME).equals(work.state("html.css")));
		work.idle();
	}

	@AfterEach
	void takeBack() throws IOException {
		work.idle();
		robot.window().getActivePage().closeEditors(Arrays.stream(robot.window().getActivePage().getEditorReferences())
				.filter(reference -> reference.getId().contains("templates")).toArray(IEditorReference[]::new), false);
		Files.deleteIfExists(file());
		Files.deleteIfExists(TemplateWork.file("theme/theme.properties.bak"));
		check();
	}

	@AfterAll
	void nothingWentWrong() {
		work.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static Path file() {
		return TemplateWork.file("theme/" + THEME);
	}

	private String copy() throws IOException {
		work.select(THEME);
		work.push("copy");
		work.template();
		robot.until("copy", () -> !work.state(THEME).equals(work.state("html.css")));
		return Files.readString(file());
	}

	private Text colour(String key) {
		for (Control child : robot.control(Composite.class, "design.property." + key).getChildren()) {
			if (child instanceof Text text) {
				return text;
			}
		}
		throw new AssertionError(key);
	}

	private void type(String key, String value) {
		colour(key).setText(value);
		colour(key).notifyListeners(SWT.DefaultSelection, new Event());
		robot.settle();
	}

	private boolean previewHas(String colour) {
		return work.previewIs("document.documentElement.outerHTML.toUpperCase().indexOf('" + colour + "')>=0");
	}

	private String source() {
		work.page(1);
		String text = work.source().getText();
		work.page(0);
		return text;
	}

	@Test
	void aColourIsChangedSeenAndTakenBack() throws IOException {
		String before = copy();
		work.previewShows("2017");
		robot.until("charts rather than the cover", () -> work.previewIs(TemplateWork.CHART_SEEN));
		assertThat(previewHas(PURPLE)).isFalse();
		String old = colour(FIRST).getText();

		type(FIRST, PURPLE.toLowerCase());

		robot.until("charts in the colour", () -> previewHas(PURPLE));
		assertThat(colour(FIRST).getText()).isEqualTo(PURPLE);
		assertThat(source()).isEqualTo(before.replace(FIRST + "=" + old, FIRST + "=" + PURPLE)).isNotEqualTo(before);
		assertThat(Files.readString(file())).isEqualTo(before);

		work.command("org.eclipse.ui.edit.undo");
		robot.until("colour as it was", () -> colour(FIRST).getText().equals(old));
		assertThat(work.template().isDirty()).isFalse();
		work.command("org.eclipse.ui.edit.redo");
		robot.until("colour again", () -> colour(FIRST).getText().equals(PURPLE));
		work.save();
		assertThat(Files.readString(file())).isEqualTo(before.replace(FIRST + "=" + old, FIRST + "=" + PURPLE));
		work.showReport();
		robot.until("report in the colour", () -> previewHas(PURPLE));

		work.select(THEME);
		robot.once(() -> question().isPresent(), () -> question().orElseThrow().getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		work.push("revert");
		robot.until("reverted", () -> work.state(THEME).equals(work.state("html.css")));
		assertThat(file()).doesNotExist();
		work.showReport();
		robot.until("report in the bundle's colours", () -> !previewHas(PURPLE) && work.previewHas("2017"));
	}

	private Optional<Shell> question() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && shell != robot.window().getShell()).findFirst();
	}

	@Test
	void whatIsNoColourStaysInTheFormWithTheReason() throws IOException {
		String before = copy();
		Label refusal = robot.control(Label.class, "design.refusal");
		Control form = robot.control(Composite.class, "design.form");
		robot.settle();
		var place = form.getBounds();

		type(FIRST, "紫色");

		assertThat(form.getBounds()).as("values stay where they are").isEqualTo(place);
		assertThat(refusal.isVisible()).isTrue();
		assertThat(refusal.getText()).contains("紫色").contains("#RRGGBB");
		assertThat(colour(FIRST).getText()).isEqualTo("紫色");
		assertThat(work.template().isDirty()).isFalse();
		assertThat(source()).isEqualTo(before);

		type("chart.line.2", PURPLE);
		assertThat(colour(FIRST).getText()).isEqualTo("紫色");
		assertThat(refusal.getText()).contains("紫色");
		type(FIRST, PURPLE);

		assertThat(refusal.getText()).isEmpty();
		assertThat(source()).contains(FIRST + "=" + PURPLE + "\n", "chart.line.2=" + PURPLE + "\n").hasSameSizeAs(before);
		work.save();
	}

	@Test
	void aWrongColourOfTheSourceIsToldInTheForm() throws IOException {
		copy();
		work.page(1);
		StyledText source = work.source();
		int at = source.getText().indexOf(FIRST) + FIRST.length() + 1;
		source.replaceTextRange(at, 7, "purple");
		source.setCaretOffset(at);
		work.page(0);

		Label refusal = robot.control(Label.class, "design.refusal");
		assertThat(refusal.getText()).contains("purple");
		assertThat(colour(FIRST).getText()).isEqualTo("purple");
		assertThat(colour(FIRST).getParent().getChildren()).as("the form shows what the source was at").contains(robot.display().getFocusControl());
		work.refusal();

		type(FIRST, PURPLE);
		assertThat(refusal.getText()).isEmpty();
		robot.until("charts in the colour", () -> previewHas(PURPLE));
		work.save();
	}

	@Test
	void chartsAreEnlarged() throws IOException {
		String before = copy();
		Combo zoom = robot.control(Combo.class, "design.property.chart.zoom");
		assertThat(zoom.getText()).isEqualTo("1");

		zoom.setText("1.25");
		zoom.notifyListeners(SWT.DefaultSelection, new Event());

		robot.until("changed", () -> work.template().isDirty());
		work.save();
		assertThat(Files.readString(file())).isEqualTo(before + "chart.zoom=1.25\n");
	}

	@Test
	void theColoursOfTheBundleCanOnlyBeLookedAt() {
		work.select(THEME);
		work.push("open");
		work.template();

		assertThat(colour(FIRST).getText()).matches("#[0-9A-F]{6}");
		assertThat(colour(FIRST).isEnabled()).isFalse();
		assertThat(robot.control(Combo.class, "design.property.chart.zoom").isEnabled()).isFalse();
		assertThat(robot.find(control -> "template.copy".equals(control.getData("id")))).isPresent();
	}

	@Test
	void theFormOfAChartLeadsToTheColours() {
		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.page(1);
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf("name=\"monthly_chart\""));
		work.page(0);
		Link link = robot.control(Link.class, "design.note.chart");

		link.notifyListeners(SWT.Selection, new Event());

		robot.until("colours", () -> robot.window().getActivePage().getActiveEditor().getTitle().equals(THEME));
		assertThat(colour(FIRST).isVisible()).isTrue();
	}

	@Test
	void aColourThatIsNoneIsToldInTheListWithoutAReport() throws IOException {
		copy();
		String changed = work.state(THEME);
		work.idle();
		robot.window().getActivePage().closeEditor(work.template(), false);
		Files.writeString(file(), Files.readString(file()).replace(FIRST + "=#", FIRST + "=blue#"));

		work.select(THEME);
		work.push("check");

		robot.until("refused", () -> !work.state(THEME).equals(changed));
		assertThat(work.state(THEME)).isNotEqualTo(work.state("html.css"));
	}
}
