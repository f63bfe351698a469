package org.chapterhouse.ui.install.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Is what stands on the page: a place to look at, what there is, and what to do with it. */
final class InstallForm {

	private static final List<String> COLUMNS = List.of("name", "installed", "offered", "state");
	private static final int[] WIDTHS = { 260, 190, 190, 320 };
	private static final int MARGIN = 20;
	private static final int MESSAGE_HEIGHT = 54;

	private final Messages messages;
	private final InstallPage page;
	private final FormToolkit toolkit;
	private final Composite body;
	private final Combo place;
	private final Label mark;
	private final Text message;
	private final Tree tree;
	private final Button look;
	private final Button install;
	private final Button remove;
	private final Button cancel;
	private final Button again;
	private final Button restart;
	private boolean busy;
	private boolean closed;

	InstallForm(Composite parent, Messages messages, InstallPage page) {
		this.messages = messages;
		this.page = page;
		toolkit = new FormToolkit(parent.getDisplay());
		body = toolkit.createForm(parent).getBody();
		GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).spacing(MARGIN / 2, MARGIN / 2).applyTo(body);
		Label title = toolkit.createLabel(body, messages.text("heading"));
		title.setFont(JFaceResources.getFont(JFaceResources.HEADER_FONT));
		Composite bar = row(5);
		toolkit.createLabel(bar, messages.text("place"));
		place = new Combo(bar, SWT.DROP_DOWN);
		place.setData("id", "install.place");
		place.setToolTipText(messages.text("place.hint"));
		place.addModifyListener(event -> enable());
		place.addListener(SWT.DefaultSelection, event -> lookThere());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
		button(bar, "folder", this::chooseFolder);
		button(bar, "file", this::chooseFile);
		look = button(bar, "look", this::lookThere);
		Composite words = row(2);
		mark = toolkit.createLabel(words, "");
		mark.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK));
		mark.setVisible(false);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).exclude(true).applyTo(mark);
		message = new Text(words, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		message.setData("id", "install.message");
		SpokenName.give(message, messages.text("message"));
		toolkit.adapt(message, true, false);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, MESSAGE_HEIGHT).applyTo(message);
		tree = tree();
		Composite buttons = row(5);
		install = button(buttons, "install", () -> page.install(chosen(row -> row.offered())));
		remove = button(buttons, "remove", () -> page.remove(chosen(row -> row.removable()), names()));
		cancel = button(buttons, "cancel", page::cancel);
		again = button(buttons, "again", page::begin);
		again.setVisible(false);
		restart = button(buttons, "restart", page::restart);
		restart.setVisible(false);
		enable();
	}

	private Composite row(int columns) {
		Composite row = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private Button button(Composite parent, String key, Runnable run) {
		// the colour that a toolkit gives to buttons is kept when they are disabled
		var button = new Button(parent, SWT.PUSH);
		button.setText(messages.text("button." + key));
		button.setData("id", "install." + key);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	private Tree tree() {
		Tree made = toolkit.createTree(body, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		made.setHeaderVisible(true);
		made.setData("id", "install.tree");
		SpokenName.give(made, messages.text("heading"));
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TreeColumn(made, SWT.LEFT);
			column.setText(messages.text("column." + COLUMNS.get(at)));
			column.setWidth(WIDTHS[at]);
		}
		made.addListener(SWT.Selection, event -> enable());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		return made;
	}

	Display display() {
		return body.getDisplay();
	}

	boolean isDisposed() {
		return body.isDisposed();
	}

	void dispose() {
		toolkit.dispose();
	}

	void setFocus() {
		place.setFocus();
	}

	/** Offers places to look at; what is typed stays. */
	void places(List<String> known) {
		String typed = place.getText();
		place.setItems(known.toArray(String[]::new));
		place.setText(typed);
	}

	private void chooseFolder() {
		var dialog = new DirectoryDialog(body.getShell());
		dialog.setMessage(messages.text("choose.folder"));
		look(dialog.open());
	}

	private void chooseFile() {
		var dialog = new FileDialog(body.getShell(), SWT.OPEN);
		dialog.setText(messages.text("choose.file"));
		dialog.setFilterExtensions(new String[] { "*.zip;*.jar", "*" });
		look(dialog.open());
	}

	private void look(@org.eclipse.jdt.annotation.Nullable String chosen) {
		if (chosen != null) {
			place.setText(chosen);
			lookThere();
		}
	}

	private void lookThere() {
		if (look.isEnabled()) {
			page.look(PastedPath.of(place.getText()));
		}
	}

	/** Says something; trouble stands out. */
	void tell(String text, boolean trouble) {
		message.setText(text);
		Presence.show(mark, trouble);
		mark.getParent().layout();
	}

	/** Asks whether units are to be removed. */
	boolean confirmsRemoval(String names) {
		return new AskDialog(body.getShell(), messages.text("remove.title"), messages.text("remove.text", "names", names),
				messages.text("button.remove"),
				messages.text("consent.no")).agrees();
	}

	/** Nothing can be begun while something goes on. */
	void busy(boolean now) {
		busy = now;
		enable();
	}

	/** Nothing can be changed in this installation. */
	void closed(boolean now) {
		closed = now;
		enable();
	}

	/** What is installed is to be read again, or was read. */
	void againWanted(boolean wanted) {
		again.setVisible(wanted);
	}

	/** From now on a restart is due. */
	void restartWanted() {
		restart.setVisible(true);
	}

	void show(InstallRows rows) {
		tree.setRedraw(false);
		tree.removeAll();
		for (InstallRows.Row row : rows.rows()) {
			var item = new TreeItem(tree, SWT.NONE);
			item.setText(row.cells().toArray(String[]::new));
			item.setData(row);
			row.chapters().forEach(cells -> new TreeItem(item, SWT.NONE).setText(cells.toArray(String[]::new)));
		}
		tree.setRedraw(true);
		enable();
	}

	private Stream<InstallRows.Row> selected() {
		return Arrays.stream(tree.getSelection()).map(item -> item.getParentItem() == null ? item : item.getParentItem()).map(TreeItem::getData)
				.filter(InstallRows.Row.class::isInstance).map(InstallRows.Row.class::cast).distinct();
	}

	private List<String> chosen(java.util.function.Predicate<InstallRows.Row> fit) {
		return selected().filter(fit).map(InstallRows.Row::id).toList();
	}

	private String names() {
		return String.join(messages.text("comma"), selected().filter(InstallRows.Row::removable).map(row -> row.cells().getFirst()).toList());
	}

	private void enable() {
		look.setEnabled(!busy && !place.getText().isBlank());
		install.setEnabled(!busy && !closed && selected().anyMatch(InstallRows.Row::offered));
		remove.setEnabled(!busy && !closed && selected().anyMatch(InstallRows.Row::removable));
		cancel.setEnabled(busy);
		again.setEnabled(!busy);
		restart.setEnabled(!busy);
	}
}
