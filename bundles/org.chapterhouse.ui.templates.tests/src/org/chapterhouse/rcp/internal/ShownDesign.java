package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;

/** The pane with outline and form in a window of its own, over a copy of a template with its theme. */
final class ShownDesign {

	private static final String FORM = "org.chapterhouse.ui.templates.internal.design.DesignPane";

	final Robot robot = Robot.ofWorkbench();
	final Shell shell = new Shell(robot.display(), SWT.SHELL_TRIM);
	final List<String> texts = new ArrayList<>();
	private final Path file;
	private final Control pane;
	private String now = "";

	/**
	 * Shows a template.
	 *
	 * @param path of the template in the bundle of its chapter or family
	 */
	ShownDesign(Path folder, String bundle, String path) {
		try {
			Files.createDirectories(folder.resolve("theme"));
			Files.writeString(folder.resolve("theme/theme.rptlibrary"), text("org.chapterhouse.leasedline", "theme/theme.rptlibrary"));
			file = folder.resolve(Path.of(path).getFileName().toString());
			shell.setLayout(new FillLayout());
			Class<?> type = Platform.getBundle("org.chapterhouse.ui.templates").loadClass(FORM);
			Consumer<String> changed = this::changed;
			pane = (Control) type.getConstructor(Composite.class, Consumer.class).newInstance(shell, changed);
			shell.setText("DesignPane");
			shell.setBounds(20, 20, 1120, 760);
			shell.open();
			changed(text(bundle, path).replaceAll("[^<>]*theme\\.rptlibrary", "theme/theme.rptlibrary"));
			texts.clear();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private static String text(String bundle, String path) throws IOException {
		try (InputStream in = Objects.requireNonNull(Platform.getBundle(bundle).getEntry(path)).openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Does what the editor does with a changed text: it is shown again. */
	void changed(String xml) {
		texts.add(xml);
		now = xml;
		call("show", new Class<?>[] { String.class, Path.class }, xml, file);
	}

	/** Chooses the element on the line that holds some words, and waits for its name in the title. */
	void choose(String words, String title) {
		tree();
		String xml = now;
		int line = (int) xml.substring(0, xml.indexOf(words)).lines().count();
		call("reveal", new Class<?>[] { int.class }, line);
		robot.until("title " + title, () -> robot.control(Label.class, "design.title").getText().contains(title));
		robot.settle();
	}

	Tree tree() {
		Tree tree = robot.control(Tree.class, "design.outline");
		robot.until("outline", () -> tree.getItemCount() > 0);
		return tree;
	}

	private void call(String method, Class<?>[] types, Object... arguments) {
		try {
			pane.getClass().getMethod(method, types).invoke(pane, arguments);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	/** Returns the text as it is now. */
	String now() {
		return now;
	}

	void close() {
		shell.dispose();
	}
}
