package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.TabWalk;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Templates are worked on without a mouse, and what is there is told to who does not see it. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateKeyboardTest {

	private final TemplateWork work = new TemplateWork();
	private final Robot robot = work.robot;
	private final TabWalk walk = new TabWalk(robot);

	@BeforeAll
	void openATemplate() {
		work.perspective();
		work.select(TemplateWork.REVENUE);
		work.push("copy");
		work.template();
		work.page(1);
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf("<property name=\"style\">card-value</property>"));
		work.idle();
	}

	@AfterAll
	void close() throws IOException {
		work.close();
		Files.deleteIfExists(TemplateWork.file(TemplateWork.REVENUE));
	}

	private void allAreReached(Composite root) {
		assertThat(walk.missed(root)).as("missed").isEmpty();
		assertThat(TabWalk.nameless(root)).as("nameless").isEmpty();
	}

	/** Returns what holds a page of the editor and the preview beside it. */
	private Composite editor(Control page) {
		Combo chapter = robot.control(Combo.class, "preview.chapter");
		Composite around = page.getParent();
		while (!TabWalk.useful(around).contains(chapter)) {
			around = around.getParent();
		}
		return around;
	}

	@Test
	void theList() {
		work.select(TemplateWork.REVENUE);
		allAreReached(work.tree().getParent());
	}

	@Test
	void theFormAndThePreview() {
		work.page(0);
		robot.until("form", () -> robot.find(control -> control instanceof Spinner && "design.number.fontSize".equals(control.getData("id"))
				&& control.isEnabled()).isPresent());
		work.idle();
		allAreReached(editor(robot.control(Tree.class, "design.outline")));
	}

	@Test
	void theSourceAndThePreview() {
		work.page(1);
		work.idle();
		allAreReached(editor(work.source()));
	}
}
