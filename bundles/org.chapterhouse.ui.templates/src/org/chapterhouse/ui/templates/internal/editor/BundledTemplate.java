package org.chapterhouse.ui.templates.internal.editor;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.chapterhouse.ui.internal.page.PageInput;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IStorageEditorInput;

/** Says which template of a bundle an editor shows, to be read only. */
final class BundledTemplate extends PageInput implements IStorageEditorInput {

	private final TemplateKey key;
	private final byte[] text;

	BundledTemplate(TemplateKey key, byte[] text) {
		super(key);
		this.key = key;
		this.text = text;
	}

	/** Returns which template it is, and where its copy would go. */
	TemplateKey key() {
		return key;
	}

	@Override
	public IEncodedStorage getStorage() {
		return new Storage();
	}

	/** Gives the text to the editor. */
	private final class Storage extends PlatformObject implements IEncodedStorage {

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(text);
		}

		@Override
		public @Nullable IPath getFullPath() {
			return null;
		}

		@Override
		public String getName() {
			return BundledTemplate.this.getName();
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}

	@Override
	public String getName() {
		return key.path().substring(key.path().lastIndexOf('/') + 1);
	}

	@Override
	public String getToolTipText() {
		return key.place().family() + " · " + key.path();
	}
}
