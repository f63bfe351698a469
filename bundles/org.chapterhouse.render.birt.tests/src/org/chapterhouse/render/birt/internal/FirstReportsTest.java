package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/** Each test begins like a process: the PDF writer's layout of glyphs is a switch of the process, off until the first PDF. */
class FirstReportsTest {

	private static final String SHARED_GLYPHS = "A middle dot · and a hyphen-minus, a slash / and a degree °.";

	private BirtRenderer renderer = new BirtRenderer();

	@BeforeEach
	void asInANewProcess() {
		LayoutProcessor.disable();
	}

	@AfterEach
	void close() {
		renderer.close();
	}

	private byte[] pdf(Report report) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<Problem> problems = renderer.render(report, new SourceTemplates(), "pdf", bytes, new NullProgressMonitor());
		assertThat(problems).isEmpty();
		return bytes.toByteArray();
	}

	@Test
	void theFirstTwoMayBeginAtTheSameTime() throws Exception {
		int threads = 4;
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			for (int round = 0; round < 5; round++) {
				renderer.close();
				renderer = new BirtRenderer();
				LayoutProcessor.disable();
				CyclicBarrier start = new CyclicBarrier(threads);
				List<Future<byte[]>> made = new ArrayList<>();
				for (int thread = 0; thread < threads; thread++) {
					made.add(pool.submit(() -> {
						start.await();
						return pdf(SampleReport.english());
					}));
				}
				byte[] first = made.get(0).get();
				for (Future<byte[]> one : made) {
					assertThat(one.get()).isEqualTo(first);
				}
			}
		}
	}

	@Test
	void layoutsDoNotTurnOnGlyphs() {
		assertThat(renderer.layout(SampleReport.chinese(), new SourceTemplates(), new NullProgressMonitor()).problems()).isEmpty();
		assertThat(LayoutProcessor.isEnabled()).isFalse();
	}

	@Test
	void charactersOfSharedGlyphsCanBeSearchedInTheFirstAndInLater() throws IOException {
		renderer.layout(SampleReport.chinese(), new SourceTemplates(), new NullProgressMonitor());
		Report report = SampleReport.chinese();
		report.getParts().get(0).getChapters().get(0).getSentences().get(0).setText(SHARED_GLYPHS);

		byte[] first = pdf(report);

		assertThat(text(first)).contains(SHARED_GLYPHS);
		assertThat(pdf(report)).isEqualTo(first);
	}

	@Test
	void theFontsAreReadFromMemory() throws ReflectiveOperationException {
		pdf(SampleReport.chinese());

		for (int style : new int[] { Font.NORMAL, Font.BOLD }) {
			BaseFont font = FontMappingManagerFactory.getInstance().getFontMappingManager("pdf", Locale.CHINA).createFont("Noto Sans SC", style);
			Object source = field(Class.forName("org.openpdf.text.pdf.TrueTypeFont"), "rf", font);
			assertThat(field(source.getClass(), "arrayIn", source)).isInstanceOf(byte[].class);
		}
	}

	private static Object field(Class<?> type, String name, Object of) throws ReflectiveOperationException {
		Field field = type.getDeclaredField(name);
		field.setAccessible(true);
		return field.get(of);
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}
}
