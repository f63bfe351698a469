package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chapterhouse.ui.testkit.Background;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Works on the templates of the sample as a designer does. */
final class TemplateWork {

	static final String REVENUE = "revenue.rptdesign";
	/** Tells in a page of the preview whether its first chart is in sight. */
	static final String CHART_SEEN = "(function(){var c=document.querySelector('figure.chart');if(!c)return false;"
			+ "var r=c.getBoundingClientRect();return r.bottom>0&&r.top<window.innerHeight})()";
	private static final String FAMILY = "leased-line-monthly";

	final Robot robot = Robot.ofWorkbench();

	/** Returns a template of the user's copy of the sample. */
	static Path file(String path) {
		return sample().resolve("templates").resolve(FAMILY).resolve(path);
	}

	static Path sample() {
		return InstanceFolder.file("chapterhouse/sample").resolve(FAMILY);
	}

	/** Opens the report of the sample and waits until it is seen. */
	void report() {
		command("org.chapterhouse.ui.open.sample");
		robot.until("report", () -> report(robot) != null);
		robot.until("preview of the report", () -> shows(report(robot), "2017"));
		idle();
	}

	private static IEditorPart report(Robot robot) {
		return editor(robot, "org.chapterhouse.ui.report");
	}

	/** Returns the editor of a template. */
	MultiPageEditorPart template() {
		robot.until("editor of a template", () -> editor(robot, "org.chapterhouse.ui.templates.editor") != null);
		return (MultiPageEditorPart) editor(robot, "org.chapterhouse.ui.templates.editor");
	}

	boolean isOpen() {
		return editor(robot, "org.chapterhouse.ui.templates.editor") != null;
	}

	private static IEditorPart editor(Robot robot, String id) {
		return Arrays.stream(robot.window().getActivePage().getEditorReferences()).filter(reference -> reference.getId().equals(id))
				.map((IEditorReference reference) -> reference.getEditor(true)).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Shows the report's editor. */
	void showReport() {
		robot.window().getActivePage().activate(report(robot));
		robot.settle();
	}

	/** Shows the editor of the template. */
	void showTemplate() {
		robot.window().getActivePage().activate(template());
		robot.settle();
	}

	/** Waits until the preview that is seen shows a text. */
	void previewShows(String text) {
		robot.until("preview with " + text, () -> shows(robot.window().getActivePage().getActiveEditor(), text));
	}

	/** Tells whether the preview that is seen shows a text. */
	boolean previewHas(String text) {
		return shows(robot.window().getActivePage().getActiveEditor(), text);
	}

	private boolean shows(IEditorPart part, String text) {
		Control found = robot.find(control -> "preview.browser".equals(control.getData("id")) && control.isVisible()).orElse(null);
		return found instanceof Browser browser && part != null && !browser.getUrl().isEmpty() && Boolean.TRUE
				.equals(browser.evaluate("return !!document.body && document.body.textContent.indexOf('" + text + "')>=0"));
	}

	/** Opens the perspective by its menu. */
	void perspective() {
		boolean chinese = Platform.getNL().startsWith("zh");
		robot.choose(chinese ? "窗口" : "Window", chinese ? "编辑模板" : "Work on Templates");
		robot.until("view of templates", () -> robot.find(control -> "templates.tree".equals(control.getData("id"))).isPresent());
		robot.until("templates of the sample", () -> find(tree().getItems(), REVENUE) != null);
		idle();
		// what a test before took away by itself may still stand in the list
		select(REVENUE);
		push("check");
		idle();
	}

	Tree tree() {
		return robot.control(Tree.class, "templates.tree");
	}

	/** Selects a template and returns what its row says. */
	TreeItem select(String path) {
		TreeItem item = find(tree().getItems(), path);
		assertThat(item).as(path).isNotNull();
		tree().setSelection(item);
		var chosen = new Event();
		chosen.item = item;
		tree().notifyListeners(SWT.Selection, chosen);
		robot.settle();
		return item;
	}

	String state(String path) {
		TreeItem item = find(tree().getItems(), path);
		return item == null ? "" : item.getText(1);
	}

	/** The first in the tree belongs to the copy of the sample. */
	private static TreeItem find(TreeItem[] items, String path) {
		for (TreeItem item : items) {
			if (item.getText(2).contains(path)) {
				return item;
			}
			TreeItem below = find(item.getItems(), path);
			if (below != null) {
				return below;
			}
		}
		return null;
	}

	ToolItem tool(String id) {
		return Arrays.stream(robot.control(ToolBar.class, "templates.bar").getItems())
				.filter(item -> item.getData() instanceof ActionContributionItem action && action.getId().equals("templates." + id)).findFirst()
				.orElseThrow();
	}

	/** Does what a tool of the view says. */
	void push(String id) {
		robot.until(id, () -> tool(id).isEnabled());
		tool(id).notifyListeners(SWT.Selection, new Event());
		robot.settle();
	}

	static void push(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	StyledText source() {
		robot.until("source", () -> visibleSource() != null);
		return visibleSource();
	}

	/** Other editors may be open behind the one that is seen. */
	private StyledText visibleSource() {
		return (StyledText) robot.find(control -> "template.source".equals(control.getData("id")) && control.isVisible()).orElse(null);
	}

	/** Shows a page of the editor of the template: the form comes first. */
	void page(int page) {
		showTemplate();
		CTabFolder tabs = (CTabFolder) robot.find(control -> control instanceof CTabFolder one && one.getTabPosition() == SWT.BOTTOM
				&& one.isVisible() && one.getItemCount() == 2).orElseThrow();
		tabs.setSelection(page);
		var chosen = new Event();
		chosen.item = tabs.getItem(page);
		tabs.notifyListeners(SWT.Selection, chosen);
		robot.settle();
	}

	/** Waits until it is said why a template is refused. */
	Link refusal() {
		return robot.control(Link.class, "template.reason");
	}

	/** Tells whether what a page of the preview holds is so, by a condition in its own language. */
	boolean previewIs(String condition) {
		Control found = robot.find(control -> "preview.browser".equals(control.getData("id")) && control.isVisible()).orElse(null);
		return found instanceof Browser browser && Boolean.TRUE.equals(browser.evaluate("return !!document.body && (" + condition + ")"));
	}

	/** Waits until the preview is on the screen: a page is drawn some time after it is there. */
	void painted() {
		robot.until("page on the screen", () -> robot.find(control -> "preview.browser".equals(control.getData("id")) && control.isVisible())
				.map(this::isPainted).orElse(false));
	}

	private boolean isPainted(Control browser) {
		var image = new Image(robot.display(), 1, browser.getSize().y);
		var screen = new GC(robot.display());
		try {
			robot.settle();
			Point middle = browser.toDisplay(browser.getSize().x / 2, 0);
			screen.copyArea(image, middle.x, middle.y);
			ImageData data = image.getImageData();
			return IntStream.range(0, data.height).map(y -> data.getPixel(0, y)).distinct().count() > 2;
		} finally {
			screen.dispose();
			image.dispose();
		}
	}

	/** Waits until nothing goes on in the background. */
	void idle() {
		Background.idle(robot);
	}

	void save() {
		command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !template().isDirty());
	}

	void close() {
		robot.window().getActivePage().closeAllEditors(false);
		robot.settle();
	}

	/** Does what a command of the menus does. */
	void command(String id) {
		robot.until("command " + id, robot.window().getService(ICommandService.class).getCommand(id)::isEnabled);
		try {
			robot.window().getService(IHandlerService.class).executeCommand(id, null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
	}
}
