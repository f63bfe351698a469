package org.chapterhouse.render.birt.internal.fence;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an expression of a template that is not trusted. What it accepts is a small part of JavaScript that can do nothing but compute a value out of the columns of a row: texts, numbers,
 * {@code row["c"]}, {@code dataSetRow["c"]}, operators, {@code a ? b : c}, and functions of texts and numbers by name. There is no way to name anything else, to assign, to loop, to make an object or a
 * function, to reach a member that is not listed, or to make a text many times as long as what it is made of. Used once.
 */
final class PureExpression {

	/** What may be called by its name. */
	static final Set<String> FUNCTIONS = Set.of("String", "Number", "parseInt", "parseFloat", "isNaN");
	/** What may be called of {@code Math}. */
	static final Set<String> MATH = Set.of("abs", "ceil", "floor", "max", "min", "round");
	/** What may be called of a text or number. */
	static final Set<String> METHODS = Set.of("charAt", "endsWith", "includes", "indexOf", "lastIndexOf", "replace", "slice", "startsWith", "substr",
			"substring",
			"toFixed", "toLowerCase", "toUpperCase", "trim");

	private static final Set<String> ROWS = Set.of("row", "dataSetRow");
	private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "undefined", "NaN");
	private static final String[] OPERATORS = { "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%" };
	/** What begins like an operator: "--" and "++" change what stands beside them, "//" and "/*" begin a comment, "**" is a power. */
	private static final Set<String> OTHERS = Set.of("++", "--", "**", "//", "/*");
	private static final Pattern LITERAL = Pattern.compile("\"[^\"$\\\\\\p{Cntrl}]*+\"|'[^'$\\\\\\p{Cntrl}]*+'");
	private static final Pattern STRING = Pattern.compile(string('"') + "|" + string('\''));
	private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
	private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
	private static final Pattern PLAIN = Pattern.compile("(row|dataSetRow)\\[\"[^\"\\\\]*\"\\]|\"[^\"\\\\]*\"|-?[0-9.]*|true|false|null");
	/** Shows that something is missing at the end. */
	private static final String END = "\u25AF";
	private static final Pattern OF_ROW = Pattern.compile("(?<![A-Za-z0-9_])row\\s*\\[");
	private static final int LONGEST = 2000;
	/** A column of a column of a column of a row is at most 64 000 times as long as the longest of the data. */
	private static final int MOST_COLUMNS = 40;
	private static final int DEEPEST = 60;

	private final String text;
	private int at;
	private int depth;
	private int columns;

	private PureExpression(String text) {
		this.text = text;
	}

	/** Is thrown at the first thing that is not accepted. */
	private static final class Refusal extends Exception {

		private static final long serialVersionUID = 1;

		Refusal(String what) {
			super(what, null, false, false);
		}
	}

	/** Returns what stands in the way of an expression; empty if it is pure. */
	static String obstacle(String text) {
		if (text.length() > LONGEST) {
			return text.substring(0, LONGEST);
		}
		try {
			var expression = new PureExpression(text);
			expression.choice();
			expression.end();
			return "";
		} catch (Refusal e) {
			return String.valueOf(e.getMessage());
		}
	}

	/** Tells whether an expression is only the name of a column or a constant. */
	static boolean isPlain(String text) {
		return PLAIN.matcher(text.strip()).matches();
	}

	/** Tells whether an expression may read columns that the template computes, besides those of the data set. */
	static boolean namesRow(String text) {
		return OF_ROW.matcher(text).find();
	}

	/** Tells whether an expression may read a column: its name stands in it, or an escape that may stand for it. */
	static boolean names(String text, String column) {
		return text.contains("\\") || text.contains("\"" + column + "\"") || text.contains("'" + column + "'");
	}

	private void choice() throws Refusal {
		if (++depth > DEEPEST) {
			throw new Refusal(text.substring(at));
		}
		operand();
		while (!operator().isEmpty()) {
			operand();
		}
		if (take("?")) {
			choice();
			expect(":");
			choice();
		}
		depth--;
	}

	private String operator() {
		skip();
		for (String operator : OPERATORS) {
			if (text.startsWith(operator, at)) {
				if (OTHERS.stream().anyMatch(other -> text.startsWith(other, at))) {
					return "";
				}
				at += operator.length();
				return operator;
			}
		}
		return "";
	}

	private void operand() throws Refusal {
		if (++depth > DEEPEST) {
			throw new Refusal(text.substring(at));
		}
		skip();
		if (take("!")) {
			operand();
		} else if (take("-")) {
			skip();
			if (text.startsWith("-", at)) {
				throw new Refusal(text.substring(at - 1));
			}
			operand();
		} else {
			primary();
			members();
		}
		depth--;
	}

	private void primary() throws Refusal {
		char first = peek();
		if (take("(")) {
			choice();
			expect(")");
		} else if (first == '"' || first == '\'') {
			string();
		} else if (first >= '0' && first <= '9') {
			at += length(NUMBER);
		} else {
			name();
		}
	}

	private void name() throws Refusal {
		int start = at;
		String name = word();
		if (ROWS.contains(name)) {
			if (++columns > MOST_COLUMNS) {
				throw new Refusal(text.substring(start));
			}
			expect("[");
			skip();
			string();
			expect("]");
		} else if (FUNCTIONS.contains(name)) {
			arguments();
		} else if (name.equals("Math")) {
			expect(".");
			member(MATH);
			arguments();
		} else if (!CONSTANTS.contains(name)) {
			at = start;
			throw new Refusal(name.isEmpty() ? rest() : name);
		}
	}

	private void members() throws Refusal {
		while (take(".")) {
			int start = at;
			skip();
			if (word().equals("length")) {
				continue;
			}
			at = start;
			if (member(METHODS).equals("replace")) {
				replacement();
			} else {
				arguments();
			}
		}
	}

	private String member(Set<String> known) throws Refusal {
		skip();
		String name = word();
		if (!known.contains(name)) {
			throw new Refusal("." + (name.isEmpty() ? rest() : name));
		}
		return name;
	}

	/** Takes two plain texts: a pattern could run for ever, and "$" could repeat what surrounds it. */
	private void replacement() throws Refusal {
		expect("(");
		skip();
		literal();
		expect(",");
		skip();
		literal();
		expect(")");
	}

	private void literal() throws Refusal {
		int length = length(LITERAL);
		if (length == 0) {
			throw new Refusal(rest());
		}
		at += length;
	}

	private void arguments() throws Refusal {
		expect("(");
		if (take(")")) {
			return;
		}
		do {
			choice();
		} while (take(","));
		expect(")");
	}

	private void string() throws Refusal {
		int length = length(STRING);
		if (length == 0) {
			throw new Refusal(rest());
		}
		at += length;
	}

	private static String string(char quote) {
		return quote + "([^" + quote + "\\\\\\p{Cntrl}\u2028\u2029]++|\\\\(['\"\\\\nrt]|u[0-9a-fA-F]{4}))*+" + quote;
	}

	private String word() {
		int length = length(WORD);
		at += length;
		return text.substring(at - length, at);
	}

	private int length(Pattern pattern) {
		var matcher = pattern.matcher(text).region(at, text.length());
		return matcher.lookingAt() ? matcher.end() - at : 0;
	}

	private char peek() {
		skip();
		return at < text.length() ? text.charAt(at) : '\0';
	}

	private boolean take(String token) {
		skip();
		if (text.startsWith(token, at)) {
			at += token.length();
			return true;
		}
		return false;
	}

	private void expect(String token) throws Refusal {
		if (!take(token)) {
			throw new Refusal(rest());
		}
	}

	private void end() throws Refusal {
		skip();
		if (at < text.length()) {
			throw new Refusal(rest());
		}
	}

	private String rest() {
		return at < text.length() ? text.substring(at) : text + END;
	}

	private void skip() {
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}
}
