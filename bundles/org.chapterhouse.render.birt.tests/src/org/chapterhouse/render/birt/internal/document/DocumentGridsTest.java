package org.chapterhouse.render.birt.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.Change;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class DocumentGridsTest {

	private final Report report = SampleReport.chinese();
	private final Words words = Words.of("zh-CN");
	private final DocumentGrids grids = DocumentGrids.of(report, words);
	private final Map<String, Grid> benchmark = grids.chapters().get("benchmark");

	@Test
	void aTableHasTextHeadingNumberAndToneOfEachFigure() {
		Grid branches = benchmark.get("branches");

		assertThat(branches.rows()).hasSize(10);
		assertThat(branches.rows().get(0)).containsEntry("name", "全省").containsEntry("emphasis", 1).containsEntry("gap_label", "与全省之差")
				.containsEntry("gap_tone", -1)
				.containsEntry("gap_plot", -5.7);
		assertThat(branches.has("name_plot")).isFalse();
	}

	@Test
	void aColumnThatNamesChaptersSaysWhereToFindThem() {
		TableColumn place = report.getParts().get(0).getChapters().get(0).getTables().stream().filter(table -> table.getId().equals("branches"))
				.findFirst()
				.orElseThrow().getColumns().get(1);
		place.setKind(CellKind.CHAPTER);
		((Table) place.eContainer()).getRows().get(0).getCells().get(1).setChapter("retention");

		Grid branches = DocumentGrids.of(report, words).chapters().get("benchmark").get("branches");

		assertThat(branches.rows().get(0)).containsEntry("name_bookmark", "chapter-retention");
		assertThat(branches.rows().get(1)).doesNotContainKey("name_bookmark");
		assertThat(branches.has("code_bookmark")).isFalse();
	}

	@Test
	void rowsStandSideBySideForCards() {
		Grid cards = grids.chapters().get("retention").get("cards_by2");

		assertThat(cards.rows()).hasSize(2);
		assertThat(cards.rows().get(0)).containsEntry("label_1", "保有率").containsEntry("label_2", "离网条数");
		assertThat(cards.rows().get(1)).containsEntry("label_1", "影响月收入").doesNotContainKey("label_2");
	}

	@Test
	void whatIsSaidBelowTheFigureOfACardBeginsWithAnArrowIfItTellsAChange() {
		Grid cards = grids.chapters().get("retention").get("cards_by2");

		assertThat(cards.rows().get(0)).containsEntry("detail_1", "目标98%").containsEntry("detail_2", "△ 环比+12.0%，上月332条");
	}

	@Test
	void theArrowOfBadNewsIsFilledAllOthersAreHollow() {
		report.getParts().stream().flatMap(part -> part.getChapters().stream()).flatMap(chapter -> chapter.getTables().stream())
				.filter(table -> table.getId().equals("cards")).flatMap(table -> table.getRows().stream()).flatMap(row -> row.getCells().stream())
				.filter(cell -> String.valueOf(cell.getText()).startsWith("环比")).forEach(cell -> cell.setTone(-1));

		assertThat(DocumentGrids.of(report, words).chapters().get("retention").get("cards_by2").rows().get(0)).containsEntry("detail_2",
				"▲ 环比+12.0%，上月332条");
		assertThat(List.of(Arrows.of(1, 0), Arrows.of(-1, 1), Arrows.of(-1, -1), Arrows.of(0, -1))).containsExactly("△", "▽", "▼", "");
	}

	@Test
	void rowsOfATableThatWouldBeLeftAloneOnAPageStayWithThoseBeforeThem() {
		assertThat(kept(13)).containsExactly(0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1);
		assertThat(kept(12)).startsWith(0).filteredOn(kept -> kept.equals(1)).hasSize(11);
	}

	private static List<Object> kept(int rows) {
		GridBuilder builder = new GridBuilder("table", null, null).texts("name");
		for (int row = 0; row < rows; row++) {
			builder.row().put("name", "x");
		}
		return builder.buildKeeping().rows().stream().map(row -> row.get(Grid.KEPT)).toList();
	}

	@Test
	void aSeriesHasARowForEachCategoryAndAFigureForEachLine() {
		Grid peers = benchmark.get("peers_yoy");

		assertThat(peers.rows()).hasSize(31);
		assertThat(peers.rows().get(0)).containsEntry("label", "北京").containsEntry("value", "41.0%").containsEntry("value_plot", 41.0)
				.containsEntry("above_plot", 23.1)
				.containsEntry("above_label", "全国");
		assertThat(peers.rows()).filteredOn(row -> row.get("emphasis").equals(1)).extracting(row -> row.get("label")).containsExactly("贵州");
	}

	@Test
	void sentencesComeByGroupAndAsParagraphs() {
		assertThat(benchmark.get("sentences").rows()).hasSize(4);
		assertThat(benchmark.get("sentences_revenue").rows()).hasSize(2);
		assertThat(benchmark.get("paragraph_revenue").rows()).singleElement().extracting(row -> row.get("text"))
				.isEqualTo("截至2017年3月，全国移动专线累计收入46.8亿元，同比增长23.1%。贵州移动专线累计收入6277万元，同比增长33.8%，高于全国10.7个百分点，增幅列全国第5位。");
	}

	@Test
	void aChangeThatTwoChaptersTellAlikeIsThereOnce() {
		Change again = EcoreUtil.copy(report.getChanges().getFigures().get(0));
		again.setChapter("revenue");
		Change other = EcoreUtil.copy(again);
		other.setNow("98.0%");
		report.getChanges().getFigures().addAll(List.of(again, other));

		assertThat(DocumentGrids.of(report, words).frame().get("changes_figures").rows()).extracting(row -> row.get("now")).containsExactly("99.1%",
				"98.0%");
	}

	@Test
	void contentsHaveAMarkForEachPageNumber() {
		Grid contents = grids.frame().get("contents");

		assertThat(contents.rows()).extracting(row -> row.get("bookmark")).containsExactly("part-operations", "chapter-benchmark", "chapter-revenue",
				"part-stock-and-growth",
				"chapter-retention");
		assertThat(contents.rows()).extracting(row -> row.get("number")).containsExactly("第一部分", "1", "2", "第二部分", "3");
		assertThat(contents.rows().get(4)).containsEntry("page", String.valueOf((char) (PageSession.FIRST_ENTRY + 4)));
	}

	@Test
	void aTitleThatNamesThePeriodIsBrokenBehindIt() {
		report.setTitle("贵州2017年4月集团专线月报");

		Map<String, Object> row = DocumentGrids.of(report, words).frame().get("report").rows().get(0);

		assertThat(row).containsEntry("cover_title", "贵州2017年4月\n集团专线月报").doesNotContainKey("period").containsEntry("organisation", "贵州省");
	}

	@Test
	void anIdThatWouldEndAnExpressionIsDisarmed() {
		report.getParts().get(0).setId("x\"+java.lang.Runtime.getRuntime().exec(\"true\")+\"");

		assertThat(DocumentGrids.bookmark(report.getParts().get(0))).isEqualTo("part-x__java.lang.Runtime.getRuntime__.exec__true____");
	}

	@Test
	void wordsAreThoseOfTheLanguage() {
		Map<String, Grid> english = DocumentGrids.of(SampleReport.english(), Words.of("en")).frame();

		assertThat(english.get("contents").rows().get(0)).containsEntry("heading", "Contents").containsEntry("number", "Part 1");
		assertThat(Words.of("fr").get("contents")).isEqualTo("Contents");
		assertThat(Words.of("zh-CN").get("page.line", "3", "12")).isEqualTo("第 3 页 共 12 页");
	}

	@Test
	void aPreviewHasAnAttributeForEachColumnThatARowHas() {
		String xml = PreviewXml.of(new TreeMap<>(Map.of("contents", grids.frame().get("contents"))));

		assertThat(xml).contains("<data id=\"contents\">").contains("kind=\"part\"").contains("page=\"1\"").doesNotContain("\uE000");
	}

	@Test
	void namesThatEnteredAListAreJoinedAsTheLanguageDoes() {
		assertThat(entered(SampleReport.chinese(), "zh-CN")).isEqualTo("安顺、毕节");
		assertThat(entered(SampleReport.english(), "en")).isEqualTo("安顺 and 毕节");
	}

	private static Object entered(Report report, String language) {
		report.getChanges().getLists().get(0).getEntered().add("毕节");
		return DocumentGrids.of(report, Words.of(language)).frame().get("changes_lists").rows().get(0).get("entered");
	}

	@Test
	void aFigureInAColumnOfTextsIsShownAsTextWithItsTone() {
		TableCell cell = report.getParts().get(0).getChapters().get(0).getTables().get(1).getRows().get(0).getCells().get(1);
		cell.setText("18.0%");
		cell.setPlot("18.0");
		cell.setTone(1);

		Grid branches = DocumentGrids.of(report, words).chapters().get("benchmark").get("branches");
		assertThat(branches.rows().get(0)).containsEntry("name", "18.0%").containsEntry("name_tone", 1);
		assertThat(branches.rows())
				.allSatisfy(row -> assertThat(row.keySet()).as("BIRT refuses rows with more than the columns").allMatch(branches::has));
	}
}
