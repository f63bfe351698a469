package org.chapterhouse.render.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.chapterhouse.render.web.internal.h5.H5Page;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Writes pages for browsers, each one file that asks for nothing. The fonts are kept for the next page. */
public final class WebWriter implements ReportWriter {

	private static final String HTML = "html";
	private static final String H5 = "h5";

	private final WebFonts fonts = new WebFonts();
	private volatile @Nullable Locale language;

	@Override
	public void speak(Locale spoken) {
		language = spoken;
	}

	@Override
	public Set<String> formats() {
		return Set.of(HTML, H5);
	}

	@Override
	public List<Problem> write(LaidOut report, String format, OutputStream output, IProgressMonitor monitor) {
		List<Problem> problems = new ArrayList<>();
		Locale known = language;
		WebTexts texts = new WebTexts(known == null ? report.layout().language() : known.toLanguageTag());
		try {
			String page = H5.equals(format) ? h5(report, texts, problems)
					: HtmlPage.of(report.layout(), theme(report, "html.css", texts, problems), fonts.of(report.fonts()));
			output.write(page.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			problems.add(texts.error("render.failed", Map.of("reason", String.valueOf(e.getMessage())), Place.NOWHERE));
		}
		return List.copyOf(problems);
	}

	private String h5(LaidOut report, WebTexts texts, List<Problem> problems) throws IOException {
		if (H5Page.isTooLong(report.layout().shareUrl())) {
			problems.add(texts.warning("render.share.long", Place.NOWHERE));
		}
		return new H5Page(report.layout(), new WebTexts(report.layout().language()).messages()).write(theme(report, "h5.css", texts, problems),
				fonts.of(report.fonts()));
	}

	private static String theme(LaidOut report, String name, WebTexts texts, List<Problem> problems) {
		Optional<Resource> file = report.templates().theme(name);
		if (file.isEmpty()) {
			problems.add(texts.error("render.template.missing", Map.of("name", name), Place.element("", name)));
			return "";
		}
		try (InputStream input = file.get().location().openStream()) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			problems.add(texts.error("render.template.unreadable", Map.of("reason", String.valueOf(e.getMessage())),
					Place.file(file.get().origin())));
			return "";
		}
	}

	@Override
	public void close() {
		fonts.close();
	}
}
