package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;

import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Kind;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Stacking;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartReaderTest {

	private static final String PIE = """
			<m:ChartWithoutAxes xmlns:m='x' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><Type>Pie Chart</Type>
			<SeriesDefinitions><Series xsi:type='m:SeriesImpl'><DataDefinition><Definition>row["label"]</Definition></DataDefinition></Series>
			<SeriesDefinitions><Query><Definition/></Query>
			<Series xsi:type='type:PieSeries'><DataDefinition><Definition>row["value_plot"]</Definition></DataDefinition></Series></SeriesDefinitions>
			<Sorting>Descending</Sorting><SortKey><Definition>row["value_plot"]</Definition></SortKey></SeriesDefinitions></m:ChartWithoutAxes>
			""";

	private static Element chart(String template, String name) throws Exception {
		for (Element item : Xml.all(Xml.parse(Files.readString(SourceTemplates.template(template))).getDocumentElement())) {
			if ("extended-item".equals(item.getLocalName()) && name.equals(item.getAttribute("name"))) {
				return Xml.parse(Xml.childText(item, "xml-property")).getDocumentElement();
			}
		}
		throw new IllegalArgumentException(name);
	}

	@Test
	void readsRankedLyingBarsWithAReference() throws Exception {
		ChartSpec spec = ChartReader.read("id", "branch_share", "", chart("benchmark", "branch_share_chart"));

		assertThat(spec.horizontal()).isTrue();
		assertThat(spec.category()).isEqualTo("label");
		assertThat(spec.sort()).isEqualTo("value_plot");
		assertThat(spec.ascending()).isFalse();
		assertThat(spec.lines()).containsExactly(new ChartSpec.Line("value_plot", Form.BAR, false, true),
				new ChartSpec.Line("self_plot", Form.LINE, true, false));
	}

	@Test
	void readsLinesInTheirOrder() throws Exception {
		ChartSpec spec = ChartReader.read("id", "cumulative", "", chart("revenue", "cumulative_chart"));

		assertThat(spec.horizontal()).isFalse();
		assertThat(spec.legend()).isTrue();
		assertThat(spec.sort()).isEmpty();
		assertThat(spec.lines()).extracting(ChartSpec.Line::form).containsOnly(Form.LINE);
		assertThat(spec.lines()).extracting(ChartSpec.Line::text).containsExactly("actual", "prior", "target");
	}

	@Test
	void readsMarksFromALineThatIsNotVisible() throws Exception {
		assertThat(ChartReader.read("id", "branch_rate", "", chart("retention", "branch_rate_chart")).lines().get(0).form()).isEqualTo(Form.MARK);
	}

	@Test
	void saysWhatItDoesNotDraw() throws Exception {
		Element dial = Xml.parse("<m:DialChart xmlns:m='x'><Type>Meter Chart</Type></m:DialChart>").getDocumentElement();
		Element bars = chart("benchmark", "branch_share_chart");

		assertThatThrownBy(() -> ChartReader.read("id", "data", "", dial)).isInstanceOf(UnsupportedChartException.class)
				.hasMessage("type Meter Chart");
		assertThatThrownBy(() -> ChartReader.read("id", "data", "globe", bars)).hasMessage("form globe");
	}

	@Test
	void readsAPieAsARing() throws Exception {
		ChartSpec spec = ChartReader.read("id", "industries", "", Xml.parse(PIE).getDocumentElement());

		assertThat(spec.kind()).isEqualTo(Kind.RING);
		assertThat(spec.category()).isEqualTo("label");
		assertThat(spec.lines()).extracting(ChartSpec.Line::column).containsExactly("value_plot");
		assertThat(spec.sort()).isEqualTo("value_plot");
	}

	@Test
	void readsStacks() throws Exception {
		assertThat(ChartReader.read("id", "data", "", stacked(false)).stacking()).isEqualTo(Stacking.STACKED);
		assertThat(ChartReader.read("id", "data", "", stacked(true)).stacking()).isEqualTo(Stacking.PERCENT);
		assertThat(ChartReader.read("id", "data", "", chart("benchmark", "branch_share_chart")).stacking()).isEqualTo(Stacking.NONE);
	}

	@Test
	void readsBarsAsAMapWithWhatThePlacesBelongTo() throws Exception {
		Element chart = chart("benchmark", "branch_share_chart");
		Xml.child(Xml.all(chart).stream().filter(e -> "AssociatedAxes".equals(e.getLocalName())).map(e -> Xml.child(e, "SeriesDefinitions"))
				.findFirst().orElseThrow(), "Query").getElementsByTagName("Definition").item(0).setTextContent("row[\"branch\"]");

		ChartSpec spec = ChartReader.read("id", "data", "map", chart);

		assertThat(spec.kind()).isEqualTo(Kind.MAP);
		assertThat(spec.group()).isEqualTo("branch");
	}

	@Test
	void readsBarsAsAWaterfall() throws Exception {
		assertThat(ChartReader.read("id", "data", "waterfall", chart("revenue", "monthly_chart")).kind()).isEqualTo(Kind.WATERFALL);
	}

	@Test
	void aWaterfallIsMadeOfBarsOnly() throws Exception {
		Element lines = chart("revenue", "cumulative_chart");

		assertThatThrownBy(() -> ChartReader.read("id", "data", "waterfall", lines)).hasMessage("form waterfall");
		assertThatThrownBy(() -> ChartReader.read("id", "data", "waterfall", Xml.parse(PIE).getDocumentElement())).hasMessage("form waterfall");
	}

	private static Element stacked(boolean percent) throws Exception {
		Element chart = chart("benchmark", "branch_share_chart");
		Xml.all(chart).stream().filter(e -> "Stacked".equals(e.getLocalName())).forEach(e -> e.setTextContent("true"));
		Xml.all(chart).stream().filter(e -> "Percent".equals(e.getLocalName())).forEach(e -> e.setTextContent(Boolean.toString(percent)));
		return chart;
	}

	@Test
	void refusesExpressionsThatAreNoColumns() throws Exception {
		Element chart = chart("benchmark", "branch_share_chart");
		Xml.all(chart).stream().filter(e -> "Definition".equals(e.getLocalName())).forEach(e -> e.setTextContent("java.lang.System.exit(0)"));

		assertThatThrownBy(() -> ChartReader.read("id", "data", "", chart)).hasMessageContaining("java.lang.System.exit(0)");
	}
}
