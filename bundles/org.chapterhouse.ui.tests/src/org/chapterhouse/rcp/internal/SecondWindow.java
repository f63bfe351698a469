package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.InstanceFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Acts in a process of its own, which {@link KilledTest} starts and kills: types a text and leaves a chapter out, or tells what they are. Does nothing in any other. */
public final class SecondWindow implements IStartup {

	/** The property that names the file which tells that a text was typed and kept. */
	static final String TYPE = "chapterhouse.tests.type";
	/** The property that names the file which tells what the text says. */
	static final String TELL = "chapterhouse.tests.tell";
	/** What is typed. */
	static final String TYPED = "被终止之前输入的文字。";

	private static final String LEFT_OUT = "benchmark";
	private static final String REMARKS = "text.revenue.remarks.text";

	@Override
	public void earlyStartup() {
		for (String property : new String[] { TYPE, TELL }) {
			String file = System.getProperty(property);
			if (file != null) {
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> act(property.equals(TYPE), Path.of(file)));
			}
		}
	}

	private static void act(boolean type, Path told) {
		var report = new SampleReport();
		report.open();
		report.page("chapter.revenue");
		Text text = report.robot.control(Text.class, REMARKS);
		report.page("overview");
		if (type) {
			text.setText(TYPED);
			SampleReport.push(chapter(report));
			report.robot.until("copy of what is typed", () -> keeps(TYPED));
			report.robot.until("copy of what is chosen", () -> keeps("\n" + LEFT_OUT + "\n"));
		}
		tell(told, told(report.editor().isDirty(), text.getText(), chapter(report).getSelection()));
	}

	/** The list of chapters is drawn anew with each document. */
	private static Button chapter(SampleReport report) {
		return report.robot.control(Button.class, "overview.on." + LEFT_OUT);
	}

	/** Returns what is told of a report. */
	static String told(boolean dirty, String text, boolean chapter) {
		return dirty + " " + text + " " + chapter;
	}

	private static boolean keeps(String part) {
		Path drafts = InstanceFolder.file("chapterhouse/drafts");
		if (!Files.isDirectory(drafts)) {
			return false;
		}
		try (Stream<Path> all = Files.walk(drafts)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				if (Files.readString(file).contains(part)) {
					return true;
				}
			}
			return false;
		} catch (IOException | UncheckedIOException e) {
			return false;
		}
	}

	/** Writes a file whole or not at all. */
	private static void tell(Path file, String text) {
		try {
			Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
