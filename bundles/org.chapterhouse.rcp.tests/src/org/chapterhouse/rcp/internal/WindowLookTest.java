package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** The window as it opens, in the language of the process. */
class WindowLookTest {

	private final Robot robot = Robot.ofWorkbench();
	private final Messages messages = Messages.beside(DesktopApplication.class, Locale.forLanguageTag(Platform.getNL().replace('_', '-')));

	@Test
	void theWindowIsNamedAfterWhatIsEdited() {
		Shell shell = robot.window().getShell();
		robot.window().getActivePage().closeAllEditors(false);
		robot.settle();
		assertThat(shell.getText()).isEqualTo("Chapterhouse");

		String welcome = chinese() ? "欢迎" : "Welcome";
		robot.choose(plain("menu.help"), welcome);
		robot.settle();
		assertThat(shell.getText()).isEqualTo(welcome + " – Chapterhouse");
	}

	@Test
	void reportsAreShownFirst() {
		IWorkbenchPage page = robot.window().getActivePage();

		assertThat(page.getPerspective().getId()).isEqualTo(ReportsPerspective.ID);
		assertThat(Arrays.stream(page.getViewReferences()).map(IViewReference::getId)).contains(ViewIds.REPORTS);
		assertThat(page.findView(ViewIds.REPORTS)).isNotNull();
	}

	@Test
	void theMenusAreOursAndSpeakTheLanguageOfTheProcess() {
		assertThat(robot.menus()).containsExactly(plain("menu.file"), plain("menu.edit"), plain("menu.report"), plain("menu.window"),
				plain("menu.help"));
	}

	@Test
	void theMenusHoldNothingElse() {
		boolean chinese = chinese();

		assertThat(robot.menu(plain("menu.edit"))).isEqualTo(chinese
				? List.of("撤销", "重做", "剪切", "复制", "粘贴", "删除", "全选", "查找/替换…")
				: List.of("Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select All", "Find/Replace..."));
		assertThat(robot.menu(plain("menu.file"))).isEqualTo(chinese
				? List.of("打开数据文件夹…", "连接数据库…", "打开已保存的报告…", "打开示例", "关闭编辑器", "关闭所有编辑器", "保存", "全部保存", "还原", "重新启动", "退出")
				: List.of("Open a Data Folder…", "Connect a Database…", "Open a Saved Report…", "Open the Sample", "Close Editor",
						"Close All Editors", "Save", "Save All",
						"Revert",
						"Restart", "Exit"));
		assertThat(robot.menu(plain("menu.report"))).isEqualTo(chinese
				? List.of("重新计算", "更改…", "检查数据", "与其他报告期比较…", "导出…")
				: List.of("Compute Again", "Change…", "Check Data", "Compare with Another Period…", "Export…"));
		assertThat(robot.menu(plain("menu.window"))).isEqualTo(
				chinese ? List.of("显示视图", "重置透视图…", "首选项…") : List.of("Show View", "Reset Perspective...", "Preferences..."));
		assertThat(robot.menu(plain("menu.help"))).isEqualTo(
				chinese ? List.of("欢迎", "打开日志", "关于 Chapterhouse") : List.of("Welcome", "Open the Log", "About Chapterhouse"));
	}

	@Test
	void noTwoItemsOfAMenuAreChosenByTheSameLetter() {
		assertThat(robot.letters()).hasSize(5).doesNotHaveDuplicates();
		assertThat(robot.menus()).allSatisfy(menu -> assertThat(robot.letters(menu)).isNotEmpty().doesNotHaveDuplicates());
	}

	@Test
	void theTextAboutTheApplicationNamesItsVersion() {
		String version = FrameworkUtil.getBundle(DesktopApplication.class).getVersion().toString();
		var told = new ArrayList<String>();
		robot.once(() -> about().isPresent(), () -> {
			StyledText text = about().orElseThrow();
			told.add(text.getText());
			text.getShell().close();
		});

		robot.choose(plain("menu.help"), chinese() ? "关于 Chapterhouse" : "About Chapterhouse");

		assertThat(told).singleElement().asString().startsWith("Chapterhouse " + version).contains("Eclipse Public License 2.0");
	}

	private Optional<StyledText> about() {
		return robot.find(control -> control instanceof StyledText text && text.getText().startsWith("Chapterhouse")).map(StyledText.class::cast);
	}

	@Test
	void viewsOfThePlatformThatNobodyNeedsAreNotOffered() {
		var offered = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
				.filter(view -> !WorkbenchActivityHelper.filterItem(view)).map(IViewDescriptor::getId)
				.filter(id -> !id.startsWith("org.chapterhouse.")).toList();

		assertThat(offered).containsExactly(IPageLayout.ID_PROGRESS_VIEW);
	}

	@Test
	void theToolBarSavesUndoesAndRedoes() {
		List<String> tools = chinese() ? List.of("保存", "撤销", "重做") : List.of("Save", "Undo", "Redo");

		assertThat(robot.find(control -> control instanceof ToolBar bar && hints(bar).equals(tools))).isPresent();
	}

	@Test
	void aPerspectiveThatIsSetBackBringsNoToolsOfThePlatform() {
		List<List<String>> before = tools();

		robot.window().getActivePage().resetPerspective();
		robot.settle();

		assertThat(tools()).isEqualTo(before);
	}

	/** What all tool bars of the window offer. */
	private List<List<String>> tools() {
		var tools = new ArrayList<List<String>>();
		robot.find(control -> {
			if (control instanceof ToolBar bar && bar.isVisible()) {
				tools.add(hints(bar));
			}
			return false;
		});
		return tools;
	}

	private static List<String> hints(ToolBar bar) {
		return Arrays.stream(bar.getItems()).map(item -> String.valueOf(item.getToolTipText()).replaceAll(" \\(.*", "")).toList();
	}

	private static boolean chinese() {
		return Platform.getNL().startsWith("zh");
	}

	private String plain(String key) {
		return messages.text(key).replaceAll("\\(&\\w\\)", "").replace("&", "");
	}

	@Test
	void theDarkThemeIsDark() {
		Shell shell = robot.window().getShell();
		var screenshots = new Screenshots(robot);

		ImageData light = screenshots.take(shell, "window-light");
		screenshots.dark(true);
		ImageData dark = screenshots.take(shell, "window-dark");
		screenshots.dark(false);

		assertThat(brightness(dark)).isLessThan(110);
		assertThat(brightness(light)).isGreaterThan(190);
	}

	/** The mean of all pixels, 0 to 255; a window that was not painted is about as bright as one colour is. */
	private static double brightness(ImageData image) {
		long sum = 0;
		for (int y = 0; y < image.height; y++) {
			for (int x = 0; x < image.width; x++) {
				var colour = image.palette.getRGB(image.getPixel(x, y));
				sum += (colour.red + colour.green + colour.blue) / 3;
			}
		}
		return (double) sum / image.width / image.height;
	}

	@Test
	void nothingWentWrongWhileItOpened() {
		robot.settle();

		assertThat(ErrorLog.errors()).isEmpty();
	}
}
