package org.chapterhouse.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds a query with {@code ?} in the place of {@code :name}, and in that of {@code seconds_between(FROM, TO)} what the engine has for it.
 *
 * @param sql   the text for JDBC
 * @param names the name of each parameter, in order; one may stand several times
 */
public record BoundSql(String sql, List<String> names) {

	private static final String SECONDS_BETWEEN = "seconds_between";
	private static final Set<String> BEGINNINGS = Set.of("SELECT", "WITH", "VALUES");

	/** Makes a query; the list is copied. */
	public BoundSql {
		names = List.copyOf(names);
	}

	/**
	 * Finds the parameters of a query. What stands in quotes, comments and casts ({@code ::}) is left alone.
	 *
	 * @throws IllegalArgumentException if the text is not one single query: it begins otherwise, or another statement follows; or if there are not two times to count
	 *                                  the seconds between
	 */
	public static BoundSql parse(String text, Dialect dialect) {
		var parser = new Parser(text, dialect);
		parser.parse();
		String beginning = parser.firstWord.toUpperCase(Locale.ROOT);
		if (!BEGINNINGS.contains(beginning)) {
			throw new IllegalArgumentException("not a query: begins with " + parser.firstWord);
		}
		return new BoundSql(parser.sql.toString(), parser.names);
	}

	private static final class Parser {

		private final Dialect dialect;
		private String text;
		private final StringBuilder sql = new StringBuilder();
		private final List<String> names = new ArrayList<>();
		private String firstWord = "";
		private boolean ended;

		Parser(String text, Dialect dialect) {
			this.text = text;
			this.dialect = dialect;
		}

		void parse() {
			int at = 0;
			while (at < text.length()) {
				int end = tokenEnd(at);
				String token = text.substring(at, end);
				if (token.equalsIgnoreCase(SECONDS_BETWEEN)) {
					secondsBetween(at, end);
					continue;
				}
				boolean comment = token.startsWith("--") || token.startsWith("/*");
				if (token.equals(";")) {
					ended = true;
				} else if (ended && !comment && !token.isBlank()) {
					throw new IllegalArgumentException("more than one statement");
				} else if (token.length() > 1 && token.charAt(0) == ':' && token.charAt(1) != ':') {
					names.add(token.substring(1));
					sql.append('?');
				} else {
					sql.append(comment ? " " : token);
					firstWord = firstWord.isEmpty() && Character.isLetter(token.charAt(0)) ? token : firstWord;
				}
				at = end;
			}
		}

		/** Puts what the engine has in the place of the call of which the name stands here. */
		private void secondsBetween(int at, int nameEnd) {
			List<String> times = new ArrayList<>();
			int depth = 0;
			int from = nameEnd + 1;
			int end = nameEnd;
			while (end < text.length() && (end == nameEnd || depth > 0)) {
				int next = tokenEnd(end);
				String token = text.substring(end, next);
				depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
				if (depth == 0 || depth == 1 && token.equals(",")) {
					times.add(text.substring(Math.min(from, end), end).strip());
					from = next;
				}
				end = next;
			}
			if (times.size() != 2 || depth != 0) {
				throw new IllegalArgumentException(SECONDS_BETWEEN + " takes two times");
			}
			text = text.substring(0, at) + dialect.secondsBetween(times.get(0), times.get(1)) + text.substring(end);
		}

		private int tokenEnd(int at) {
			char c = text.charAt(at);
			if (c == '\'' || c == '"') {
				return quoteEnd(at, c);
			}
			if (text.startsWith("--", at)) {
				int end = text.indexOf('\n', at);
				return end < 0 ? text.length() : end;
			}
			if (text.startsWith("/*", at)) {
				return blockEnd(at);
			}
			if (c == '$' && dollarQuote(at) > 0) {
				return dollarQuote(at);
			}
			if (text.startsWith("::", at)) {
				return at + 2;
			}
			boolean parameter = c == ':' && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1));
			return parameter || Character.isJavaIdentifierPart(c) ? wordEnd(at + 1) : at + 1;
		}

		private int wordEnd(int from) {
			int end = from;
			while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
				end++;
			}
			return end;
		}

		private int quoteEnd(int at, char quote) {
			int end = text.indexOf(quote, at + 1);
			return end < 0 ? text.length() : end + 1;
		}

		private int blockEnd(int at) {
			int depth = 1;
			int p = at + 2;
			while (p < text.length() && depth > 0) {
				boolean open = text.startsWith("/*", p);
				boolean close = text.startsWith("*/", p);
				depth += open ? 1 : close ? -1 : 0;
				p += open || close ? 2 : 1;
			}
			return p;
		}

		/** Returns the end of a text between $tag$ and $tag$; 0 if none begins here. */
		private int dollarQuote(int at) {
			int tagEnd = text.indexOf('$', at + 1);
			if (tagEnd < 0 || !text.substring(at + 1, tagEnd).matches("\\w*")) {
				return 0;
			}
			String tag = text.substring(at, tagEnd + 1);
			int end = text.indexOf(tag, tagEnd + 1);
			return end < 0 ? text.length() : end + tag.length();
		}
	}
}
