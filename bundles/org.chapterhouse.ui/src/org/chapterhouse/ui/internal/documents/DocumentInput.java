package org.chapterhouse.ui.internal.documents;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.chapterhouse.ui.internal.page.PageInput;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** Says which saved document is looked at; opened again with the workbench. */
public final class DocumentInput extends PageInput implements IPersistableElement {

	private static final String KEY = "file";
	private static final String FACTORY = "org.chapterhouse.ui.documentInput";

	private final Path file;

	/** Makes an input. */
	public DocumentInput(Path file) {
		super(file.toAbsolutePath().normalize());
		this.file = file.toAbsolutePath().normalize();
	}

	/** Reads inputs that were kept. */
	public static final class Factory implements IElementFactory {

		@Override
		public @Nullable IAdaptable createElement(IMemento memento) {
			String kept = memento.getString(KEY);
			try {
				return kept == null ? null : new DocumentInput(Path.of(kept));
			} catch (InvalidPathException e) {
				return null;
			}
		}
	}

	/** Returns the file. */
	public Path file() {
		return file;
	}

	@Override
	public String getName() {
		return String.valueOf(file.getFileName());
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}

	@Override
	public @NonNull IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(KEY, file.toString());
	}

	@Override
	public String getFactoryId() {
		return FACTORY;
	}
}
