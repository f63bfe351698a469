package org.chapterhouse.data.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.model.report.Severity;

/**
 * Gathers problems, tells them in the language of the request and cuts them at a limit.
 * <p>
 * Kinds of problem are kept apart by severity, code, data set and column. Of each kind of error at least one is listed even beyond the limit, so that what an
 * error touches is always known (and the count of what is left out is no error itself); the rest of the room goes to errors first, then to warnings, in order of data set and line.
 */
public final class ProblemLog {

	/** The code of the problem that counts those left out. */
	public static final String MORE = "data.more";

	private final Messages messages;
	private final List<String> dataSets;
	private final int limit;
	private final Map<Kind, Group> groups = new LinkedHashMap<>();
	private final Map<Problem, Function<Messages, String>> words = new IdentityHashMap<>();

	private record Kind(Severity severity, String code, String dataSet, String column) {
	}

	private static final class Group {
		private final List<Problem> listed = new ArrayList<>();
		private long count;
	}

	/**
	 * Makes an empty log.
	 *
	 * @param messages the messages by problem code
	 * @param dataSets the data sets, in order
	 * @param limit    the most problems listed
	 */
	public ProblemLog(Messages messages, List<String> dataSets, int limit) {
		this.messages = messages;
		this.dataSets = List.copyOf(dataSets);
		this.limit = Math.max(1, limit);
	}

	/** Returns the most problems of a kind that are worth telling one by one. */
	public int limit() {
		return limit;
	}

	/** Adds an error; its message is the one of the code. */
	public void error(String code, Place place, Map<String, ?> arguments) {
		add(Severity.ERROR, code, place, arguments);
	}

	/** Adds a problem; its message is the one of the code. */
	public void add(Severity severity, String code, Place place, Map<String, ?> arguments) {
		add(severity, code, place, arguments, "");
	}

	/** Adds a problem; its message is the one of the code, with a note on what its line is unless that is empty. */
	public void add(Severity severity, String code, Place place, Map<String, ?> arguments, String note) {
		Group group = group(severity, code, place);
		group.count++;
		if (group.listed.size() < limit) {
			boolean noted = !note.isEmpty() && place.line() != 0;
			group.listed.add(problem(severity, code, place,
					in -> in.format(code, arguments) + (noted ? in.format(note, Map.of("row", place.line())) : "")));
		}
	}

	private Problem problem(Severity severity, String code, Place place, Function<Messages, String> message) {
		var problem = new Problem(severity, code, message.apply(messages), place);
		words.put(problem, message);
		return problem;
	}

	/** Counts problems of a kind that are not told one by one. */
	public void count(Severity severity, String code, Place place, long more) {
		if (more > 0) {
			group(severity, code, place).count += more;
		}
	}

	private Group group(Severity severity, String code, Place place) {
		return groups.computeIfAbsent(new Kind(severity, code, place.dataSet(), place.column()), kind -> new Group());
	}

	/** Tells whether anything was added. */
	public boolean isEmpty() {
		return groups.isEmpty();
	}

	/** Returns the problems by data set and line, and how many were left out. */
	public List<Problem> problems() {
		Set<Problem> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
		groups.forEach((kind, group) -> {
			if (kind.severity() == Severity.ERROR) {
				chosen.add(group.listed.get(0));
			}
		});
		for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
			for (Problem problem : inOrder(severity)) {
				if (chosen.size() < limit) {
					chosen.add(problem);
				}
			}
		}
		List<Problem> result = new ArrayList<>(chosen);
		result.sort(order());
		long left = groups.values().stream().mapToLong(group -> group.count).sum() - result.size();
		if (left > 0) {
			result.add(more(left, result));
		}
		return List.copyOf(result);
	}

	/** Returns the same problems in another language. */
	public List<Problem> problems(Locale language) {
		Messages in = Messages.beside(ProblemLog.class, language);
		return problems().stream()
				.map(problem -> new Problem(problem.severity(), problem.code(), words.getOrDefault(problem, any -> problem.message()).apply(in),
						problem.place()))
				.toList();
	}

	private Problem more(long left, List<Problem> listed) {
		long errors = groups.entrySet().stream().filter(entry -> entry.getKey().severity() == Severity.ERROR)
				.mapToLong(entry -> entry.getValue().count).sum()
				- listed.stream().filter(Problem::isError).count();
		return new Problem(Severity.WARNING, MORE, messages.format(MORE, Map.of("count", left, "errors", errors)), Place.NOWHERE);
	}

	private List<Problem> inOrder(Severity severity) {
		List<Problem> all = new ArrayList<>();
		groups.forEach((kind, group) -> {
			if (kind.severity() == severity) {
				all.addAll(group.listed);
			}
		});
		all.sort(order());
		return all;
	}

	private Comparator<Problem> order() {
		return Comparator.<Problem>comparingInt(problem -> dataSets.indexOf(problem.place().dataSet()))
				.thenComparingLong(problem -> problem.place().line())
				.thenComparing(problem -> problem.severity() == Severity.ERROR ? 0 : 1).thenComparing(Problem::code)
				.thenComparing(problem -> problem.place().column()).thenComparing(problem -> problem.place().value());
	}
}
