package org.chapterhouse.render.office.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.ReportWriter;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.render.office.internal.document.ReportDocument;
import org.chapterhouse.render.office.internal.sheets.ReportSheets;
import org.chapterhouse.render.office.internal.slides.ReportSlides;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Writes documents, slides and workbooks for office programs. Keeps nothing but its language. */
public final class OfficeWriter implements ReportWriter {

	private static final String DOCUMENT = "docx";
	private static final String SLIDES = "pptx";
	private static final String WORKBOOK = "xlsx";
	private static final String THEME = "theme.properties";

	private volatile @Nullable Locale language;

	@Override
	public void speak(Locale spoken) {
		language = spoken;
	}

	@Override
	public Set<String> formats() {
		return Set.of(DOCUMENT, SLIDES, WORKBOOK);
	}

	@Override
	public List<Problem> write(LaidOut report, String format, OutputStream output, IProgressMonitor monitor) {
		List<Problem> problems = new ArrayList<>();
		OfficeTexts texts = new OfficeTexts(report.layout().language());
		Locale known = language;
		OfficeTexts told = known == null ? texts : new OfficeTexts(known.toLanguageTag());
		try {
			Palette palette = palette(report, told, problems);
			switch (format) {
			case DOCUMENT -> ReportDocument.of(report, palette, texts).write(output);
			case SLIDES -> ReportSlides.of(report, palette, texts).write(output);
			case WORKBOOK -> ReportSheets.write(report, palette, texts, output);
			default -> throw new IllegalArgumentException(format);
			}
		} catch (IOException e) {
			problems.add(told.error("render.failed", Map.of("reason", String.valueOf(e.getMessage())), Place.NOWHERE));
		}
		return List.copyOf(problems);
	}

	private static Palette palette(LaidOut report, OfficeTexts texts, List<Problem> problems) throws IOException {
		Optional<Resource> file = report.templates().theme(THEME);
		String font = report.fonts().family();
		if (file.isEmpty()) {
			problems.add(texts.error("render.template.missing", Map.of("name", THEME), Place.element("", THEME)));
			return Palette.read(new ByteArrayInputStream(new byte[0]), font);
		}
		try (InputStream input = file.get().location().openStream()) {
			return Palette.read(input, font);
		} catch (IOException e) {
			problems.add(
					texts.error("render.template.unreadable", Map.of("reason", String.valueOf(e.getMessage())), Place.file(file.get().origin())));
			return Palette.read(new ByteArrayInputStream(new byte[0]), font);
		}
	}
}
