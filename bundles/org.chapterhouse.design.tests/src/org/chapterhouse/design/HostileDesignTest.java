package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateLibraries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that comes from anyone does nothing when it is read, and what is wrong with it is told. */
class HostileDesignTest {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
	private static final String OPEN = "<report xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.27\" id=\"1\">";
	private static final String LIBRARY = "<library xmlns=\"http://www.eclipse.org/birt/2005/design\"><themes><theme name=\"house\"><styles><style name=\"secret\">"
			+ "<property name=\"color\">#123456</property></style></styles></theme></themes></library>";

	@TempDir
	private Path folder;
	private Path inside;

	@BeforeEach
	void makeAFolder() throws IOException {
		inside = Files.createDirectories(folder.resolve("inside"));
		Files.writeString(folder.resolve("outside.rptlibrary"), LIBRARY);
	}

	private Outcome<Design> read(String xml) {
		return Design.read(xml, inside.resolve("a.rptdesign"), Locale.ENGLISH);
	}

	private Problem problem(String xml) {
		Outcome<Design> outcome = read(xml);
		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems()).hasSize(1);
		return outcome.problems().getFirst();
	}

	@Test
	void aDocumentTypeIsRefused() {
		Problem problem = problem(HEAD + "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + OPEN + "&x;</report>");

		assertThat(problem.code()).isEqualTo("design.unreadable");
		assertThat(problem.message()).contains("DOCTYPE");
		assertThat(problem.place().line()).isEqualTo(2);
	}

	@Test
	void brokenXmlIsToldWithLineAndColumn() {
		Problem problem = problem(HEAD + OPEN + "\n\t<body>\n\t\t<label></lable>\n\t</body></report>");

		assertThat(problem.place().line()).isEqualTo(4);
		assertThat(problem.place().file()).endsWith("a.rptdesign");
		assertThat(problem.message()).contains("column 12");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "text", "<", "<report", "<a/><b/>", "<report>\u0001</report>", "<report a=1/>", "<x:report/>",
			"<report>&nbsp;</report>" })
	void whatIsNoXmlHasAProblem(String text) {
		assertThat(problem(text).code()).isEqualTo("design.unreadable");
	}

	@Test
	void otherVersionsOfXmlAreRefused() {
		Problem problem = problem("<?xml version=\"1.1\"?>" + OPEN + "<body><label\u0085id=\"7\"/><a\u2028/></body></report>");

		assertThat(problem.code()).isEqualTo("design.unreadable");
		assertThat(problem.message()).contains("1.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<Axes/>", "<Axes><AssociatedAxes/></Axes>",
			"<Axes><AssociatedAxes><SeriesDefinitions><Series/></SeriesDefinitions></AssociatedAxes></Axes>",
			"<Axes><SeriesDefinitions/><AssociatedAxes><SeriesDefinitions><Series/></SeriesDefinitions></AssociatedAxes></Axes>",
			"<Axes><AssociatedAxes/><AssociatedAxes><SeriesDefinitions><Series/></SeriesDefinitions></AssociatedAxes></Axes>",
			"<SeriesDefinitions/>", "<SeriesDefinitions><SeriesDefinitions/></SeriesDefinitions>", "<Block/><Type/><SubType/>" })
	void chartsWithoutPartsCanBeLookedAtAndChanged(String parts) {
		for (String sort : List.of("ChartWithAxes", "ChartWithoutAxes")) {
			String model = ("<model:" + sort + " xmlns:model=\"m\">" + parts + "</model:" + sort + ">").replace("<", "&lt;");
			Design design = read(HEAD + OPEN + "<body><extended-item extensionName=\"Chart\" id=\"7\"><xml-property name=\"xmlRepresentation\">"
					+ model + "</xml-property></extended-item></body></report>").result().orElseThrow();
			DesignElement chart = design.element("#7").orElseThrow();
			assertThat(chart.kind()).isEqualTo(ElementKind.CHART);
			BundledTemplates.properties(design, chart).filter(DesignProperty::editable)
					.forEach(property -> property.choices().forEach(choice -> assertThat(design.change(chart, property.id(), choice.value()).result())
							.as(property.id() + " " + choice.value()).isPresent()));
		}
	}

	@Test
	void whatIsNoDesignIsTold() {
		assertThat(problem("<html/>").message()).contains("html");
	}

	@Test
	void depthAndLengthAreBounded() {
		assertThat(problem("<report>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</report>").code()).isEqualTo("design.unreadable");
		assertThat(problem("<report>" + "<a/>".repeat(300_000) + "</report>").code()).isEqualTo("design.unreadable");
		assertThat(problem("<report>" + " ".repeat(9 << 20) + "</report>").code()).isEqualTo("design.large");
	}

	@Test
	void scriptsAreNotRun() {
		Path trace = folder.resolve("trace");
		String script = "new java.io.FileOutputStream(&quot;" + trace + "&quot;).close()";
		Design design = read(
				HEAD + OPEN + "<method name=\"initialize\">" + script + "</method><body><label id=\"7\"><method name=\"onPrepare\">" + script
						+ "</method><text-property name=\"text\">Text</text-property><expression name=\"bookmark\">" + script
						+ "</expression></label></body></report>")
				.result().orElseThrow();
		DesignElement label = design.element("#7").orElseThrow();
		design.properties(label);
		design.change(label, "text", "Other").result().orElseThrow();

		assertThat(trace).doesNotExist();
		assertThat(BundledTemplates.property(design, label, "text").value()).isEqualTo("Text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside.rptlibrary", "theme/../../outside.rptlibrary", "ABSOLUTE", "file:ABSOLUTE",
			"http://localhost:1/outside.rptlibrary",
			"link.rptlibrary", "linked/outside.rptlibrary", "\u0000", "..\\outside.rptlibrary" })
	void librariesOfOtherFoldersAreNotRead(String name) throws IOException {
		Path outside = folder.resolve("outside.rptlibrary");
		Files.createSymbolicLink(inside.resolve("link.rptlibrary"), outside);
		Files.createSymbolicLink(inside.resolve("linked"), folder);

		assertThat(TemplateLibraries.beside(inside.resolve("a.rptdesign")).read(name.replace("ABSOLUTE", outside.toString()))).isEmpty();
	}

	@Test
	void theLibraryOfTheFolderIsRead() throws IOException {
		Files.createDirectories(inside.resolve("theme"));
		Files.writeString(inside.resolve("theme/theme.rptlibrary"), LIBRARY);
		Design design = read(
				HEAD + OPEN + "<list-property name=\"libraries\"><structure><property name=\"fileName\">theme/theme.rptlibrary</property>"
						+ "<property name=\"namespace\">t</property></structure></list-property><property name=\"theme\">t.house</property>"
						+ "<body><label id=\"7\"><property name=\"style\">secret</property></label></body></report>")
				.result().orElseThrow();

		DesignProperty colour = BundledTemplates.property(design, design.element("#7").orElseThrow(), "color");
		assertThat(colour).extracting(DesignProperty::value, DesignProperty::own, DesignProperty::from).containsExactly("#123456", false,
				"Style secret");
	}

	@Test
	void aBrokenLibraryLeavesTheDesignReadable() throws IOException {
		Files.writeString(inside.resolve("theme.rptlibrary"), "<!DOCTYPE x><library/>");
		Design design = read(HEAD + OPEN + "<list-property name=\"libraries\"><structure><property name=\"fileName\">theme.rptlibrary</property>"
				+ "<property name=\"namespace\">t</property></structure></list-property><property name=\"theme\">t.house</property><body/></report>")
				.result().orElseThrow();

		assertThat(design.outline().kind()).isEqualTo(ElementKind.REPORT);
	}
}
