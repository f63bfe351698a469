package org.chapterhouse.ui.install.internal;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Stands for the page; there is one. */
final class InstallInput extends PlatformObject implements IEditorInput {

	private final String name;

	InstallInput(String name) {
		this.name = name;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public @Nullable ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return name;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof InstallInput;
	}

	@Override
	public int hashCode() {
		return InstallInput.class.hashCode();
	}
}
