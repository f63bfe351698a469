package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.StatedFigure;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.TextDefinition;
import org.chapterhouse.model.report.WrittenField;
import org.chapterhouse.model.report.WrittenFigure;
import org.chapterhouse.model.report.WrittenText;

/** Puts the texts that people wrote into the chapters of a document, and holds them against the figures that they state. */
final class TextAssembler {

	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;

	private final Setting setting;
	private final List<ReportText> texts;
	private final List<Told> problems = new ArrayList<>();

	/** Makes an assembler, for one document. */
	TextAssembler(Setting setting, List<ReportText> texts) {
		this.setting = setting;
		this.texts = texts.stream().filter(text -> !text.isEmpty()).toList();
	}

	/** Returns what should be looked at, when all chapters are filled. */
	List<Told> problems() {
		return List.copyOf(problems);
	}

	/** Tells whether somebody wrote something for a chapter. */
	boolean has(FamilyChapter chapter) {
		return !of(chapter).isEmpty();
	}

	private List<ReportText> of(FamilyChapter chapter) {
		return texts.stream().filter(text -> text.key().chapter().equals(chapter.id())).toList();
	}

	/** Fills a chapter of a document in which all facts are there already. */
	void fill(Report report, ReportChapter made, FamilyChapter chapter) {
		if (!chapter.isUsable()) {
			return;
		}
		Messages messages = setting.messages(chapter);
		Map<String, FigureWatch> watches = new TreeMap<>();
		List<ReportText> own = of(chapter);
		for (ReportText text : own) {
			WrittenText written = text(text, chapter, messages);
			if (made.getState() == ChapterState.COMPLETE) {
				FigureWatch watch = watches.computeIfAbsent(text.language().toLanguageTag(), tag -> watch(report, chapter, made, text.language()));
				figures(written, text, watch, made.getTitle());
			}
			made.getTexts().add(written);
		}
		absent(made, chapter, own, messages);
		Locale language = setting.request().language();
		if (own.stream().anyMatch(text -> !text.language().equals(language))) {
			made.getNotes().add(note(NoteKind.SOURCE, new Texts(language).text("texts.language")));
		}
	}

	private FigureWatch watch(Report report, FamilyChapter chapter, ReportChapter made, Locale language) {
		return new FigureWatch(Reach.of(setting.family(), report, chapter, made), setting.scope().organisation().self().code(), language);
	}

	private WrittenText text(ReportText text, FamilyChapter chapter, Messages messages) {
		WrittenText made = FACTORY.createWrittenText();
		made.setKind(text.key().kind());
		if (!text.key().record().isEmpty()) {
			made.setRecord(text.key().record());
		}
		made.setTitle(messages.text("text." + text.key().kind()));
		made.setLanguage(text.language().toLanguageTag());
		made.setWritten(text.written().id());
		made.setCarriedOver(text.carried());
		List<String> fields = kinds(chapter).stream().filter(kind -> kind.getId().equals(text.key().kind()))
				.flatMap(kind -> kind.getFields().stream())
				.toList();
		for (String field : fields.isEmpty() ? List.of(TextEntry.TEXT) : fields) {
			WrittenField one = FACTORY.createWrittenField();
			one.setId(field);
			one.setLabel(fields.isEmpty() ? null : messages.text("text." + text.key().kind() + "." + field));
			one.setText(text.fields().get(field));
			made.getFields().add(one);
		}
		return made;
	}

	private List<TextDefinition> kinds(FamilyChapter chapter) {
		var kinds = new ArrayList<TextDefinition>(chapter.declared().getTexts());
		kinds.addAll(setting.family().definition().getTexts());
		return kinds;
	}

	private void figures(WrittenText made, ReportText text, FigureWatch watch, String chapterTitle) {
		for (StatedFigure stated : text.figures()) {
			WrittenFigure figure = FACTORY.createWrittenFigure();
			figure.setFact(stated.fact());
			figure.setLabel(watch.label(stated.fact()));
			figure.setWritten(stated.shown());
			figure.setNow(watch.now(stated.fact()));
			made.getFigures().add(figure);
			if (!figure.getNow().equals(figure.getWritten())) {
				made.setFlagged(true);
				tell("texts.changed", made, text, chapterTitle, figure);
			}
		}
		if (!text.watched() && text.carried()) {
			tell("texts.unwatched", made, text, chapterTitle, FACTORY.createWrittenFigure());
		}
	}

	private void tell(String code, WrittenText made, ReportText text, String chapterTitle, WrittenFigure figure) {
		String title = text.key().record().isEmpty() ? made.getTitle() : made.getTitle() + " " + text.key().record();
		Place place = new Place(text.place().file(), text.place().line(), text.key().chapter(), text.key().kind(), given(figure.getWritten()));
		problems.add(language -> new Texts(language).warning(code, place, "chapter", chapterTitle, "text", title, "label", given(figure.getLabel()),
				"written",
				given(figure.getWritten()), "now", given(figure.getNow()), "period", text.written().id()));
	}

	private static String given(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text;
	}

	private void absent(ReportChapter made, FamilyChapter chapter, List<ReportText> own, Messages messages) {
		if (made.getState() == ChapterState.COMPLETE) {
			kinds(chapter).stream().filter(kind -> kind.getAbsentNote() != null)
					.filter(kind -> own.stream().noneMatch(text -> text.key().kind().equals(kind.getId())))
					.forEach(kind -> made.getNotes().add(note(NoteKind.MISSING, messages.text("note." + kind.getAbsentNote()))));
		}
	}

	private static Note note(NoteKind kind, String text) {
		Note made = FACTORY.createNote();
		made.setKind(kind);
		made.setText(text);
		return made;
	}
}
