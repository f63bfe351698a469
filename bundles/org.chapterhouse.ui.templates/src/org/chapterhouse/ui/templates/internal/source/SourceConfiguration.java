package org.chapterhouse.ui.templates.internal.source;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** Sets a viewer of sources up: it colours the language of the file. */
public final class SourceConfiguration extends TextSourceViewerConfiguration {

	private final SourceLanguage language;
	private final SourceColours colours;

	/** Makes a configuration. */
	public SourceConfiguration(IPreferenceStore preferences, SourceLanguage language, SourceColours colours) {
		super(preferences);
		this.language = language;
		this.colours = colours;
	}

	@Override
	public String getConfiguredDocumentPartitioning(ISourceViewer viewer) {
		return SourceLanguage.PARTITIONING;
	}

	@Override
	public String[] getConfiguredContentTypes(ISourceViewer viewer) {
		return SourceLanguage.PARTITIONS.toArray(String[]::new);
	}

	@Override
	public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
		var reconciler = new PresentationReconciler();
		reconciler.setDocumentPartitioning(SourceLanguage.PARTITIONING);
		for (String partition : SourceLanguage.PARTITIONS) {
			var repairer = new DefaultDamagerRepairer(language.scanner(partition, colours));
			reconciler.setDamager(repairer, partition);
			reconciler.setRepairer(repairer, partition);
		}
		return reconciler;
	}

	/** Nothing checks spelling. */
	@Override
	public @Nullable IReconciler getReconciler(ISourceViewer viewer) {
		return null;
	}
}
