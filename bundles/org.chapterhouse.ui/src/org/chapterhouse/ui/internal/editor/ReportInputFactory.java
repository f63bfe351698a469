package org.chapterhouse.ui.internal.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Reads inputs of report editors that were kept. */
public final class ReportInputFactory implements IElementFactory {

	/** The id of the factory. */
	static final String ID = "org.chapterhouse.ui.reportInput";

	@Override
	public @Nullable IAdaptable createElement(IMemento memento) {
		return ReportInput.read(memento);
	}
}
