package org.chapterhouse.ui.testkit;

import java.io.File;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;

/** Finds the files that the workbench under test keeps for its user. */
public final class InstanceFolder {

	private InstanceFolder() {
	}

	/** Returns a file or folder that the workbench keeps, by its path with slashes. */
	public static Path file(String path) {
		return new File(Platform.getInstanceLocation().getURL().getPath()).toPath().resolve(path);
	}
}
