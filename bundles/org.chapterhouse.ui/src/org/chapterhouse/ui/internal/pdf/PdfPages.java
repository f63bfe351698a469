package org.chapterhouse.ui.internal.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Draws the pages of a PDF. Thread-safe: one page at a time; never on the thread of the display. */
final class PdfPages implements AutoCloseable {

	private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0x00FF00, 0x0000FF);

	private static final Pattern NUMBER = Pattern.compile("^\\s*[0-9]+(\\.[0-9]+)*\\.?\\s+");

	/**
	 * Says where something begins that the outline names.
	 *
	 * @param title what the outline says
	 * @param page  its page, from 0
	 */
	record Entry(String title, int page) {
	}

	private final PDDocument document;
	private final PDFRenderer renderer;
	private final List<Double> heights;
	private final List<Entry> outline;

	private PdfPages(PDDocument document) throws IOException {
		this.document = document;
		this.renderer = new PDFRenderer(document);
		var ratios = new ArrayList<Double>();
		for (PDPage page : document.getPages()) {
			PDRectangle box = page.getCropBox();
			boolean turned = page.getRotation() % 180 != 0;
			ratios.add((double) (turned ? box.getWidth() / box.getHeight() : box.getHeight() / box.getWidth()));
		}
		this.heights = List.copyOf(ratios);
		var entries = new ArrayList<Entry>();
		PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
		if (root != null) {
			read(root, entries);
		}
		this.outline = List.copyOf(entries);
	}

	private void read(PDOutlineNode node, List<Entry> entries) throws IOException {
		for (PDOutlineItem item : node.children()) {
			PDPage page = item.findDestinationPage(document);
			if (page != null && item.getTitle() != null) {
				entries.add(new Entry(item.getTitle(), document.getPages().indexOf(page)));
			}
			read(item, entries);
		}
	}

	/** Opens a file; it may be removed afterwards. */
	static PdfPages open(Desktop desktop, Path file) throws IOException {
		desktop.begins("opening of pages");
		PDDocument document = Loader.loadPDF(Files.readAllBytes(file));
		try {
			return new PdfPages(document);
		} catch (IOException | RuntimeException e) {
			document.close();
			throw e;
		}
	}

	/** Returns the height of each page as a part of its width. */
	List<Double> heights() {
		return heights;
	}

	/** Returns where a chapter of a title begins; in the outline, its number stands before the title. */
	Optional<Entry> place(String title) {
		return outline.stream().filter(entry -> entry.title().equals(title) || NUMBER.matcher(entry.title()).replaceFirst("").equals(title))
				.findFirst()
				.or(() -> outline.stream().filter(entry -> entry.title().endsWith(title)).findFirst());
	}

	/** Draws a page, from 0, as wide as asked for. */
	synchronized ImageData draw(int page, int width) throws IOException {
		PDPage of = document.getPage(page);
		float points = of.getRotation() % 180 != 0 ? of.getCropBox().getHeight() : of.getCropBox().getWidth();
		BufferedImage drawn = renderer.renderImage(page, width / points, ImageType.RGB);
		var data = new ImageData(drawn.getWidth(), drawn.getHeight(), 24, COLOURS);
		int[] line = new int[drawn.getWidth()];
		for (int y = 0; y < drawn.getHeight(); y++) {
			drawn.getRGB(0, y, line.length, 1, line, 0, line.length);
			data.setPixels(0, y, line.length, line, 0);
		}
		return data;
	}

	@Override
	public synchronized void close() throws IOException {
		document.close();
	}
}
