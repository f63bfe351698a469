package org.chapterhouse.render.birt.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.internal.BirtRenderer;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks veraPDF, in a process of its own, whether files keep what they claim. */
class PdfConformanceTest {

	private static final BirtRenderer RENDERER = new BirtRenderer();
	private static final int MINUTES = 5;

	@TempDir
	private Path folder;

	@AfterAll
	static void close() {
		RENDERER.close();
	}

	private static Map<String, Report> reports() {
		Map<String, Report> reports = new LinkedHashMap<>();
		reports.put("chinese", SampleReport.chinese());
		reports.put("english", SampleReport.english());
		reports.put("long", SampleReport.withCounties(90));
		Report small = SampleReport.withCounties(0);
		small.getParts().remove(1);
		small.getParts().get(0).getChapters().remove(1);
		reports.put("small", small);
		Report failed = SampleReport.chinese();
		failed.getParts().forEach(part -> part.getChapters().forEach(chapter -> SampleReport.fail(chapter, "no data")));
		reports.put("failed", failed);
		Report hostile = SampleReport.chinese();
		hostile.setTitle("]]> <b>&\"' \u0001");
		hostile.setPublisher("a & b </dc:creator>");
		hostile.setPublished("2017-05-23");
		ReportChapter first = hostile.getParts().get(0).getChapters().get(0);
		first.setTitle("x".repeat(300));
		first.getSeries().get(0).getPoints().forEach(point -> point.setPlot(null));
		reports.put("hostile", hostile);
		return reports;
	}

	@Test
	void pdfaIsPdfA2bAndPdfUa() throws Exception {
		List<Path> files = write("pdfa");

		assertThat(check("2b,ua1", files)).contains("chinese.pdf 2b passes", "hostile.pdf ua1 passes").doesNotContain("fails");
	}

	@Test
	void pdfuaIsPdfUa() throws Exception {
		assertThat(check("ua1", write("pdfua"))).contains("chinese.pdf ua1 passes").doesNotContain("fails");
	}

	@Test
	void pdfClaimsNothingWhichIsNoticed() throws Exception {
		Path plain = Files.write(folder.resolve("plain.pdf"), TaggedPdf.render(RENDERER, SampleReport.withCounties(1), "pdf"));

		assertThat(check("2b,ua1", List.of(plain))).contains("plain.pdf 2b fails", "plain.pdf ua1 fails", "1 x 5-1 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdfa", "pdfua" })
	void theSameDocumentGivesTheSameBytes(String format) {
		byte[] first = TaggedPdf.render(RENDERER, SampleReport.chinese(), format);
		TaggedPdf.render(RENDERER, SampleReport.english(), format);

		assertThat(TaggedPdf.render(RENDERER, SampleReport.chinese(), format)).isEqualTo(first);
	}

	@Test
	void coloursMeanWhatTheyMeanOnAScreen() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(TaggedPdf.render(RENDERER, SampleReport.withCounties(1), "pdfa"))) {
			COSStream profile = pdf.getDocumentCatalog().getOutputIntents().get(0).getCOSObject().getCOSStream(COSName.DEST_OUTPUT_PROFILE);
			ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile.createInputStream().readAllBytes()));

			for (float[] colour : new float[][] { { 0, 0, 0 }, { 1, 1, 1 }, { 0.2f, 0.5f, 0.8f }, { 0.9f, 0.1f, 0.02f } }) {
				assertThat(space.toRGB(colour)).containsExactly(colour, org.assertj.core.data.Offset.offset(0.01f));
			}
		}
	}

	private List<Path> write(String format) throws IOException {
		List<Path> files = new ArrayList<>();
		for (Map.Entry<String, Report> report : reports().entrySet()) {
			files.add(Files.write(folder.resolve(report.getKey() + ".pdf"), TaggedPdf.render(RENDERER, report.getValue(), format)));
		}
		return files;
	}

	private String check(String flavours, List<Path> files) throws IOException, InterruptedException {
		Path output = folder.resolve("output.txt");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
				"-cp", "target/verapdf/*", "../../releng/pdf-check/PdfCheck.java", flavours));
		files.forEach(file -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
		String said = Files.readString(output, StandardCharsets.UTF_8);
		assertThat(said).as("how veraPDF ended: %s", process.exitValue()).isNotBlank();
		return said;
	}
}
