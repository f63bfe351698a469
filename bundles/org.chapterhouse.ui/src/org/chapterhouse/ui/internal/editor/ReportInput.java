package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.page.PageInput;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** Says which report an editor edits; opened again with the workbench. */
public final class ReportInput extends PageInput implements IPersistableElement {

	private static final String KEY = "report";

	private final ReportKey key;

	/** Makes an input. */
	public ReportInput(ReportKey key) {
		super(key);
		this.key = key;
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
	public String getName() {
		return key.organisation() + " · " + key.period();
	}

	@Override
	public @NonNull IPersistableElement getPersistable() {
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
}
