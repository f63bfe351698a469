package org.chapterhouse.ui.internal.editor;

import java.util.ArrayList;
import java.util.Map;
import java.util.SequencedMap;

import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Opened;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows a text as people typed it beside the one that somebody else saved meanwhile, and asks which of them stands. */
final class OtherTextDialog extends Dialog {

	/** The answer that what was typed stands. */
	static final int MINE = IDialogConstants.CLIENT_ID;
	/** The answer that what somebody else saved stands. */
	static final int THEIRS = MINE + 1;

	private static final int WIDTH = 300;
	private static final int HEIGHT = 180;

	private final Words words;
	private final Opened opened;
	private final SequencedMap<String, String> mine;
	private final TextEntry theirs;

	OtherTextDialog(Shell shell, Words words, Opened opened, SequencedMap<String, String> mine, TextEntry theirs) {
		super(shell);
		this.words = words;
		this.opened = opened;
		this.mine = mine;
		this.theirs = theirs;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(words.text("others.title"));
		shell.setData("id", "others");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayout columns = (GridLayout) area.getLayout();
		columns.numColumns = 2;
		columns.makeColumnsEqualWidth = true;
		var told = new Label(area, SWT.WRAP);
		told.setText(PlainText.inLabel(words.text("others.told", "text", opened.name(theirs.key()))));
		GridDataFactory.fillDefaults().span(2, 1).hint(2 * WIDTH, SWT.DEFAULT).grab(true, false).applyTo(told);
		new Label(area, SWT.NONE).setText(words.text("others.mine"));
		new Label(area, SWT.NONE).setText(words.text("others.theirs"));
		text(area, "others.mine", mine).setFocus();
		text(area, "others.theirs", theirs.fields());
		return area;
	}

	private Text text(Composite area, String id, Map<String, String> fields) {
		var text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
		text.setText(said(fields));
		text.setData("id", id);
		SpokenName.give(text, words.text(id));
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).grab(true, true).applyTo(text);
		return text;
	}

	private String said(Map<String, String> fields) {
		TextKey key = theirs.key();
		var said = new ArrayList<String>();
		Map<String, String> names = opened.layout().kind(key).map(TextLayout.OfKind::fields).orElse(theirs.fields());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			if (!field.getValue().isBlank()) {
				boolean named = names.containsKey(field.getKey()) && !field.getKey().equals(TextEntry.TEXT);
				said.add((named ? names.get(field.getKey()) + "\n" : "") + field.getValue());
			}
		}
		return said.isEmpty() ? words.text("others.nothing") : String.join("\n\n", said);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, MINE, words.text("others.keep"), false).setData("id", "others.keep");
		createButton(parent, THEIRS, words.text("others.take"), false).setData("id", "others.take");
		createButton(parent, IDialogConstants.CANCEL_ID, words.text("others.later"), true).setData("id", "others.later");
	}

	@Override
	protected void buttonPressed(int button) {
		setReturnCode(button);
		close();
	}
}
