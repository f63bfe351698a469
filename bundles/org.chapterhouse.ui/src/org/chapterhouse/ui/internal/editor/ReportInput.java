package org.chapterhouse.ui.internal.editor;

import java.util.Objects;

import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** Says which report an editor edits; opened again with the workbench. */
public final class ReportInput extends PlatformObject implements IEditorInput, IPersistableElement {

	private static final String KEY = "report";

	private final ReportKey key;

	/** Makes an input. */
	public ReportInput(ReportKey key) {
		this.key = Objects.requireNonNull(key);
	}

	/** Reads an input that was kept; null if it cannot be read. */
	static @Nullable ReportInput read(IMemento memento) {
		String line = memento.getString(KEY);
		return line == null ? null : ReportKey.parse(line).map(ReportInput::new).orElse(null);
	}

	/** Returns which report is meant. */
	public ReportKey key() {
		return key;
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
		return key.organisation() + " · " + key.period();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return key.family() + " · " + key.period() + " · " + key.organisation() + " · " + DataLocation.shown(key.location());
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(KEY, key.line());
	}

	@Override
	public String getFactoryId() {
		return ReportInputFactory.ID;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ReportInput input && input.key.equals(key);
	}

	@Override
	public int hashCode() {
		return key.hashCode();
	}
}
