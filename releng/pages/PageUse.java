import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Asks whether the pages of PDF files are used: {@code java -cp 'JARS/*' PageUse.java FILE...} The cover is let be; a page before a part, and the last one, may end
 * earlier than others, but none may hold next to nothing.
 */
public final class PageUse {

	private static final double INSIDE = 0.5;
	private static final double AT_AN_END = 0.22;
	private static final double HEAD = 0.06;
	private static final double FOOT = 0.94;

	private PageUse() {
	}

	/** Prints the pages that are not; ends with 1 if there are any. */
	public static void main(String[] files) throws IOException {
		int wrong = files.length == 0 ? 1 : 0;
		for (String file : files) {
			try (PDDocument document = Loader.loadPDF(new File(file))) {
				wrong += check(new File(file).getName(), document);
			}
		}
		System.exit(wrong == 0 ? 0 : 1);
	}

	private static int check(String name, PDDocument document) throws IOException {
		TreeSet<Integer> ends = new TreeSet<>(List.of(document.getNumberOfPages()));
		for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
			ends.add(document.getPages().indexOf(item.findDestinationPage(document)));
		}
		int wrong = 0;
		StringBuilder all = new StringBuilder();
		for (int page = 2; page <= document.getNumberOfPages(); page++) {
			double use = use(document, page);
			all.append(' ').append(Math.round(use * 100));
			if (use < (ends.contains(page) ? AT_AN_END : INSIDE)) {
				System.out.printf("%s: only %.0f %% of page %d is used%n", name, use * 100, page);
				wrong++;
			}
		}
		System.out.println(name + " %:" + all);
		return wrong;
	}

	/** Returns the share of the height between running head and page number that lies above the lowest text. */
	private static double use(PDDocument document, int page) throws IOException {
		List<Double> heights = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition text) {
				double y = text.getYDirAdj() / text.getPageHeight();
				if (y > HEAD && y < FOOT) {
					heights.add(y);
				}
			}
		};
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		stripper.getText(document);
		return heights.stream().mapToDouble(y -> (y - HEAD) / (FOOT - HEAD)).max().orElse(0);
	}
}
