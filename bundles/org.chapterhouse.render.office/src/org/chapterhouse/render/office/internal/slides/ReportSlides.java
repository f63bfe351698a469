package org.chapterhouse.render.office.internal.slides;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.render.office.internal.OfficePackage;
import org.chapterhouse.render.office.internal.OfficeTexts;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.chapterhouse.render.office.internal.TextPieces;

/** Makes the slides of a report for a meeting: title, agenda, parts, for each chapter its figures and sentences, then one for each chart and table, and a last one. Used once. */
public final class ReportSlides {

	private static final int AGENDA_ROWS = 14;
	private static final int AGENDA_CARDS = 8;
	private static final int OUTLINE = 7;
	/** The smallest letters of a title that has one line; a longer one has two. */
	private static final double ONE_LINE = 18;
	/** The room of a title, with some to spare: a line more would run over what is above. */
	private static final double TITLE = (Frame.INNER - 20) * 0.88;
	private static final String POINTS = "highlights";

	private final Layout layout;
	private final Palette palette;
	private final OfficeTexts texts;
	private final Deck deck;
	private final Map<String, Slide> starts = new HashMap<>();

	private ReportSlides(Layout layout, Palette palette, OfficeTexts texts) {
		this.layout = layout;
		this.palette = palette;
		this.texts = texts;
		this.deck = new Deck(palette, layout.language());
	}

	/** Makes the slides. */
	public static OfficePackage of(LaidOut report, Palette palette, OfficeTexts texts) {
		ReportSlides slides = new ReportSlides(report.layout(), palette, texts);
		slides.title(report.report().getPeriodLabel());
		int agenda = slides.deck.size();
		List<Section> sections = report.layout().sections();
		boolean parts = sections.stream().anyMatch(section -> section.kind() == Section.Kind.PART);
		String part = "";
		for (int at = 0; at < sections.size(); at++) {
			Section section = sections.get(at);
			switch (section.kind()) {
			case COVER, CONTENTS -> {
				// they have slides of their own
			}
			case PART -> {
				slides.part(section, sections.subList(at + 1, sections.size()));
				part = Stream.of(section.number(), section.title()).filter(text -> !text.isEmpty()).collect(Collectors.joining("  "));
			}
			case CHAPTER -> {
				if (!parts) {
					slides.opener(section);
				}
				slides.content(section, part);
			}
			case SUMMARY, CLOSING -> slides.summary(section);
			}
		}
		slides.agenda(agenda);
		slides.last();
		return slides.deck.pack(report.layout(), TextPieces.cut(report.layout().titleLine(), SlideTable.SMALLEST, false, Frame.INNER - 120, 1));
	}

	private static Slide.Line shrunk(String text, double size, double smallest, double width, int lines, int colour) {
		double fitting = size;
		while (fitting > smallest && TextMeasure.lines(text, fitting, true, width) > lines) {
			fitting -= 2;
		}
		return new Slide.Line(TextPieces.cut(text, fitting, true, width, lines), fitting, true, colour);
	}

	private void title(String period) {
		Slide slide = deck.slide(Slide.Kind.TITLE);
		slide.placeholder("type=\"ctrTitle\"", "Title", List.of(shrunk(coverTitle(), 38, 20, 505, 4, 0xFFFFFF)));
		String imprint = Stream.of(layout.publisher(), layout.published()).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
		String words = imprint.isEmpty() ? period == null ? "" : period : imprint;
		slide.placeholder("type=\"subTitle\" idx=\"1\"", "Subtitle",
				List.of(new Slide.Line(TextPieces.cut(words, 16, false, 505, 4), 16, false, light())));
	}

	private int light() {
		return Palette.mixed(palette.accent(), 0xFFFFFF, 28);
	}

	/** Returns a number as it is shown large: with two digits. */
	private static String ordinal(String number) {
		return number.matches("[0-9]") ? "0" + number : number;
	}

	/** Opens a chapter where there are no parts to open: its number, its title and what it shows. */
	private void opener(Section chapter) {
		Slide slide = deck.slide(Slide.Kind.OPENER);
		starts.put(chapter.bookmark(), slide);
		slide.placeholder("type=\"title\"", "Title", List.of(shrunk(chapter.title(), 36, 20, 520, 2, 0xFFFFFF)));
		slide.text(0, 180, Frame.PANEL, 180, -1, 0, "ctr",
				List.of(new Slide.Line(TextPieces.cut(ordinal(chapter.number()), 110, true, Frame.PANEL, 1), 110, true, 0xFFFFFF)
						.aligned(Slide.Align.CENTER)));
		List<Slide.Line> outline = ChapterContent.of(chapter).exhibits().stream().flatMap(exhibit -> exhibit.apart().stream())
				.map(exhibit -> exhibit.title()).filter(title -> !title.equals(chapter.title())).distinct().limit(OUTLINE)
				.map(title -> new Slide.Line(TextPieces.cut(title, 16, false, 520, 1), 16, false, light())).toList();
		slide.placeholder("type=\"body\" idx=\"1\"", "Outline", outline);
	}

	/** Returns the title with the line breaks of the cover: its largest text, if it says the same. */
	private String coverTitle() {
		return layout.sections().stream().filter(section -> section.kind() == Section.Kind.COVER).map(ChapterContent::of)
				.flatMap(content -> content.words().stream()).map(ChapterContent.Words::text)
				.filter(text -> text.replaceAll("\\s", "").equals(layout.title().replaceAll("\\s", ""))).findFirst().orElse(layout.title());
	}

	private void part(Section part, List<Section> after) {
		Slide slide = deck.slide(Slide.Kind.PART);
		starts.put(part.bookmark(), slide);
		List<Slide.Line> title = new ArrayList<>();
		if (!part.number().isEmpty()) {
			title.add(new Slide.Line(TextPieces.cut(part.number(), 18, false, 760, 1), 18, false, light()).spaced(4));
		}
		title.add(shrunk(part.title(), 36, 20, 760, 2, 0xFFFFFF));
		slide.placeholder("type=\"title\"", "Title", title);
		List<Slide.Line> chapters = new ArrayList<>();
		for (Section chapter : after) {
			if (chapter.kind() != Section.Kind.CHAPTER || chapters.size() == 7) {
				break;
			}
			chapters.add(new Slide.Line(TextPieces.cut(chapter.number() + "  " + chapter.title(), 16, false, 760, 1), 16, false, light()));
		}
		slide.placeholder("type=\"body\" idx=\"1\"", "Chapters", chapters);
	}

	private Slide content(String title, String above) {
		Slide slide = deck.slide(Slide.Kind.CONTENT);
		boolean one = TextMeasure.lines(title, ONE_LINE, true, TITLE) == 1;
		slide.placeholder("type=\"title\"", "Title", List.of(shrunk(title, one ? 24 : ONE_LINE, 14, TITLE, one ? 1 : 2, palette.dark())));
		if (!above.isEmpty()) {
			slide.text(Frame.LEFT, 12, Frame.INNER, 16, -1, 0, "ctr",
					List.of(new Slide.Line(TextPieces.cut(above, 10, false, Frame.INNER - 4, 1), 10, false, palette.muted())));
		}
		return slide;
	}

	/** What sums the report up in points has its own look; anything else is content as that of chapters. */
	private void summary(Section section) {
		if (section.blocks().size() == 1 && section.blocks().get(0) instanceof Block.Table table && table.dataSet().equals(POINTS)
				&& !table.rows().isEmpty() && table.rows().stream().allMatch(row -> row.cells().size() == 2)) {
			new ContentSlides(palette, (name, more) -> content(more ? texts.word("slides.continued", Map.of("title", name)) : name, ""))
					.points(section.title(), table.rows());
		} else {
			content(section, "");
		}
	}

	private void source(Slide slide, String source) {
		if (!source.isEmpty()) {
			slide.text(Frame.LEFT, Frame.BOTTOM, Frame.INNER, 15, -1, 0, "b", List.of(new Slide.Line(
					TextPieces.cut(source.replace('\n', ' '), SlideTable.SMALLEST, false, Frame.INNER - 4, 1), SlideTable.SMALLEST, false,
					palette.muted())));
		}
	}

	private void content(Section section, String part) {
		ChapterContent content = ChapterContent.of(section);
		String title = section.number().isEmpty() ? section.title() : section.number() + "  " + section.title();
		int first = deck.size();
		ContentSlides slides = new ContentSlides(palette, (name, more) -> {
			Slide slide = content(more ? texts.word("slides.continued", Map.of("title", name)) : name, name.equals(title) ? part
					: Stream.of(part, title).filter(text -> !text.isEmpty()).collect(Collectors.joining("  ·  ")));
			slide.notes(content.notes());
			source(slide, content.source());
			return slide;
		});
		slides.overview(title, content).forEach(exhibit -> slides.exhibit(title, exhibit));
		if (deck.size() > first && !section.bookmark().isEmpty()) {
			starts.putIfAbsent(section.bookmark(), slides.first());
		}
	}

	private void agenda(int place) {
		List<Section> entries = layout.sections().stream().filter(one -> one.kind() == Section.Kind.PART || one.kind() == Section.Kind.CHAPTER)
				.toList();
		String title = layout.sections().stream().filter(one -> one.kind() == Section.Kind.CONTENTS).map(Section::title)
				.filter(text -> !text.isEmpty()).findFirst()
				.orElse(texts.word("sheets.contents"));
		if (entries.size() <= AGENDA_CARDS && entries.stream().allMatch(one -> one.kind() == Section.Kind.CHAPTER)) {
			agendaOfCards(place, title, entries);
			return;
		}
		for (int from = 0; from < entries.size(); from += AGENDA_ROWS) {
			List<Section> here = entries.subList(from, Math.min(entries.size(), from + AGENDA_ROWS));
			Slide slide = deck.slide(Slide.Kind.CONTENT, place + from / AGENDA_ROWS);
			slide.placeholder("type=\"title\"", "Title", List.of(shrunk(title, 24, 14, Frame.INNER - 20, 1, palette.dark())));
			double y = 92;
			double step = Math.min(40, (Frame.BOTTOM - y) / here.size());
			for (Section entry : here) {
				agenda(slide, entry, y, step);
				y += step;
			}
		}
	}

	/** Few chapters stand in two columns, in large letters. */
	private void agendaOfCards(int place, String title, List<Section> entries) {
		Slide slide = deck.slide(Slide.Kind.CONTENT, place);
		slide.placeholder("type=\"title\"", "Title", List.of(shrunk(title, 24, 14, Frame.INNER - 20, 1, palette.dark())));
		double width = (Frame.INNER - 24) / 2;
		int rows = (entries.size() + 1) / 2;
		double step = Math.min(126, (Frame.BOTTOM - 96) / Math.max(1, rows));
		double height = step - 18;
		for (int at = 0; at < entries.size(); at++) {
			Section entry = entries.get(at);
			double x = Frame.LEFT + at / rows * (width + 24);
			double y = 100 + at % rows * step;
			Slide target = starts.get(entry.bookmark());
			slide.box(x, y, 92, height, palette.accent());
			slide.text(x, y, 92, height, -1, 0, "ctr", List.of(
					new Slide.Line(TextPieces.cut(ordinal(entry.number()), 34, true, 92, 1), 34, true, 0xFFFFFF).aligned(Slide.Align.CENTER)));
			Slide.Line line = shrunk(entry.title(), 20, 12, width - 92 - 2 * 16 - 4, 2, palette.dark());
			slide.text(x + 92, y, width - 92, height, palette.pale(), 16, "ctr", List.of(line), target == null ? "" : slide.linkTo(target));
		}
	}

	private void agenda(Slide slide, Section entry, double y, double height) {
		Slide target = starts.get(entry.bookmark());
		boolean part = entry.kind() == Section.Kind.PART;
		if (part) {
			slide.box(Frame.LEFT, y + height - 2, Frame.INNER, 1.5, palette.accent());
		}
		double size = part ? 14 : 13;
		double left = part ? Frame.LEFT : Frame.LEFT + 24;
		double numbers = part ? 110 : 40;
		slide.text(left, y, numbers, height, -1, 0, "ctr", List
				.of(new Slide.Line(TextPieces.cut(entry.number(), size, part, numbers, 1), size, part, part ? palette.accent() : palette.muted())));
		double width = Frame.LEFT + Frame.INNER - left - numbers;
		Slide.Line line = new Slide.Line(TextPieces.cut(entry.title(), size, true, width, 1), size, part, part ? palette.dark() : palette.text());
		slide.text(left + numbers, y, width, height, -1, 0, "ctr", List.of(line), target == null ? "" : slide.linkTo(target));
	}

	private void last() {
		Slide slide = deck.slide(Slide.Kind.PART);
		slide.placeholder("type=\"title\"", "Title", List.of(shrunk(layout.titleLine(), 30, 16, 760, 2, 0xFFFFFF)));
		List<Slide.Line> lines = new ArrayList<>();
		Stream.of(layout.publisher(), layout.published()).filter(text -> !text.isEmpty())
				.forEach(text -> lines.add(new Slide.Line(TextPieces.cut(text, 16, false, 760, 1), 16, false, light())));
		slide.placeholder("type=\"body\" idx=\"1\"", "Imprint", lines);
		if (!layout.shareUrl().isEmpty()) {
			Slide.Line address = new Slide.Line(TextPieces.cut(layout.shareUrl(), 16, true, 760, 3), 16, true, 0xFFFFFF);
			slide.text(96, 380, 768, 70, -1, 0, "t", List.of(address), isAddress(layout.shareUrl()) ? slide.linkTo(layout.shareUrl()) : "");
		}
	}

	/** Only addresses of pages become links. */
	private static boolean isAddress(String text) {
		try {
			URI address = new URI(text);
			return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
		} catch (URISyntaxException e) {
			return false;
		}
	}
}
