package org.chapterhouse.render.birt.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.junit.jupiter.api.Test;

class TextGridsTest {

	private final ReportChapter chapter = ReportFactory.eINSTANCE.createReportChapter();

	private List<Grid> grids() {
		return new TextGrids(chapter).all();
	}

	private Grid lines() {
		return grids().get(0);
	}

	@Test
	void thereIsADataSetOfLinesThoughNobodyWroteAny() {
		assertThat(grids()).singleElement().satisfies(grid -> {
			assertThat(grid.id()).isEqualTo("texts");
			assertThat(grid.rows()).isEmpty();
			assertThat(grid.has("heading")).isTrue();
			assertThat(grid.has("text")).isTrue();
		});
	}

	@Test
	void aTextWithoutFieldsHasARowForEachLineAndItsHeadingBesideTheFirst() {
		SampleReport.write(chapter, "requests", "工作要求", "一、加快进度。\n\n  \n二、按周通报。");
		SampleReport.write(chapter, "remarks", "备注", "数据截至月末。");

		assertThat(lines().rows()).extracting(row -> row.get("heading")).containsExactly("工作要求", null, "备注");
		assertThat(lines().rows()).extracting(row -> row.get("text")).containsExactly("一、加快进度。", "二、按周通报。", "数据截至月末。");
		assertThat(lines().rows()).extracting(row -> row.get("kind")).containsExactly("requests", "requests", "remarks");
	}

	@Test
	void textsOfAKindHaveARowEachWithAColumnForEachFieldAndItsLabel() {
		SampleReport.write(chapter, "campaigns", "营销活动", "spring", "title", "活动名称", "春季迎新", "progress", "工作进度", null);
		SampleReport.write(chapter, "campaigns", "营销活动", "autumn", "title", "活动名称", null, "progress", "工作进度", "已启动");

		Grid campaigns = grids().get(1);
		assertThat(campaigns.id()).isEqualTo("texts_campaigns");
		assertThat(campaigns.rows().get(0)).containsEntry("record", "spring").containsEntry("kind_label", "营销活动").containsEntry("heading", "春季迎新")
				.containsEntry("title", "春季迎新").containsEntry("title_label", "活动名称").containsEntry("progress_label", "工作进度");
		assertThat(campaigns.rows().get(0).get("progress")).isNull();
		assertThat(campaigns.rows().get(1)).as("a record without a title is named by its id").containsEntry("heading", "autumn")
				.containsEntry("progress", "已启动");
		assertThat(campaigns.has("progress")).isTrue();
	}

	@Test
	void textsWithFieldsAreNotToldAsLinesToo() {
		SampleReport.write(chapter, "campaigns", "营销活动", "spring", "title", "活动名称", "春季迎新");

		assertThat(lines().rows()).isEmpty();
	}
}
