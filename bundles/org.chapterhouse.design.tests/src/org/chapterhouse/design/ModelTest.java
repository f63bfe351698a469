package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.api.render.TemplateLibraries;
import org.chapterhouse.api.render.TemplateModel;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is changed in a form is changed in BIRT's model first: what that refuses is refused, and what it takes stands in the text as it has it. */
class ModelTest {

	private static final Path FILE = BundledTemplates.named("leasedline/theme/frame.rptdesign");
	private static final String XML = inFolder(BundledTemplates.text(FILE));
	private static final Set<String> ASKED = new HashSet<>();

	private static Heard model = new Heard(null);
	@TempDir
	private Path folder;

	/** Is a model that tells what was asked and answered, and may be made to say something else. */
	private static class Heard implements TemplateModel {

		final TemplateModel birt;
		private final List<Answer> answers = new ArrayList<>();
		private String other = "";

		Heard(TemplateModel birt) {
			this.birt = birt;
		}

		private Answer heard(Answer answer) {
			answers.add(answer);
			return answer;
		}

		@Override
		public boolean isReady() {
			return birt.isReady();
		}

		@Override
		public Answer change(Draft draft, List<Change> changes) {
			return heard(birt.change(draft, changes.stream().map(this::changed).toList()));
		}

		private Change changed(Change change) {
			return other.isEmpty() ? change : switch (change) {
			case Change.Value value -> new Change.Value(value.item(), value.property(), other);
			case Change.Chart chart -> new Change.Chart(chart.item(), chart.part(), other, chart.model());
			default -> change;
			};
		}

		@Override
		public Answer read(Draft draft, List<Change> made) {
			return heard(birt.read(draft, made));
		}

		@Override
		public Map<String, String> values(Draft draft, long item, Collection<String> properties) {
			return birt.values(draft, item, properties);
		}

		@Override
		public List<Problem> problems(Draft draft, String origin) {
			return birt.problems(draft, origin);
		}

		List<Class<?>> told() {
			List<Class<?>> told = new ArrayList<>(answers.stream().map(Object::getClass).toList());
			answers.clear();
			return told;
		}
	}

	@BeforeAll
	static void startBirt() throws ReflectiveOperationException {
		// the renderer is no API of this bundle
		var inspector = (TemplateInspector) Objects.requireNonNull(Platform.getBundle("org.chapterhouse.render.birt"))
				.loadClass("org.chapterhouse.render.birt.internal.BirtRenderer").getConstructor().newInstance();
		model = new Heard(inspector.model().orElseThrow());
	}

	static List<Path> files() {
		return BundledTemplates.all();
	}

	static List<ChangesTest.Place> places() {
		return ChangesTest.places();
	}

	/** Templates of a folder have their library in a folder beside them. */
	private static String inFolder(String xml) {
		return xml.replaceAll("[^<>]*theme\\.rptlibrary", "theme/theme.rptlibrary");
	}

	private static Design read(Path file) {
		return read(inFolder(BundledTemplates.text(file)), file, Locale.ENGLISH);
	}

	private static Design read(String xml, Path file, Locale language) {
		String family = file.toString().contains("businesshall") ? "businesshall" : "leasedline";
		String theme = BundledTemplates.text(BundledTemplates.named(family + "/theme/theme.rptlibrary"));
		return Design.read(xml, file.toString(), name -> name.equals("theme/theme.rptlibrary") ? Optional.of(theme) : Optional.empty(), language)
				.result().orElseThrow();
	}

	private static Outcome<String> change(Design design, String key, String property, String value) {
		return design.change(design.element(key).orElseThrow(), property, value, Optional.of(model));
	}

	@ParameterizedTest
	@MethodSource("places")
	void whatAFormChangesIsWhatBirtMakesOfTheChange(ChangesTest.Place place) {
		Design design = read(place.file());
		DesignElement element = design.element(place.key()).orElseThrow();
		DesignProperty property = BundledTemplates.property(design, element, place.property());
		List<String> values = new ArrayList<>(ChangesTest.others(property));
		if (property.own() && !property.id().startsWith("chart.") && !property.id().startsWith("series.") && !property.value().isEmpty()) {
			values.add("");
		}
		for (String value : values) {
			// one kind of element is enough
			if (ASKED.add(place.property() + value)) {
				Outcome<String> plain = design.change(element, place.property(), value);
				model.answers.clear();

				assertThat(design.change(element, place.property(), value, Optional.of(model)).result()).as(value).isEqualTo(plain.result())
						.isPresent();

				if (!plain.result().equals(Optional.of(design.xml()))) {
					assertThat(model.told()).containsExactly(TemplateModel.Answer.Taken.class, TemplateModel.Answer.Taken.class);
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void columnsMoveAsBirtMovesThem(Path file) {
		Design design = read(file);
		List<DesignElement> columns = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.COLUMN).limit(2).toList();
		for (DesignElement column : columns) {
			for (DesignOperation operation : design.operations(column)) {
				Outcome<String> plain = design.apply(column, operation.id());
				model.answers.clear();

				assertThat(design.apply(column, operation.id(), Optional.of(model)).result()).isEqualTo(plain.result());
				if (plain.result().isPresent()) {
					assertThat(model.told()).containsExactly(TemplateModel.Answer.Taken.class, TemplateModel.Answer.Taken.class);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5  | fontSize   | 12 furlongs    | 12 furlongs
			5  | fontSize   | twelve         | twelve
			5  | color      | reddish        | reddish
			5  | fontWeight | heavy          | heavy
			5  | style      | no-such-style  | no-such-style
			""")
	void whatBirtRefusesIsToldInWords(String key, String property, String value, String part) {
		model.answers.clear();
		Problem english = change(read(XML, FILE, Locale.ENGLISH), "#" + key, property, value).problems().getFirst();
		Problem chinese = change(read(XML, FILE, Locale.SIMPLIFIED_CHINESE), "#" + key, property, value).problems().getFirst();

		assertThat(model.told()).containsOnly(TemplateModel.Answer.Refused.class);
		assertThat(english.code()).isEqualTo("design.model.refused");
		assertThat(english.message()).contains("BIRT does not take").contains(part).doesNotContain("{");
		assertThat(chinese.message()).contains("BIRT 不接受").contains(part).doesNotContain("{");
		assertThat(english.place().line()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5  | fontSize    | 90000pt     | design.value.large
			5  | fontFamily  | a<b         | design.value.font
			18 | type        | a17         | design.value.choice
			18 | orientation | upside-down | design.value.choice
			""")
	void whatBirtWouldTakeButReportsDoNotHaveIsRefusedByOurRules(String key, String property, String value, String code) {
		Outcome<String> outcome = change(read(XML, FILE, Locale.ENGLISH), "#" + key, property, value);

		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems()).extracting(Problem::code).containsExactly(code);
	}

	@Test
	void aTextThatSaysSomethingElseThanTheModelIsNotTaken() {
		model.other = "7pt";
		try {
			Outcome<String> outcome = change(read(XML, FILE, Locale.ENGLISH), "#5", "fontSize", "8pt");

			assertThat(outcome.result()).isEmpty();
			assertThat(outcome.problems()).extracting(Problem::code).containsExactly("design.model.differs");
		} finally {
			model.other = "";
		}
	}

	@Test
	void aChartThatSaysSomethingElseThanTheModelIsNotTaken() {
		Design design = read(BundledTemplates.named("growth/template/growth.rptdesign"));
		DesignElement chart = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.CHART).findFirst().orElseThrow();
		model.other = "Above";
		try {
			assertThat(change(design, chart.key(), "chart.legendPosition", "Left").problems()).extracting(Problem::code)
					.containsExactly("design.model.differs");
		} finally {
			model.other = "";
		}
		assertThat(change(design, chart.key(), "chart.legendPosition", "Left").result()).isPresent();
	}

	@Test
	void whatFollowsAChangeOfAChartIsChangedToo() {
		Path file = BundledTemplates.named("growth/template/growth.rptdesign");
		// not as BIRT would write it
		String own = inFolder(BundledTemplates.text(file)).replace("</model:ChartWithAxes>", "\n\n</model:ChartWithAxes>");
		Design design = read(own, file, Locale.ENGLISH);
		DesignElement chart = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.CHART).findFirst().orElseThrow();

		String changed = change(design, chart.key(), "chart.legendPosition", "Left").result().orElseThrow();
		Design next = read(changed, file, Locale.ENGLISH);
		DesignElement data = BundledTemplates.elements(next.outline()).filter(one -> one.kind() == ElementKind.DATA).findFirst().orElseThrow();

		assertThat(change(next, data.key(), "fontSize", "8.5pt").problems()).isEmpty();
	}

	@Test
	void whereItStumblesItSaysNothingAndGoesOn() {
		Path file = BundledTemplates.named("growth/template/growth.rptdesign");
		String xml = inFolder(BundledTemplates.text(file));
		DesignElement chart = BundledTemplates.elements(read(file).outline()).filter(one -> one.kind() == ElementKind.CHART).findFirst()
				.orElseThrow();
		var draft = new TemplateModel.Draft("growth.rptdesign", xml, name -> Optional.empty(), Locale.ENGLISH);

		assertThat(model.birt.change(draft, List.of(new TemplateModel.Change.Chart(chart.id(), "series.none.colour", "#000000", ""))))
				.isInstanceOf(TemplateModel.Answer.Closed.class);
		assertThat(model.birt.change(draft, List.of(new TemplateModel.Change.Chart(chart.id(), "chart.legend", "false", ""))))
				.isInstanceOf(TemplateModel.Answer.Taken.class);
	}

	@Test
	void itemsWithoutAnIdOfTheirOwnAreFoundInTheModel() {
		String bare = XML.replaceAll(" id=\"(5|6|7)\"", "").replaceAll(" id=\"1[0-9]\"", " id=\"10\"");
		Design design = read(bare, FILE, Locale.ENGLISH);
		DesignElement label = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.LABEL && one.id() == 0).findFirst()
				.orElseThrow();
		model.answers.clear();

		String after = change(design, label.key(), "fontSize", "8.5pt").result().orElseThrow();

		assertThat(after).isEqualTo(design.change(label, "fontSize", "8.5pt").result().orElseThrow()).doesNotContain(" id=\"5\"");
		assertThat(model.told()).containsExactly(TemplateModel.Answer.Taken.class, TemplateModel.Answer.Taken.class);
	}

	@Test
	void aTemplateThatMayNotBeOpenedIsChangedByOurRulesAlone() {
		Path trace = folder.resolve("trace");
		String hostile = XML.replaceFirst("<body>",
				"<method name=\"initialize\">new java.io.FileOutputStream(\"" + trace + "\").close()</method>\n<body>");
		Design design = read(hostile, FILE, Locale.ENGLISH);
		model.answers.clear();

		assertThat(change(design, "#5", "fontSize", "8pt").result())
				.isEqualTo(design.change(design.element("#5").orElseThrow(), "fontSize", "8pt").result());
		assertThat(model.told()).containsExactly(TemplateModel.Answer.Closed.class);
		assertThat(design.problems(model)).isEmpty();
		assertThat(trace).doesNotExist();
	}

	@Test
	void aLibraryThatMayNotBeOpenedIsNotThere() throws Exception {
		Files.createDirectories(folder.resolve("theme"));
		String library = BundledTemplates.text(BundledTemplates.named("leasedline/theme/theme.rptlibrary"));
		Files.writeString(folder.resolve("theme/theme.rptlibrary"), library);
		Path file = folder.resolve("frame.rptdesign");
		Design design = Design.read(XML, file, Locale.ENGLISH).result().orElseThrow();
		String style = BundledTemplates.property(design, design.element("#5").orElseThrow(), "style").choices().getLast().value();
		assertThat(change(design, "#5", "style", style).result()).isPresent();

		Files.writeString(folder.resolve("theme/theme.rptlibrary"), library.replaceFirst("<themes>",
				"<list-property name=\"scriptLibs\"><structure><property name=\"name\">x.jar</property></structure></list-property><themes>"));
		Design hostile = Design.read(XML, file, Locale.ENGLISH).result().orElseThrow();

		assertThat(change(hostile, "#5", "style", style).problems()).extracting(Problem::code).containsExactly("design.model.refused");
	}

	@ParameterizedTest
	@MethodSource("files")
	void whatCountsIsWhatBirtSays(Path file) {
		Design design = read(file);
		BundledTemplates.elements(design.outline()).forEach(element -> {
			List<PropertyGroup> ours = design.properties(element);
			assertThat(design.properties(element, ours, model)).as(element.label()).isEqualTo(ours);
		});
		assertThat(design.problems(model)).isEmpty();
	}

	@Test
	void whatBirtKnowsBetterIsShown() {
		// without a library our rules know no style of it: it is BIRT that says what counts then
		Design design = Design.read(XML, FILE.toString(), TemplateLibraries.NONE, Locale.ENGLISH).result().orElseThrow();
		DesignElement label = design.element("#5").orElseThrow();
		var other = new Heard(model.birt) {
			@Override
			public Map<String, String> values(Draft draft, long item, Collection<String> properties) {
				assertThat(item).isEqualTo(5);
				assertThat(properties).contains("fontStyle", "color");
				return Map.of("fontStyle", "oblique", "color", "#123456");
			}
		};

		List<DesignProperty> shown = design.properties(label, design.properties(label), other).stream()
				.flatMap(group -> group.properties().stream()).toList();

		assertThat(shown).filteredOn(one -> one.id().equals("fontStyle")).singleElement().satisfies(one -> {
			assertThat(one.value()).isEqualTo("oblique");
			assertThat(one.own()).isFalse();
			assertThat(one.choices()).extracting(DesignProperty.Choice::label).contains("oblique");
		});
		assertThat(shown).filteredOn(one -> one.id().equals("color")).extracting(DesignProperty::value).containsExactly("#123456");
	}

	@Test
	void whatBirtFindsWrongIsToldWithItsLine() {
		String wrong = XML.replaceFirst("<property name=\"style\">[^<]*</property>", "<property name=\"style\">no-such-style</property>");
		int line = (int) wrong.substring(0, wrong.indexOf("no-such-style")).lines().count();

		List<Problem> english = read(wrong, FILE, Locale.ENGLISH).problems(model);
		List<Problem> chinese = read(wrong, FILE, Locale.SIMPLIFIED_CHINESE).problems(model);

		assertThat(english).hasSize(1);
		assertThat(english.getFirst().message()).contains("BIRT", "The style that an item uses is not there", "no-such-style");
		assertThat(english.getFirst().isError()).isFalse();
		assertThat(english.getFirst().place().file()).isEqualTo(FILE.toString());
		assertThat(english.getFirst().place().line()).isBetween(line - 3L, line + 1L);
		assertThat(chinese.getFirst().message()).contains("元素所用的样式不存在", "no-such-style");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<property name="topMargin">[^<]*< | <property name="topMargin">four<    | The value is not what the property holds  | 该值不是此属性可用的值   | four
			<label id="[0-9]+"                | <label id="none"                    | The id of an item is no whole number      | 元素的 id 不是大于零的整数 | none
			<body>                            | <body><cell id="99999"/>            | Such an element may not stand there       | 此处不能有这种元素      | unsupported element
			<grid id="[0-9]+"                 | <grid id="99999" name="a.b"         | There are characters in the name          | 名称中有不允许的字符     | a.b
			<simple-master-page name="cover"  | <simple-master-page name="body"     | Two items have the same name              | 两个元素同名         | "body"
			""")
	void whatBirtCannotReadIsToldAtItsLine(String wanted, String wrong, String english, String chinese, String told) {
		String xml = XML.replaceFirst(wanted, wrong);
		int line = (int) xml.substring(0, xml.indexOf(wrong)).lines().count();

		List<Problem> problems = read(xml, FILE, Locale.ENGLISH).problems(model);

		assertThat(problems).isNotEmpty().allSatisfy(problem -> {
			assertThat(problem.isError()).isTrue();
			assertThat(problem.place().file()).isEqualTo(FILE.toString());
		});
		assertThat(problems.getFirst().message()).contains("BIRT cannot read", english, told).doesNotContain("Error Code", "see error details");
		assertThat(problems.getFirst().place().line()).isGreaterThanOrEqualTo(line);
		assertThat(read(xml, FILE, Locale.SIMPLIFIED_CHINESE).problems(model).getFirst().message()).contains("BIRT 无法读取", chinese, told);
	}
}
