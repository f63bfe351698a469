package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.text.Names;
import org.chapterhouse.core.Comparison;
import org.chapterhouse.core.Comparison.FigureMove;
import org.chapterhouse.core.Comparison.ListMove;
import org.chapterhouse.core.Comparison.PlaceMove;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.Report;

/** Writes comparisons for people and for machines. */
final class ComparisonText {

	private final Report earlier;
	private final Report later;
	private final Desk desk;
	private final Names names;

	ComparisonText(Report earlier, Report later, Desk desk, Locale language) {
		this.earlier = earlier;
		this.later = later;
		this.desk = desk;
		this.names = new Names(language);
	}

	/**
	 * Returns a comparison for people.
	 *
	 * @param all whether figures of the units below are told too, not only those of the unit of the report
	 */
	String of(Comparison comparison, boolean all) {
		var text = new StringBuilder(desk.text("compare.head", "title", later.getTitle(), "before", earlier.getPeriod(), "now", later.getPeriod()))
				.append('\n');
		List<FigureMove> figures = comparison.figures().stream().filter(move -> all || move.unit().getRole() == OrgRole.SELF).toList();
		section(text, "compare.figures", figures.stream().map(this::line).toList());
		section(text, "compare.places", comparison.places().stream().map(this::line).toList());
		section(text, "compare.lists", comparison.lists().stream().map(this::line).toList());
		if (comparison.isEmpty()) {
			text.append(desk.text("compare.nothing")).append('\n');
		} else if (figures.size() < comparison.figures().size()) {
			text.append('\n').append(desk.text("compare.more", "n", comparison.figures().size() - figures.size())).append('\n');
		}
		return text.toString();
	}

	private void section(StringBuilder text, String heading, List<String> lines) {
		if (!lines.isEmpty()) {
			text.append('\n').append(desk.text(heading)).append('\n');
			lines.forEach(line -> text.append("  ").append(line).append('\n'));
		}
	}

	private String line(FigureMove move) {
		return desk.text(move.difference().isEmpty() ? "compare.figure" : "compare.figure.difference", "unit", move.unit().getShortName(), "label",
				move.label(),
				"before", move.before(), "now", move.now(), "difference", move.difference());
	}

	private String line(PlaceMove move) {
		return desk.text("compare.place", "unit", move.unit().getShortName(), "label", move.label(), "before", move.before(), "now", move.now());
	}

	private String line(ListMove move) {
		var parts = new ArrayList<String>();
		if (!move.entered().isEmpty()) {
			parts.add(desk.text("compare.entered", "names", names.join(move.entered())));
		}
		if (!move.left().isEmpty()) {
			parts.add(desk.text("compare.left", "names", names.join(move.left())));
		}
		return desk.text("compare.list", "label", move.label(), "moves", String.join(desk.text("compare.separator"), parts));
	}

	/** Returns a comparison for machines, with the figures of all units. */
	Map<String, Object> json(Comparison comparison) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("report", later.getFamily());
		json.put("org", later.getOrganisation());
		json.put("before", earlier.getPeriod());
		json.put("now", later.getPeriod());
		json.put("figures", comparison.figures().stream().map(ComparisonText::figure).toList());
		json.put("places", comparison.places().stream().map(ComparisonText::place).toList());
		json.put("lists", comparison.lists().stream().map(ComparisonText::list).toList());
		return json;
	}

	private static Map<String, Object> figure(FigureMove move) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("chapter", move.chapter());
		json.put("metric", move.metric());
		json.put("label", move.label());
		json.put("org", move.unit().getCode());
		json.put("before", move.before());
		json.put("now", move.now());
		json.put("difference", move.difference());
		json.put("tone", move.tone().sign());
		json.put("key", move.key());
		return json;
	}

	private static Map<String, Object> place(PlaceMove move) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("chapter", move.chapter());
		json.put("metric", move.metric());
		json.put("org", move.unit().getCode());
		json.put("before", move.before());
		json.put("now", move.now());
		return json;
	}

	private static Map<String, Object> list(ListMove move) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("chapter", move.chapter());
		json.put("list", move.list());
		json.put("entered", move.entered());
		json.put("left", move.left());
		return json;
	}
}
