package org.chapterhouse.ui.internal.page;

import java.util.Objects;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Says what a page shows: two inputs of one kind are the same when what they are about is. Unless it says otherwise, it is not opened again with the workbench. */
public abstract class PageInput extends PlatformObject implements IEditorInput {

	private final Object about;

	/**
	 * Makes an input.
	 *
	 * @param about tells inputs of one kind apart; never changes
	 */
	protected PageInput(Object about) {
		this.about = Objects.requireNonNull(about);
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
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public final boolean equals(@Nullable Object other) {
		return other instanceof PageInput input && input.getClass() == getClass() && input.about.equals(about);
	}

	@Override
	public final int hashCode() {
		return about.hashCode();
	}
}
