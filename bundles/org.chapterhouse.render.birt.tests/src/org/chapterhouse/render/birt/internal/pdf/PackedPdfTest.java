package org.chapterhouse.render.birt.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedPdfTest {

	private static byte[] pdf(int notes) {
		List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R/Notes[]>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>", "<</Length 5 0 R>>stream\n0 0 10 10 re f\nendstream", "15"));
		StringBuilder references = new StringBuilder();
		for (int i = 0; i < notes; i++) {
			references.append(objects.size() + 1).append(" 0 R ");
			objects.add("(note " + i + " endobj é)");
		}
		objects.set(0, objects.get(0).replace("[]", "[" + references + "]"));
		StringBuilder file = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\n");
		StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
		for (int i = 0; i < objects.size(); i++) {
			table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
			file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
		}
		int place = file.length();
		file.append(table).append("trailer\n<</Root 1 0 R/Size ").append(objects.size() + 1).append("/ID [<00><00>]>>\nstartxref\n").append(place)
				.append("\n%%EOF\n");
		return file.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 194, 195, 196, 1000 })
	void allObjectsAreThereAndTheFileIsSmaller(int notes) throws IOException {
		byte[] packed = PackedPdf.packed(pdf(notes));

		assertThat(packed).isEqualTo(PackedPdf.packed(pdf(notes)));
		assertThat(packed.length).isLessThan(pdf(notes).length + 400);
		try (PDDocument document = Loader.loadPDF(packed)) {
			var array = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("Notes"));
			assertThat(array.size()).isEqualTo(notes);
			for (int i = 0; i < notes; i++) {
				assertThat(array.getObject(i)).isInstanceOfSatisfying(COSString.class,
						note -> assertThat(note.getString()).matches("note \\d+ endobj é"));
			}
			assertThat(document.getPage(0).getContents().readAllBytes()).asString(StandardCharsets.ISO_8859_1).startsWith("0 0 10 10 re f");
		}
		assertThat(new String(packed, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7\n%\u00e2\u00e3\n").doesNotContain("(note");
	}

	@Test
	void whatIsNoSuchPdfIsRefused() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> PackedPdf.packed("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
		byte[] packed = PackedPdf.packed(pdf(3));
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> PackedPdf.packed(packed));
	}
}
