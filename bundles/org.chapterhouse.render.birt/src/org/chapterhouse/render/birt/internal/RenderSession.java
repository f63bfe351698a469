package org.chapterhouse.render.birt.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.internal.compose.DataSetName;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.font.TextMetrics;
import org.chapterhouse.render.birt.internal.layout.LayoutBuilder;

/** Holds what one rendering needs and what it found. Used by one thread. */
public final class RenderSession implements PageSession {

	private static final int CONTEXT = 30;

	private final Report report;
	private final DocumentGrids grids;
	private final Words words;
	private final ProblemTexts texts;
	private final Map<String, Drawing> pictures;
	private final Set<String> painted = new LinkedHashSet<>();
	private final Map<Integer, Problem> missing = new TreeMap<>();
	private final List<Problem> failures = new ArrayList<>();
	private final LayoutBuilder layout;
	private final TextMetrics fonts;
	private final Set<Claim> claims;
	private int pages;

	RenderSession(Report report, DocumentGrids grids, Words words, TextMetrics fonts, Map<String, Drawing> pictures, Set<Claim> claims) {
		this.claims = Set.copyOf(claims);
		this.fonts = fonts;
		this.report = report;
		this.grids = grids;
		this.words = words;
		texts = ProblemTexts.of(words.locale());
		this.pictures = new LinkedHashMap<>(pictures);
		layout = new LayoutBuilder(report, grids, orEmpty(report.getTitle()));
	}

	List<Map<String, Object>> rows(String dataSet) {
		Grid grid = DataSetName.find(dataSet, grids);
		if (grid == null) {
			failures.add(texts.error("render.binding.unresolved", "document", Map.of("dataSet", dataSet), Place.element("", dataSet)));
			return List.of();
		}
		return grid.rows();
	}

	/** Returns where a layout is collected. */
	public LayoutBuilder layout() {
		return layout;
	}

	@Override
	public Set<Claim> claims() {
		return claims;
	}

	@Override
	public List<Heading> headings() {
		return grids.headings();
	}

	@Override
	public Optional<Drawing> picture(String id) {
		return Optional.ofNullable(pictures.get(id));
	}

	@Override
	public void painted(String id) {
		painted.add(id);
	}

	@Override
	public void missingGlyph(int codePoint, String text, int page) {
		if (!missing.containsKey(codePoint)) {
			Map<String, String> arguments = Map.of("character", Character.toString(codePoint), "code",
					String.format(Locale.ROOT, "U+%04X", codePoint));
			missing.put(codePoint, texts.error("render.glyph.missing", arguments, placeOf(codePoint, text, page)));
		}
	}

	/** Finds where a character stands in the document; what is drawn may be a piece of it only. */
	private Place placeOf(int codePoint, String drawn, int page) {
		String character = Character.toString(codePoint);
		String where = page > 0 ? "page " + page : "";
		for (Map.Entry<String, Map<String, Grid>> chapter : grids.chapters().entrySet()) {
			for (Grid grid : chapter.getValue().values()) {
				for (Map<String, Object> row : grid.rows()) {
					for (Object value : row.values()) {
						int at = value.toString().indexOf(character);
						if (at >= 0) {
							return new Place("", 0, chapter.getKey() + "/" + grid.id(), where, value.toString().substring(Math.max(0, at - CONTEXT)));
						}
					}
				}
			}
		}
		return new Place("", 0, "", where, drawn);
	}

	/** Looks whether the fonts have all characters of a text that has no page. */
	public void check(String text) {
		text.codePoints().filter(c -> !Character.isISOControl(c) && !fonts.has(c)).forEach(c -> missingGlyph(c, text, 0));
	}

	@Override
	public void failed(Throwable cause) {
		failures.add(texts.error("render.failed", "drawing", Map.of("reason", cause.toString()), Place.NOWHERE));
	}

	@Override
	public void finished(int count) {
		pages = count;
	}

	/** Returns what is wrong with the output. */
	List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(failures);
		for (String id : pictures.keySet()) {
			if (!painted.contains(id)) {
				problems.add(texts.error("render.chart.missing", Map.of("name", id), Place.element("", id)));
			}
		}
		problems.addAll(missing.values());
		return problems;
	}

	int pages() {
		return pages;
	}

	@Override
	public String pageLine(int page, int count) {
		return words.get("page.line", Integer.toString(page), Integer.toString(count));
	}

	@Override
	public String title() {
		return orEmpty(report.getTitle());
	}

	@Override
	public String titleLine() {
		String period = orEmpty(report.getPeriodLabel());
		return period.isEmpty() || DocumentGrids.isPeriodInTitle(report) ? title() : title() + " · " + period;
	}

	@Override
	public String author() {
		return orEmpty(report.getPublisher());
	}

	@Override
	public String published() {
		return orEmpty(report.getPublished());
	}

	@Override
	public String language() {
		return orEmpty(report.getLanguage());
	}

	private static String orEmpty(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text;
	}
}
