package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.WrittenFigure;
import org.chapterhouse.model.report.WrittenText;

/** Prints the texts of a report, one a line, with what state each is in. */
final class TextsList {

	private static final int MOST_SHOWN = 40;

	private final Desk desk;
	private final TextLayout layout;

	TextsList(Desk desk, TextLayout layout) {
		this.desk = desk;
		this.layout = layout;
	}

	/** Prints texts in the order of the report, with a line for each kind of which there is none. */
	void print(List<ReportText> texts, Report report) {
		List<Object> json = new ArrayList<>();
		for (TextLayout.OfChapter chapter : layout.chapters()) {
			for (TextLayout.OfKind kind : chapter.kinds()) {
				List<ReportText> there = texts.stream()
						.filter(text -> text.key().chapter().equals(chapter.id()) && text.key().kind().equals(kind.id()) && !text.isEmpty()).toList();
				there.forEach(text -> json.add(line(text, written(report, text.key()))));
				if (there.isEmpty()) {
					json.add(line(TextKey.of(chapter.id(), kind.id())));
				}
			}
		}
		if (desk.json()) {
			Map<String, Object> all = new LinkedHashMap<>();
			all.put("texts", json);
			desk.out().print(JsonWriter.lines(all));
		}
	}

	private static List<WrittenFigure> written(Report report, TextKey key) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(chapter -> chapter.getId().equals(key.chapter()))
				.flatMap(chapter -> chapter.getTexts().stream()).filter(text -> is(text, key)).flatMap(text -> text.getFigures().stream())
				.filter(figure -> !figure.getWritten().equals(figure.getNow())).toList();
	}

	private static boolean is(WrittenText text, TextKey key) {
		String record = text.getRecord() == null ? "" : text.getRecord();
		return text.getKind().equals(key.kind()) && record.equals(key.record());
	}

	private Map<String, Object> line(TextKey key) {
		if (!desk.json()) {
			desk.out().println(desk.text("texts.line.empty", "text", name(key)));
		}
		Map<String, Object> json = head(key);
		json.put("state", "empty");
		return json;
	}

	private Map<String, Object> line(ReportText text, List<WrittenFigure> changed) {
		String said = text.whole().replace('\n', ' ');
		String shown = said.codePointCount(0, said.length()) <= MOST_SHOWN ? said : said.substring(0, said.offsetByCodePoints(0, MOST_SHOWN)) + "…";
		if (!desk.json()) {
			desk.out().println(desk.text(text.carried() ? "texts.line.carried" : "texts.line.own", "text", name(text.key()), "period",
					text.written().id(), "said", shown));
			changed.forEach(figure -> desk.out().println(
					desk.text("texts.changed", "label", figure.getLabel(), "written", figure.getWritten(), "now", figure.getNow())));
			if (!text.watched()) {
				desk.out().println(desk.text("texts.unwatched"));
			}
		}
		Map<String, Object> json = head(text.key());
		json.put("state", text.carried() ? "carried" : "own");
		json.put("written", text.written().id());
		json.put("flagged", !changed.isEmpty());
		json.put("confirmed", text.watched());
		json.put("language", text.language().toLanguageTag());
		json.put("fields", new LinkedHashMap<String, Object>(text.fields()));
		json.put("changed", changed.stream().map(figure -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("fact", figure.getFact());
			one.put("written", figure.getWritten());
			one.put("now", figure.getNow());
			return one;
		}).toList());
		return json;
	}

	private static Map<String, Object> head(TextKey key) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("chapter", key.chapter());
		json.put("kind", key.kind());
		if (!key.record().isEmpty()) {
			json.put("record", key.record());
		}
		return json;
	}

	private static String name(TextKey key) {
		return key.chapter() + " / " + key.kind() + (key.record().isEmpty() ? "" : " / " + key.record());
	}
}
