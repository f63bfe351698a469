package org.chapterhouse.render.birt.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.tests.LayoutText;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Lays out and renders documents with one renderer for each class of tests. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RenderingTest {

	record Output(byte[] bytes, List<Problem> problems) {

		PDDocument pdf() throws IOException {
			return Loader.loadPDF(bytes);
		}

		String text() throws IOException {
			if (bytes.length == 0 || bytes[0] != '%') {
				return new String(bytes, StandardCharsets.UTF_8);
			}
			try (PDDocument pdf = pdf()) {
				return new PDFTextStripper().getText(pdf);
			}
		}

		String page(int number) throws IOException {
			try (PDDocument pdf = pdf()) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(number);
				stripper.setEndPage(number);
				return stripper.getText(pdf);
			}
		}
	}

	static final String LAYOUT = "layout";

	private final BirtRenderer renderer = new BirtRenderer();

	BirtRenderer renderer() {
		return renderer;
	}

	@AfterAll
	void close() {
		renderer.close();
	}

	Output render(Report report, String format) {
		return render(report, format, new SourceTemplates());
	}

	/** Lays out a report; the bytes are the texts of the layout. */
	Output layOut(Report report, SourceTemplates templates) {
		Outcome<LaidOut> laidOut = renderer.layout(report, templates, new NullProgressMonitor());
		String text = laidOut.result().map(one -> LayoutText.of(one.layout())).orElse("");
		return new Output(text.getBytes(StandardCharsets.UTF_8), laidOut.problems());
	}

	Layout layout(Report report) {
		return renderer.layout(report, new SourceTemplates(), new NullProgressMonitor()).result().orElseThrow().layout();
	}

	Output render(Report report, String format, SourceTemplates templates) {
		if (format.equals(LAYOUT)) {
			return layOut(report, templates);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<Problem> problems = renderer.render(report, templates, format, bytes, new NullProgressMonitor());
		return new Output(bytes.toByteArray(), problems);
	}

	static ReportChapter chapter(Report report, int part, int index) {
		return report.getParts().get(part).getChapters().get(index);
	}
}
