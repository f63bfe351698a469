package org.chapterhouse.ui.internal;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installation;
import org.chapterhouse.equinox.RegistryContributions;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Lists the families that are installed. */
public final class ReportsView extends ViewPart {

	private @Nullable TableViewer families;

	@Override
	public void createPartControl(@Nullable Composite parent) {
		Locale language = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
		var viewer = new TableViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(LabelProvider.createTextProvider(element -> ((Family) element).name(language)));
		viewer.setInput(families(language));
		viewer.getControl().setData("id", "reports.families");
		getSite().setSelectionProvider(viewer);
		families = viewer;
	}

	private static List<Family> families(Locale language) {
		Installation installation = new RegistryContributions(Platform.getExtensionRegistry()).installation(language);
		return installation.families().stream().map(one -> Family.read(installation, one, language)).flatMap(read -> read.result().stream()).toList();
	}

	@Override
	public void setFocus() {
		TableViewer viewer = families;
		if (viewer != null) {
			viewer.getControl().setFocus();
		}
	}
}
