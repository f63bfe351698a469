package org.chapterhouse.ui.internal.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chapterhouse.ui.internal.page.ReadPage;
import org.chapterhouse.ui.internal.views.TableMenu;
import org.chapterhouse.ui.internal.views.TableTools;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ProblemMarker;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** Tells what is wrong in a workbook or a Parquet file, which no editor here can show, or in a text that is too large for one, and opens it by the program that the system has for it. */
public final class DataFileEditor extends ReadPage {

	/** The id of the editor. */
	public static final String ID = ProblemMarker.READER;

	/** The endings of files that are no text. */
	private static final Set<String> OWN = Set.of("xlsx", "parquet");
	private static final int MARGIN = 12;
	private static final int WIDTH = 480;
	private static final int[] WIDTHS = { 160, 640 };

	private final Words words = Desktop.get().words();
	private IFile file;
	private Table table;
	private Display display;
	private Button open;
	private Label told;
	private final IResourceChangeListener refresh = event -> later();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		if (!(input.getAdapter(IFile.class) instanceof IFile given)) {
			throw new PartInitException(input.getName());
		}
		file = given;
		setPartName(file.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).applyTo(page);
		var title = new Label(page, SWT.NONE);
		title.setText(file.getName());
		title.setFont(JFaceResources.getFont(JFaceResources.BANNER_FONT));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
		told = new Label(page, SWT.WRAP);
		told.setText(words.text(OWN.contains(String.valueOf(file.getFileExtension()).toLowerCase(Locale.ROOT)) ? "file.told" : "file.large", "path",
				String.valueOf(file.getLocation())));
		told.setData("id", "file.told");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(told);
		open = new Button(page, SWT.PUSH);
		open.setText(words.text("file.open"));
		open.setData("id", "file.open");
		open.addListener(SWT.Selection, event -> launch(String.valueOf(file.getLocation())));
		var folder = new Button(page, SWT.PUSH);
		folder.setText(words.text("export.show"));
		folder.setData("id", "file.folder");
		folder.addListener(SWT.Selection, event -> launch(String.valueOf(file.getLocation().removeLastSegments(1))));
		display = page.getDisplay();
		table = new Table(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setData("id", "file.problems");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table);
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(words.text(List.of("file.place", "problem").get(at)));
			column.setWidth(WIDTHS[at]);
		}
		var tools = new TableTools(Desktop.get(), table, "problems.csv");
		tools.fill(new TableMenu(table));
		tools.key(getSite());
		fill();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(refresh);
	}

	private void launch(String path) {
		if (!Desktop.get().programs().open(path)) {
			told.setText(words.text("file.none", "path", path));
			told.getParent().layout();
		}
	}

	private void later() {
		// not by the table: it may be gone when files change
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!table.isDisposed()) {
					fill();
				}
			});
		}
	}

	private void fill() {
		table.removeAll();
		try {
			for (IMarker marker : file.isAccessible() ? file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO) : new IMarker[0]) {
				int line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
				String place = marker.getAttribute(IMarker.LOCATION, "");
				new TableItem(table, SWT.NONE)
						.setText(new String[] { line > 0 ? words.text("file.row", "row", line) : place, marker.getAttribute(IMarker.MESSAGE, "") });
			}
		} catch (CoreException e) {
			Desktop.get().workplace().log().failed("problems of a file", e);
		}
	}

	/** People know a file by where it lies, not by how the workspace links to it. */
	@Override
	public String getTitleToolTip() {
		return String.valueOf(file.getLocation());
	}

	@Override
	public void setFocus() {
		open.setFocus();
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(refresh);
		super.dispose();
	}
}
