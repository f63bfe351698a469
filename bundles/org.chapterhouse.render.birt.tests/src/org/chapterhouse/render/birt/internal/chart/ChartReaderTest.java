package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;

import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartReaderTest {

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
		ChartSpec spec = ChartReader.read("id", "branch_share", chart("benchmark", "branch_share_chart"));

		assertThat(spec.horizontal()).isTrue();
		assertThat(spec.category()).isEqualTo("label");
		assertThat(spec.sort()).isEqualTo("value_plot");
		assertThat(spec.ascending()).isFalse();
		assertThat(spec.lines()).containsExactly(new ChartSpec.Line("value_plot", Form.BAR, false, true),
				new ChartSpec.Line("self_plot", Form.LINE, true, false));
	}

	@Test
	void readsLinesInTheirOrder() throws Exception {
		ChartSpec spec = ChartReader.read("id", "cumulative", chart("revenue", "cumulative_chart"));

		assertThat(spec.horizontal()).isFalse();
		assertThat(spec.legend()).isTrue();
		assertThat(spec.sort()).isEmpty();
		assertThat(spec.lines()).extracting(ChartSpec.Line::form).containsOnly(Form.LINE);
		assertThat(spec.lines()).extracting(ChartSpec.Line::text).containsExactly("actual", "prior", "target");
	}

	@Test
	void readsMarksFromALineThatIsNotVisible() throws Exception {
		assertThat(ChartReader.read("id", "branch_rate", chart("retention", "branch_rate_chart")).lines().get(0).form()).isEqualTo(Form.MARK);
	}

	@Test
	void saysWhatItDoesNotDraw() throws Exception {
		Element pie = Xml.parse("<m:ChartWithoutAxes xmlns:m='x'><Type>Pie Chart</Type></m:ChartWithoutAxes>").getDocumentElement();
		String bars = new String(Files.readAllBytes(SourceTemplates.template("benchmark")), java.nio.charset.StandardCharsets.UTF_8);

		assertThatThrownBy(() -> ChartReader.read("id", "data", pie)).isInstanceOf(UnsupportedChartException.class).hasMessage("type Pie Chart");
		assertThat(bars).contains("<Stacked>false</Stacked>");
		assertThatThrownBy(() -> ChartReader.read("id", "data", stacked())).hasMessage("stacked ");
	}

	private static Element stacked() throws Exception {
		Element chart = chart("benchmark", "branch_share_chart");
		Xml.all(chart).stream().filter(e -> "Stacked".equals(e.getLocalName())).forEach(e -> e.setTextContent("true"));
		return chart;
	}

	@Test
	void refusesExpressionsThatAreNoColumns() throws Exception {
		Element chart = chart("benchmark", "branch_share_chart");
		Xml.all(chart).stream().filter(e -> "Definition".equals(e.getLocalName())).forEach(e -> e.setTextContent("java.lang.System.exit(0)"));

		assertThatThrownBy(() -> ChartReader.read("id", "data", chart)).hasMessageContaining("java.lang.System.exit(0)");
	}
}
