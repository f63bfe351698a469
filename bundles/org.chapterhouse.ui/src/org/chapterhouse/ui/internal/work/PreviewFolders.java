package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.chapterhouse.core.desk.TempFolder;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Gives each render a folder of its own, as a browser may still read the one before; those that nobody reads any more go. Thread-safe; never on the thread of the
 * display.
 */
public final class PreviewFolders implements AutoCloseable {

	private static final int KEPT = 4;

	private final Desktop desktop;
	private final Map<String, Deque<Path>> folders = new HashMap<>();
	private @Nullable TempFolder temp;
	private int renders;
	private boolean closed;

	/** Makes folders; nothing is there before the first is asked for. */
	public PreviewFolders(Desktop desktop) {
		this.desktop = desktop;
	}

	/**
	 * Returns the folder of the next render, which is not there yet.
	 *
	 * @param form what is rendered: another form takes no folders away
	 * @throws OperationCanceledException once they are closed
	 */
	public synchronized Path next(String form) throws IOException {
		desktop.begins("making of a folder");
		if (closed) {
			throw new OperationCanceledException();
		}
		TempFolder folder = temp;
		if (folder == null) {
			folder = new TempFolder();
			temp = folder;
		}
		renders++;
		Path made = folder.path().resolve(form + renders);
		Deque<Path> before = folders.computeIfAbsent(form, name -> new ArrayDeque<>());
		before.addLast(made);
		while (before.size() > KEPT) {
			discard(before.removeFirst());
		}
		return made;
	}

	private void discard(Path old) {
		try {
			if (Files.isDirectory(old)) {
				TempFolder.remove(old);
			}
		} catch (IOException e) {
			desktop.workplace().log().failed("removal of previews", e);
		}
	}

	/** Says that a render in a folder has ended: what it wrote after everything was removed goes, too. */
	public synchronized void ended(Path made) {
		Path all = made.getParent();
		if (closed && all != null) {
			discard(all);
		}
	}

	/** Removes all that was rendered. */
	@Override
	public synchronized void close() {
		desktop.begins("removal of previews");
		closed = true;
		TempFolder folder = temp;
		temp = null;
		if (folder != null) {
			folder.close();
		}
	}
}
