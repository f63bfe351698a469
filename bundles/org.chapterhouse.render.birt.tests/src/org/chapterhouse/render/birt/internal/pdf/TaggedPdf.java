package org.chapterhouse.render.birt.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.internal.BirtRenderer;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Reads a PDF as those hear it who cannot see it. */
final class TaggedPdf implements AutoCloseable {

	/**
	 * Is an element of the structure.
	 *
	 * @param type     its type
	 * @param text     the text that belongs to it and not to an element in it
	 * @param alt      what is said instead
	 * @param scope    of a header of a table
	 * @param spots    the places that react, of links
	 * @param children the elements in it
	 */
	record Element(String type, String text, String alt, String scope, List<COSDictionary> spots, List<Element> children) {

		Stream<Element> all() {
			return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
		}

		Stream<Element> all(String types) {
			return all().filter(element -> element.type().matches(types));
		}

		String allText() {
			StringBuilder whole = new StringBuilder();
			all().forEach(element -> whole.append(element.text()));
			return whole.toString();
		}
	}

	private final PDDocument document;
	private final Map<COSDictionary, Map<Integer, String>> contents = new HashMap<>();
	private final StringBuilder artifacts = new StringBuilder();

	private TaggedPdf(PDDocument document) throws IOException {
		this.document = document;
		for (PDPage page : document.getPages()) {
			Map<Integer, String> texts = new HashMap<>();
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			for (PDMarkedContent content : extractor.getMarkedContents()) {
				if ("Artifact".equals(content.getTag())) {
					artifacts.append(text(content));
				} else {
					texts.merge(content.getMCID(), text(content), String::concat);
				}
			}
			contents.put(page.getCOSObject(), texts);
		}
	}

	static byte[] render(BirtRenderer renderer, Report report, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		var problems = renderer.render(report, new SourceTemplates(), format, bytes, new NullProgressMonitor());
		if (!problems.isEmpty()) {
			throw new AssertionError(problems);
		}
		return bytes.toByteArray();
	}

	static TaggedPdf of(byte[] pdf) throws IOException {
		return new TaggedPdf(Loader.loadPDF(pdf));
	}

	PDDocument document() {
		return document;
	}

	Element root() {
		return element(document.getDocumentCatalog().getStructureTreeRoot(), null);
	}

	/** Returns the text of head, foot and repeated headers. */
	String artifacts() {
		return artifacts.toString();
	}

	/** Returns all letters that stand on pages. */
	String letters() throws IOException {
		return squeezed(new PDFTextStripper().getText(document));
	}

	static String squeezed(String text) {
		return text.replaceAll("\\s", "");
	}

	private Element element(PDStructureNode node, @Nullable COSDictionary inherited) {
		COSDictionary page = node.getCOSObject().getCOSDictionary(COSName.PG);
		COSDictionary current = page == null ? inherited : page;
		StringBuilder text = new StringBuilder();
		List<Element> children = new ArrayList<>();
		List<COSDictionary> spots = new ArrayList<>();
		for (Object kid : node.getKids()) {
			switch (kid) {
			case PDStructureElement child -> children.add(element(child, current));
			case Integer id -> text.append(content(current, id));
			case PDMarkedContentReference reference -> text.append(content(reference.getPage().getCOSObject(), reference.getMCID()));
			case PDObjectReference reference -> spots.add(reference.getCOSObject().getCOSDictionary(COSName.OBJ));
			default -> throw new AssertionError(kid);
			}
		}
		String alt = node instanceof PDStructureElement element && element.getAlternateDescription() != null ? element.getAlternateDescription() : "";
		COSDictionary attributes = node.getCOSObject().getCOSDictionary(COSName.A);
		String scope = attributes == null || attributes.getNameAsString("Scope") == null ? "" : attributes.getNameAsString("Scope");
		String type = node instanceof PDStructureElement element ? element.getStructureType() : "";
		return new Element(type, text.toString(), alt, scope, spots, children);
	}

	/** Takes the text, so that each is read once only. */
	private String content(@Nullable COSDictionary page, int id) {
		Map<Integer, String> texts = page == null ? null : contents.get(page);
		String text = texts == null ? null : texts.get(id);
		if (text == null) {
			throw new AssertionError("no content " + id);
		}
		return text;
	}

	private static String text(PDMarkedContent content) {
		StringBuilder text = new StringBuilder();
		for (Object piece : content.getContents()) {
			if (piece instanceof TextPosition position) {
				text.append(position.getUnicode());
			} else if (piece instanceof PDMarkedContent inner) {
				text.append(text(inner));
			}
		}
		return text.toString();
	}

	@Override
	public void close() throws IOException {
		document.close();
	}
}
