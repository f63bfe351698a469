package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.api.render.TemplateLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that hold nothing yet may get several things at once. */
class BareElementsTest {

	private static final String OPEN = "<report xmlns=\"http://www.eclipse.org/birt/2005/design\" version=\"3.2.27\" id=\"1\">\n";
	private static final String AXES = "<ChartModel:ChartWithAxes xmlns:ChartModel=\"c\" xmlns:xsi=\"x\"><Axes><SeriesDefinitions><Query/></SeriesDefinitions>"
			+ "<AssociatedAxes><SeriesDefinitions>SERIES</SeriesDefinitions></AssociatedAxes></Axes></ChartModel:ChartWithAxes>";

	private static Design read(String xml) {
		return Design.read(xml, "a.rptdesign", TemplateLibraries.NONE, Locale.ENGLISH).result().orElseThrow();
	}

	private static Design chart(String model) {
		String escaped = model.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		return read(OPEN + "<body><extended-item extensionName=\"Chart\" name=\"c\" id=\"7\"><xml-property name=\"xmlRepresentation\">" + escaped
				+ "</xml-property></extended-item></body></report>");
	}

	private static Design changed(Design design, String key, String property, String value) {
		return read(design.change(design.element(key).orElseThrow(), property, value).result().orElseThrow());
	}

	private static String value(Design design, String key, String property) {
		return BundledTemplates.property(design, design.element(key).orElseThrow(), property).value();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<simple-master-page name=\"p\" id=\"2\"/>", "<simple-master-page name=\"p\" id=\"2\" />",
			"<simple-master-page name=\"p\" id=\"2\"></simple-master-page>", "<simple-master-page name=\"p\" id=\"2\">\n\t\t</simple-master-page>" })
	void aBarePageGetsASizeOfItsOwn(String page) {
		Design design = read(OPEN + "\t<page-setup>\n\t\t" + page + "\n\t</page-setup>\n</report>");

		Design after = changed(design, "#2", "type", "custom");

		assertThat(value(after, "#2", "type")).isEqualTo("custom");
		assertThat(value(after, "#2", "width")).isEqualTo("210mm");
		assertThat(value(after, "#2", "height")).isEqualTo("297mm");
		assertThat(after.xml()).contains("\t\t\t<property name=\"width\">210mm</property>\n\t\t\t<property name=\"height\">297mm</property>\n\t\t");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Entries xsi:type=\"a:ColorDefinition\"/>", "<Entries xsi:type=\"a:ColorDefinition\"> </Entries>",
			"<Entries xsi:type=\"a:ColorDefinition\"><Red/></Entries>" })
	void aBareColourIsPainted(String entries) {
		Design design = chart(AXES.replace("SERIES", "<SeriesPalette>" + entries + "</SeriesPalette><Series xsi:type=\"type:BarSeries\"/>"));

		assertThat(value(changed(design, "#7", "series.1.colour", "#0A7F3C"), "#7", "series.1.colour")).isEqualTo("#0A7F3C");
	}

	@Test
	void aBareSeriesBecomesALineAndABarAgain() {
		Design design = chart(AXES.replace("SERIES", "<Series xsi:type=\"type:BarSeries\"/>"));

		Design line = changed(design, "#7", "series.1.form", "line");
		assertThat(value(line, "#7", "series.1.form")).isEqualTo("line");
		assertThat(value(changed(line, "#7", "series.1.form", "bar"), "#7", "series.1.form")).isEqualTo("bar");
	}

	@Test
	void aBareSeriesBecomesARing() {
		Design design = chart(AXES.replace("ChartModel:", "model:").replace("SERIES", "<Series xsi:type=\"type:BarSeries\"/>")
				.replace("xmlns:ChartModel", "xmlns:model"));

		assertThat(value(changed(design, "#7", "chart.kind", "ring"), "#7", "chart.kind")).isEqualTo("ring");
	}

	@Test
	void aChangeThatWouldLeaveNoXmlIsRefused() {
		// the prefix of the other sort's tag is another one here
		Design design = chart(AXES.replace("SERIES", "<Series xsi:type=\"type:BarSeries\"/>"));

		var outcome = design.change(design.element("#7").orElseThrow(), "chart.kind", "ring");

		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems()).extracting(problem -> problem.code()).containsExactly("design.unwritten");
	}
}
