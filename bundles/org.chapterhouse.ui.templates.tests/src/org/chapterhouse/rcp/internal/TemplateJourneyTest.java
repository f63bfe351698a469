package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The designer's way: a template is copied, changed, seen, broken and taken back. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateJourneyTest {

	private final TemplateWork work = new TemplateWork();
	private final RevenueTemplate revenue = new RevenueTemplate(work);
	private final Robot robot = work.robot;
	@TempDir
	private Path folder;

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

	@Test
	void dataAreCalledByTheirName() {
		var place = new DataPlace("leased-line-monthly", folder.toString());
		Remembered remembered = Desktop.get().remembered();
		remembered.add(place);
		remembered.name(place, "账单");
		try {
			robot.until("name", () -> places().anyMatch(row -> row.getText().equals("账单") && row.getText(2).equals(place.location())));
		} finally {
			Desktop.get().remove(place);
		}
		robot.until("nothing of it", () -> places().noneMatch(row -> row.getText().equals("账单")));
	}

	private Stream<TreeItem> places() {
		return Arrays.stream(work.tree().getItems()).flatMap(family -> Arrays.stream(family.getItems()));
	}

	/** Returns the markers of the check. */
	private List<IMarker> markers() {
		return allMarkers().stream().filter(marker -> !marker.getAttribute("templates", "").isEmpty()).toList();
	}

	private List<IMarker> allMarkers() {
		try {
			return List.of(ResourcesPlugin.getWorkspace().getRoot().findMarkers("org.chapterhouse.ui.problem", true, IResource.DEPTH_INFINITE))
					.stream()
					.filter(marker -> marker.getResource().getName().equals(TemplateWork.REVENUE))
					.toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aChangedTemplateIsSeenInTheReport() throws IOException {
		revenue.copy();
		assertThat(TemplateWork.file(TemplateWork.REVENUE)).exists();
		assertThat(TemplateWork.file("revenue-preview.xml")).exists();
		assertThat(TemplateWork.file("theme/theme.rptlibrary")).exists();

		revenue.type(RevenueTemplate.label("试改模板"));

		work.previewShows("试改模板");
		assertThat(Files.readString(TemplateWork.file(TemplateWork.REVENUE))).doesNotContain("试改模板");
		assertThat(work.template().isDirty()).isTrue();
		work.save();
		assertThat(Files.readString(TemplateWork.file(TemplateWork.REVENUE))).contains("试改模板");
		work.showReport();
		work.previewShows("试改模板");

		work.showTemplate();
		work.command("org.eclipse.ui.edit.undo");
		robot.until("undone", () -> !work.source().getText().contains("试改模板"));
		robot.until("preview without", () -> !work.previewHas("试改模板") && work.previewHas("2017"));
		work.save();
	}

	@Test
	void aTextIsChangedOnTheForm() throws IOException {
		revenue.copy();
		revenue.type("\n" + RevenueTemplate.label("旧文字"));
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf("旧文字"));
		work.page(0);
		Text text = robot.control(Text.class, "design.property.text");
		robot.until("text of the label", () -> text.getText().equals("旧文字"));

		text.setText("新文字");

		work.previewShows("新文字");
		work.save();
		assertThat(Files.readString(TemplateWork.file(TemplateWork.REVENUE))).contains("新文字").doesNotContain("旧文字");
		work.showReport();
		work.previewShows("新文字");
		work.showTemplate();
		work.command("org.eclipse.ui.edit.undo");
		robot.until("text as it was", () -> !text.isDisposed() && text.getText().equals("旧文字"));
		work.page(1);
		assertThat(work.source().getLine(work.source().getLineAtOffset(work.source().getCaretOffset()))).contains("旧文字");
		work.save();
	}

	@Test
	void undoIsTheTextsOnEveryPage() {
		revenue.copy();
		revenue.type(RevenueTemplate.label("再改一次"));
		work.page(0);

		work.command("org.eclipse.ui.edit.undo");

		robot.until("clean", () -> !work.template().isDirty());
		work.page(1);
		assertThat(work.source().getText()).doesNotContain("再改一次");
	}

	@Test
	void aTemplateThatIsNoXmlIsToldAtItsLine() throws CoreException {
		revenue.copy();
		revenue.type("\n<label");
		work.refusal();
		work.save();

		robot.until("markers", () -> !markers().isEmpty());
		work.idle();

		IMarker marker = markers().getFirst();
		assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_ERROR);
		assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isPositive();
		work.page(0);
		work.showReport();
		work.idle();
		// a check that came later may have made it anew
		IEditorPart opened = IDE.openEditor(robot.window().getActivePage(), markers().getFirst());
		assertThat(opened).isSameAs(work.template());
		StyledText source = work.source();
		assertThat(source.getLineAtOffset(source.getSelection().x) + 1).isEqualTo(markers().getFirst().getAttribute(IMarker.LINE_NUMBER, 0));
	}

	@Test
	void whatBirtFindsWrongIsAmongTheProblems() throws CoreException {
		revenue.copy();
		String label = RevenueTemplate.label("没有样式").replace("<text-property", "<property name=\"style\">no-such-style</property><text-property");
		revenue.type(label);
		int line = work.source().getLineAtOffset(work.source().getText().indexOf("no-such-style")) + 1;
		work.save();

		robot.until("marker", () -> markers().stream().anyMatch(marker -> marker.getAttribute(IMarker.MESSAGE, "").contains("no-such-style")));
		work.idle();

		IMarker marker = markers().getFirst();
		assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("BIRT");
		assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_WARNING);
		assertThat(marker.getAttribute(IMarker.LINE_NUMBER, 0)).isEqualTo(line);
		work.idle();
	}

	@Test
	void aScriptIsRefusedAndTheReportHasTheBundlesTemplate() {
		revenue.copy();
		revenue.type(RevenueTemplate.label("不可信"));
		int at = work.source().getText().indexOf(RevenueTemplate.BODY);
		work.source().replaceTextRange(at, 0, "<method name=\"initialize\"><![CDATA[java.lang.System.exit(1)]]></method>\n");
		int line = work.source().getLineAtOffset(at) + 1;
		work.refusal();
		work.save();

		robot.until("marker", () -> markers().stream().anyMatch(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) == line));

		robot.until("state", () -> work.state(TemplateWork.REVENUE).contains(Integer.toString(line)));
		work.showReport();
		work.idle();
		work.previewShows("2017");
		assertThat(work.previewHas("不可信")).isFalse();
		work.idle();
		assertThat(allMarkers()).extracting(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0)).containsOnlyOnce(line);
		work.select(TemplateWork.REVENUE);
		assertThat(robot.control(Label.class, "templates.told").getText()).contains(Integer.toString(line));
	}

	private Optional<Shell> dialog() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && shell != robot.window().getShell()).findFirst();
	}

	@Test
	void theBundlesTemplateIsUsedAgain() throws IOException {
		revenue.copy();
		revenue.type(RevenueTemplate.label("不要了"));
		work.save();
		work.idle();
		String mine = Files.readString(TemplateWork.file(TemplateWork.REVENUE));
		work.select(TemplateWork.REVENUE);

		robot.once(() -> dialog().isPresent(), () -> dialog().orElseThrow().getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		work.push("revert");

		robot.until("reverted", () -> work.state(TemplateWork.REVENUE).equals(work.state("benchmark.rptdesign")));
		assertThat(TemplateWork.file(TemplateWork.REVENUE)).doesNotExist();
		assertThat(TemplateWork.file(TemplateWork.REVENUE + ".bak")).hasContent(mine);
		assertThat(work.isOpen()).isFalse();
		work.showReport();
		work.idle();
		robot.until("preview of the bundle's", () -> work.previewHas("2017") && !work.previewHas("不要了"));
	}

	@Test
	void aBundledTemplateIsReadOnlyUntilItIsCopied() {
		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.page(1);
		assertThat(work.source().getEditable()).isFalse();
		work.previewShows("2017");

		TemplateWork.push(robot.control(Button.class, "template.copy"));

		robot.until("copy that can be changed",
				() -> work.isOpen() && robot.find(control -> "template.copy".equals(control.getData("id"))).isEmpty());
		work.page(1);
		assertThat(work.source().getEditable()).isTrue();
		assertThat(TemplateWork.file(TemplateWork.REVENUE)).exists();
	}

	@Test
	void whatAnotherProgramWroteIsSeenWhenPeopleComeBack() throws IOException {
		revenue.copy();
		work.idle();
		robot.window().getActivePage().closeEditor(work.template(), false);
		Shell window = robot.window().getShell();
		window.notifyListeners(SWT.Deactivate, new Event());
		work.idle();
		String text = Files.readString(TemplateWork.file(TemplateWork.REVENUE));
		Files.writeString(TemplateWork.file(TemplateWork.REVENUE),
				text.replace(RevenueTemplate.BODY, RevenueTemplate.BODY + RevenueTemplate.label("外部修改")));

		window.notifyListeners(SWT.Activate, new Event());

		work.showReport();
		work.previewShows("外部修改");
	}

	@Test
	void theLookOnScreenIsChangedByItsStyleSheet() throws IOException {
		work.select("html.css");
		work.push("copy");
		work.template();
		work.previewShows("2017");

		work.source().append("\nbody { letter-spacing: 7px }\n");

		robot.until("look of the preview", () -> work.previewIs("getComputedStyle(document.body).letterSpacing=='7px'"));
		work.source().append("\n@import 'other.css';\n");
		work.refusal();
		work.idle();
		robot.window().getActivePage().closeEditor(work.template(), false);
		Files.delete(TemplateWork.file("theme/html.css"));
	}

	@Test
	void linesAreFoundByTheCommandsOfEditors() {
		revenue.copy();
		var commands = robot.window().getService(ICommandService.class);

		for (String command : List.of("org.eclipse.ui.edit.findReplace", "org.eclipse.ui.edit.text.goto.line")) {
			robot.until(command, () -> commands.getCommand(command).isEnabled());
		}
	}

	@Test
	void theDesignerOfTheComputerOpensTheFile() throws IOException {
		assumeThat(Platform.getOS()).isEqualTo(Platform.OS_LINUX);
		Path opened = folder.resolve("opened");
		Path program = Files.writeString(folder.resolve("designer"),
				"#!/bin/sh\nprintf %s \"$1\" > '" + opened + ".part' && mv '" + opened + ".part' '" + opened + "'\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		var preferences = InstanceScope.INSTANCE.getNode("org.chapterhouse.ui.templates");
		revenue.copy();
		try {
			work.select(TemplateWork.REVENUE);
			robot.until("reason", () -> robot.control(Label.class, "templates.told").getText().contains("BIRT Designer"));

			preferences.put("designer", program.toString());

			robot.until("no reason any more", () -> robot.control(Label.class, "templates.told").getText().isEmpty());
			work.push("designer");

			robot.until("program", () -> Files.exists(opened));
			assertThat(opened).hasContent(TemplateWork.file(TemplateWork.REVENUE).toString());
		} finally {
			preferences.remove("designer");
			robot.until("no designer", () -> !work.tool("designer").isEnabled());
			work.idle();
		}
	}

	@Test
	void anActionSaysWhyItCannotBeDone() {
		work.select(TemplateWork.REVENUE);

		assertThat(work.tool("revert").isEnabled()).isFalse();
		assertThat(work.tool("revert").getToolTipText()).isNotEmpty();
		assertThat(work.tool("designer").isEnabled()).isFalse();
		assertThat(work.tool("designer").getToolTipText()).contains("BIRT Designer");
		assertThat(robot.control(Label.class, "templates.told").getText()).contains("BIRT Designer");
		assertThat(work.tool("copy").isEnabled()).isTrue();
	}
}
