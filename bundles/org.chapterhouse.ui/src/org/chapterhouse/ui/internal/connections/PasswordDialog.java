package org.chapterhouse.ui.internal.connections;

import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a password, and whether it is remembered. */
final class PasswordDialog extends Dialog {

	private static final int WIDTH = 420;

	private final Words words;
	private final String told;
	private Text text;
	private Button store;
	private String password = "";
	private boolean remember;

	PasswordDialog(Shell shell, Words words, String told) {
		super(shell);
		this.words = words;
		this.told = told;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(words.text("password.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		var why = new Label(area, SWT.WRAP);
		why.setText(told);
		why.setData("id", "password.told");
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(why);
		new Label(area, SWT.NONE).setText(words.text("password.text"));
		text = new Text(area, SWT.BORDER | SWT.PASSWORD);
		text.setData("id", "password.text");
		text.addModifyListener(event -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		store = new Button(area, SWT.CHECK);
		store.setText(words.text("password.remember"));
		store.setToolTipText(words.text("password.remember.tip"));
		store.setData("id", "password.remember");
		text.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		Button ready = getButton(IDialogConstants.OK_ID);
		if (ready != null) {
			ready.setEnabled(!text.getText().isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		password = text.getText();
		remember = store.getSelection();
		super.okPressed();
	}

	/** Returns what was typed. */
	String password() {
		return password;
	}

	/** Tells whether it is to be known after the next start, too. */
	boolean remember() {
		return remember;
	}
}
