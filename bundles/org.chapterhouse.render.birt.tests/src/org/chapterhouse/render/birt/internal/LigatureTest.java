package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class LigatureTest {

	@Test
	void lettersThatWouldJoinAndDigitsAfterThemCanBeSearched() throws IOException {
		Report report = SampleReport.chinese();
		Sentence sentence = report.getParts().get(0).getChapters().get(0).getSentences().get(0);
		sentence.setText("The office file: a figure, ranking 5th of 15 in the first flow.");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (BirtRenderer renderer = new BirtRenderer()) {
			assertThat(renderer.render(report, new SourceTemplates(), "pdf", bytes, new NullProgressMonitor())).isEmpty();
		}
		try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
					.contains("The office file: a figure, ranking 5th of 15 in the first flow.");
		}
	}
}
