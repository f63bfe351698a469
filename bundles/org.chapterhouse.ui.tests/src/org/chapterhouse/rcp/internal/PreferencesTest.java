package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.junit.jupiter.api.Test;

/** What people may choose for good. */
class PreferencesTest {

	@Test
	void thePagesAreOursAndSpeakChinese() {
		var shown = new ArrayList<String>();
		for (IPreferenceNode node : PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)) {
			if (!WorkbenchActivityHelper.filterItem(node)) {
				shown.add(node.getLabelText());
			}
		}

		assertThat(shown).containsExactly("常规", "键", "应用程序", "报告", "数据");
	}
}
