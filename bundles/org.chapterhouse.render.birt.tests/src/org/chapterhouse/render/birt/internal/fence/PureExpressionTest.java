package org.chapterhouse.render.birt.internal.fence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PureExpressionTest {

	@ParameterizedTest
	@ValueSource(strings = { "dataSetRow[\"name\"]", "row[\"a\"] == null", " row [ 'a' ] ", "\"text\"", "'it\\'s \\u4e2d'", "1", "1.5", "true",
			"-row[\"a\"]",
			"String(row[\"a\"]).length > 12", "(row[\"a\"].length < 2 ? \"0\" : \"\") + row[\"a\"]",
			"row[\"a\"] === \"x\" || !(row[\"b\"] >= 3) && row[\"c\"] != null",
			"row[\"a\"].trim().toUpperCase().substring(0, 3)", "Math.round(row[\"a\"] * 100) / 100", "Number(row[\"a\"]).toFixed(2) + \"%\"",
			"row[\"a\"].replace(\"/\", \" / \")",
			"row[\"a\"] - -1", "row[\"a\"] * -1", "row[\"a\"]\n\t+ row[\"b\"]", "row[\"x\"] ? 1 : 2" })
	void computesWithColumnsTextsAndNumbers(String expression) {
		assertThat(PureExpression.obstacle(expression)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "java.lang.Runtime.getRuntime().exec(\"id\")", "Packages.java.io.File(\"/x\")", "new java.net.URL(\"http://x\")",
			"importPackage(Packages.java.io)",
			"this.getClass().forName(\"java.lang.Runtime\")", "reportContext.getAppContext()", "reportContext", "this", "row", "row.getClass()",
			"row[\"a\"].getClass()",
			"row[\"a\"][\"getClass\"]", "row[\"a\"].constructor", "\"\".constructor.constructor(\"return 1\")()", "row[row[\"a\"]]",
			"row[\"a\" + \"b\"]", "String.fromCharCode(1)",
			"Math.constructor", "Math[\"abs\"](1)", "Math.random()", "while(true){}", "for(;;);", "(function(){while(true);})()", "(() => 1)()",
			"eval(\"1\")", "x = 1", "row[\"a\"] = 1",
			"row[\"a\"]++", "--row[\"a\"]", "1; java.lang.System.exit(1)", "1, 2", "1 // comment", "1 /* comment */", "`text`",
			"/(a+)+$/.test(row[\"a\"])",
			"row[\"a\"].replace(/a/, \"b\")", "row[\"a\"].replace(\"a\", \"$'$'\")", "row[\"a\"].replace(\"a\", row[\"b\"])",
			"row[\"a\"].split(\"\").join(\"aaaaaaaaaa\")",
			"\"a\".repeat(1000000000)", "\"a\".padStart(1000000000)", "2 ** 100000000", "10n", "<a>{java.lang.System}</a>", "[1, 2]", "{}",
			"typeof row", "delete row[\"a\"]", "void 0",
			"row[\"a\"]?.length", "row[\"a\"] ?? 1", "\\u006aava", "jav\u0430", "1 <!-- 2", "BirtStr.trim(\"a\")", "params[\"a\"]", "vars[\"a\"]",
			"row[\"a\\\nb\"]", "",
			"row[\"a\"](\"b\")", "String.valueOf", "row.a" })
	void refusesWhatReachesFurtherOrTakesForEver(String expression) {
		assertThat(PureExpression.obstacle(expression)).isNotEqualTo("");
		assertThat(PureExpression.obstacle(expression + " ").isEmpty()).isFalse();
	}

	@Test
	void saysWhatStandsInTheWay() {
		assertThat(PureExpression.obstacle("row[\"a\"] + java.lang.System.exit(0)")).isEqualTo("java");
		assertThat(PureExpression.obstacle("row[\"a\"].getClass()")).isEqualTo(".getClass");
		assertThat(PureExpression.obstacle("1; exit()")).startsWith("; exit");
	}

	@Test
	void tellsNamesAndConstantsFromWhatComputes() {
		assertThat(new String[] { "row[\"a\"]", " dataSetRow[\"a\"] ", "\"text\"", "-1", "0.5", "true" }).allMatch(PureExpression::isPlain);
		assertThat(new String[] { "row[\"a\"] + 1", "row[row[\"a\"]]", "\"a\" + \"b\"", "java" }).noneMatch(PureExpression::isPlain);
	}

	@Test
	void isReadInBoundedTimeAndDepth() {
		assertThat(PureExpression.obstacle("(".repeat(1900) + "1")).isNotEmpty();
		assertThat(PureExpression.obstacle("!".repeat(1900) + "1")).isNotEmpty();
		assertThat(PureExpression.obstacle("1?".repeat(900) + "1")).isNotEmpty();
		assertThat(PureExpression.obstacle("\"" + "\\u0041".repeat(300) + "\"")).isEmpty();
		assertThat(PureExpression.obstacle("\"" + "a".repeat(3000) + "\"")).isNotEmpty();
	}
}
