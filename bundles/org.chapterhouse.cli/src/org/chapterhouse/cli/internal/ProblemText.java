package org.chapterhouse.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;

/** Writes problems: {@code file:line: column: error: message [code]}, or as a JSON object. */
final class ProblemText {

	private ProblemText() {
	}

	static String line(Problem problem, Desk desk) {
		Place place = problem.place();
		var text = new StringBuilder();
		if (!place.file().isEmpty()) {
			text.append(place.file()).append(place.line() > 0 ? ":" + place.line() : "").append(": ");
		} else if (!place.dataSet().isEmpty()) {
			text.append(place.dataSet()).append(": ");
		}
		if (!place.column().isEmpty()) {
			text.append(place.column()).append(": ");
		}
		return text.append(desk.text("severity." + problem.severity().getLiteral(), "message", problem.message())).append(" [").append(problem.code())
				.append(']')
				.toString();
	}

	static Map<String, Object> json(Problem problem) {
		Place place = problem.place();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("severity", problem.severity().getLiteral().toLowerCase(java.util.Locale.ROOT));
		json.put("code", problem.code());
		json.put("message", problem.message());
		put(json, "file", place.file());
		if (place.line() > 0) {
			json.put("line", place.line());
		}
		put(json, "dataSet", place.dataSet());
		put(json, "column", place.column());
		put(json, "value", place.value());
		return json;
	}

	private static void put(Map<String, Object> json, String name, String value) {
		if (!value.isEmpty()) {
			json.put(name, value);
		}
	}
}
