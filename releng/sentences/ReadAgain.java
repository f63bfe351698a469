import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the text of rendered reports again and holds it to their documents: every sentence, highlight and note of a {@code .report} must stand, letter by letter, in the PDF and the HTML beside it.
 * <p>
 * {@code java -cp 'PDFBOX/*' ReadAgain.java FOLDER...} The documents themselves are held to their facts when they are made.
 */
public final class ReadAgain {

	private static final int HEAD_AND_FOOT = 150;

	private ReadAgain() {
	}

	/** Prints what is missing and how much was read; ends with 1 if anything is missing or nothing was read. */
	public static void main(String[] folders) throws Exception {
		int reports = 0;
		int texts = 0;
		var missing = new ArrayList<String>();
		for (String folder : folders) {
			for (Path document : documents(Path.of(folder))) {
				String base = document.toString().substring(0, document.toString().length() - ".report".length());
				List<String> said = said(document);
				List<String> pages = pdf(new File(base + ".pdf"));
				String html = squeezed(html(Path.of(base + ".html")));
				for (String text : said) {
					if (!stands(squeezed(text), pages)) {
						missing.add(base + ".pdf: " + text);
					}
					if (!html.contains(squeezed(text))) {
						missing.add(base + ".html: " + text);
					}
				}
				reports++;
				texts += said.size();
			}
		}
		missing.forEach(System.err::println);
		System.out.println(reports + " reports, " + texts + " sentences and notes read again in PDF and HTML, " + missing.size() + " missing");
		System.exit(missing.isEmpty() && texts > 0 ? 0 : 1);
	}

	private static List<Path> documents(Path folder) throws Exception {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".report")).sorted().toList();
		}
	}

	private static List<String> said(Path document) throws Exception {
		Element report = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(document.toFile()).getDocumentElement();
		var said = new ArrayList<String>();
		for (String kind : List.of("sentences", "highlights", "notes")) {
			NodeList elements = report.getElementsByTagName(kind);
			for (int at = 0; at < elements.getLength(); at++) {
				String text = ((Element) elements.item(at)).getAttribute("text");
				if (!text.isBlank()) {
					said.add(text);
				}
			}
		}
		return said;
	}

	/** Returns the text of each page, in the order in which it was written. */
	private static List<String> pdf(File file) throws Exception {
		try (var document = Loader.loadPDF(file)) {
			var pages = new ArrayList<String>();
			var stripper = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.add(squeezed(stripper.getText(document)));
			}
			return pages;
		}
	}

	/** Tells whether a text stands on a page, or turns one: its first part at the end of a page, the rest at the beginning of the next, but for head and foot. */
	private static boolean stands(String text, List<String> pages) {
		for (int page = 0; page < pages.size(); page++) {
			String here = pages.get(page);
			if (here.contains(text)) {
				return true;
			}
			for (int cut = 1; page + 1 < pages.size() && cut < text.length(); cut++) {
				int begins = here.lastIndexOf(text.substring(0, cut));
				int goesOn = pages.get(page + 1).indexOf(text.substring(cut));
				if (begins >= 0 && here.length() - begins - cut <= HEAD_AND_FOOT && goesOn >= 0 && goesOn <= HEAD_AND_FOOT) {
					return true;
				}
			}
		}
		return false;
	}

	private static String html(Path file) throws Exception {
		String page = Files.readString(file).replaceAll("(?s)<(style|script|svg)\\b.*?</\\1>", "").replaceAll("(?s)<[^>]*>", "");
		return page.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
	}

	/** Line breaks are the layout's, not the sentence's. */
	private static String squeezed(String text) {
		return text.replaceAll("[\\s\u00A0]+", "");
	}
}
