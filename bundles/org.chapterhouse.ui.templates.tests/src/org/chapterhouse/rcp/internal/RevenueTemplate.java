package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;

/** Is the template of revenue in the sample, which tests copy, type in and take back. */
final class RevenueTemplate {

	static final String BODY = "<body>";

	private final TemplateWork work;
	private final Robot robot;

	RevenueTemplate(TemplateWork work) {
		this.work = work;
		this.robot = work.robot;
	}

	/** Opens the sample and the perspective, where the template is that of the bundle. */
	void open() {
		work.report();
		work.perspective();
		check();
	}

	/** Checks templates; afterwards the template is that of the bundle. */
	void check() {
		work.select(TemplateWork.REVENUE);
		work.push("check");
		robot.until("template of the bundle", () -> work.state(TemplateWork.REVENUE).equals(work.state("benchmark.rptdesign")));
		work.idle();
	}

	/** Closes the editors of templates without saving, and removes the copy. */
	void remove() throws IOException {
		work.idle();
		IWorkbenchPage page = robot.window().getActivePage();
		page.closeEditors(Arrays.stream(page.getEditorReferences()).filter(reference -> reference.getId().contains("templates"))
				.toArray(IEditorReference[]::new), false);
		Files.deleteIfExists(TemplateWork.file(TemplateWork.REVENUE));
		Files.deleteIfExists(TemplateWork.file(TemplateWork.REVENUE + ".bak"));
	}

	/** Copies it to the folder and shows its source. */
	void copy() {
		work.select(TemplateWork.REVENUE);
		work.push("copy");
		work.template();
		robot.until("copy", () -> !work.state(TemplateWork.REVENUE).equals(work.state("benchmark.rptdesign")));
		work.page(1);
	}

	/** Returns a label as a template holds it. */
	static String label(String text) {
		return "<label id=\"90001\"><text-property name=\"text\">" + text + "</text-property></label>";
	}

	/** Types something behind the begin of the body. */
	void type(String text) {
		StyledText source = work.source();
		source.replaceTextRange(source.getText().indexOf(BODY) + BODY.length(), 0, text);
	}

	/** Returns what is saved. */
	static String saved() throws IOException {
		return Files.readString(TemplateWork.file(TemplateWork.REVENUE));
	}

	/** Adds a label and shows it in the form. */
	Text labelInForm(String words) {
		type("\n" + label(words));
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf(words));
		work.page(0);
		Text text = robot.control(Text.class, "design.property.text");
		robot.until("text of the label", () -> text.getText().equals(words));
		return text;
	}
}
