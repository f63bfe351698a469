package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the platform kept of windows fits the start that opens them. */
class KeptWindowsTest {

	private static final String WELCOME = "org.chapterhouse.ui.welcome";

	private final Robot robot = Robot.ofWorkbench();
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final IWorkbenchPage page = robot.window().getActivePage();

	@AfterEach
	void nothingIsLeftOpen() {
		page.closeAllEditors(false);
	}

	private <T> List<T> all(Class<T> kind, String id) {
		return workbench.getService(EModelService.class).findElements(workbench.getService(MApplication.class), kind, EModelService.ANYWHERE,
				element -> id.equals(element.getElementId()));
	}

	private List<String> editors() {
		return Arrays.stream(page.getEditorReferences()).map(IEditorReference::getId).toList();
	}

	private MPart openWelcomePage() throws CommandException {
		workbench.getService(IHandlerService.class).executeCommand("org.chapterhouse.ui.open.welcome", null);
		assertThat(editors()).containsExactly(WELCOME);
		return all(MPart.class, "org.eclipse.e4.ui.compatibility.editor").getFirst();
	}

	@Test
	void aPageThatCannotBeOpenedAgainIsTakenOut() throws CommandException {
		assertThat(openWelcomePage().getPersistedState()).doesNotContainKey("memento");

		KeptWindows.mend(workbench);
		robot.settle();

		assertThat(editors()).isEmpty();
	}

	@Test
	void aPageThatCanStays() throws CommandException {
		openWelcomePage().getPersistedState().put("memento", "<editor/>");

		KeptWindows.mend(workbench);
		robot.settle();

		assertThat(editors()).containsExactly(WELCOME);
	}

	@Test
	void titlesAreThoseOfThisStart() {
		MUILabel view = all(MPart.class, ViewIds.REPORTS).getFirst();
		MUILabel perspective = all(MPerspective.class, ReportsPerspective.ID).getFirst();
		List<String> before = List.of(view.getLabel(), perspective.getLabel());
		view.setLabel("in another language");
		perspective.setLabel("in another language");

		KeptWindows.mend(workbench);

		assertThat(List.of(view.getLabel(), perspective.getLabel())).isEqualTo(before).doesNotContain("in another language");
	}
}
