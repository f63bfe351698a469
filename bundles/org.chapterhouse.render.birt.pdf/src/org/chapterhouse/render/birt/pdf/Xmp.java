package org.chapterhouse.render.birt.pdf;

import java.nio.charset.StandardCharsets;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Claim;

/** Writes what a PDF says of itself as XMP (ISO 16684-1), without a clock: title, author, language, date of publication, and which standards it claims to keep. */
final class Xmp {

	private static final String UA = "http://www.aiim.org/pdfua/ns/id/";

	private final PageSession session;
	private final StringBuilder out = new StringBuilder();

	Xmp(PageSession session) {
		this.session = session;
	}

	/** Returns the packet. Used once. */
	byte[] bytes() {
		out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
				.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"")
				.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
				.append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"").append(UA).append("\">\n");
		element("dc:format", "application/pdf");
		element("dc:title", "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(session.title()) + "</rdf:li></rdf:Alt>");
		if (!session.author().isEmpty()) {
			element("dc:creator", "<rdf:Seq><rdf:li>" + escaped(session.author()) + "</rdf:li></rdf:Seq>");
		}
		element("dc:language", "<rdf:Bag><rdf:li>" + escaped(session.language()) + "</rdf:li></rdf:Bag>");
		element("pdf:Producer", Information.PRODUCER);
		element("xmp:CreatorTool", Information.CREATOR);
		if (Information.isDate(session.published())) {
			element("xmp:CreateDate", session.published() + "T00:00:00Z");
			element("xmp:ModifyDate", session.published() + "T00:00:00Z");
		}
		claims();
		out.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void claims() {
		boolean archive = session.claims().contains(Claim.PDF_A_2B);
		boolean accessible = session.claims().contains(Claim.PDF_UA_1);
		if (accessible) {
			element("pdfuaid:part", "1");
		}
		if (archive) {
			element("pdfaid:part", "2");
			element("pdfaid:conformance", "B");
		}
		if (archive && accessible) {
			extension();
		}
	}

	/** To PDF/A every property is strange that it does not know; this says what that of PDF/UA is. */
	private void extension() {
		String property = "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
				+ "<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>";
		String schema = "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>" + UA
				+ "</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
				+ property + "</rdf:li></rdf:Seq></pdfaSchema:property>";
		out.append("<pdfaExtension:schemas xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" ")
				.append("xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">")
				.append("<rdf:Bag><rdf:li rdf:parseType=\"Resource\">").append(schema).append("</rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
	}

	private void element(String name, String content) {
		out.append('<').append(name).append('>').append(content).append("</").append(name).append(">\n");
	}

	private static String escaped(String text) {
		return text.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
