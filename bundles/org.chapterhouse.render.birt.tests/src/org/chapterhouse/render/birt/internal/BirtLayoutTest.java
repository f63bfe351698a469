package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.tests.LayoutText;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.junit.jupiter.api.Test;

class BirtLayoutTest extends RenderingTest {

	@Test
	void everyLinkOfALayoutLeadsToABookmark() {
		Layout layout = layout(SampleReport.chinese());
		List<String> bookmarks = LayoutText.blocks(layout).stream().map(Block::bookmark).filter(bookmark -> !bookmark.isEmpty()).toList();
		List<String> links = LayoutText.blocks(layout).stream()
				.map(block -> block instanceof Block.Paragraph paragraph ? paragraph.link() : "").filter(link -> !link.isEmpty()).toList();

		assertThat(bookmarks).doesNotHaveDuplicates();
		assertThat(links).isNotEmpty().allMatch(bookmarks::contains);
		assertThat(layout.sections()).extracting(Section::bookmark).filteredOn(bookmark -> !bookmark.isEmpty()).containsExactlyElementsOf(bookmarks);
	}

	@Test
	void aLayoutHasASectionForCoverContentsAndEachPartAndChapter() {
		Report report = SampleReport.chinese();
		report.setShareUrl("https://example.org/a?b=1");
		Layout layout = layout(report);

		assertThat(layout.sections()).extracting(section -> section.kind() + " " + section.id() + " " + section.number() + " " + section.title())
				.containsExactly("COVER cover  集团专线产品精细化运营月报", "CONTENTS contents  目录", "SUMMARY highlights  本期要点", "SUMMARY changes  与上期相比",
						"PART operations 第一部分 整体运营篇",
						"CHAPTER benchmark 1 全国移动专线收入和份额对标", "CHAPTER revenue 2 专线业务发展情况", "PART stock-and-growth 第二部分 存量与新增篇",
						"CHAPTER retention 3 专线保有情况");
		assertThat(layout.titleLine()).isEqualTo("集团专线产品精细化运营月报 · 2017年4月");
		assertThat(layout.language()).isEqualTo("zh-CN");
		assertThat(layout.shareUrl()).isEqualTo("https://example.org/a?b=1");
	}

	@Test
	void aLayoutKeepsTablesAsTablesOfTheirDataSets() {
		List<Block> blocks = LayoutText.blocks(layout(SampleReport.chinese()));

		assertThat(blocks).anySatisfy(block -> assertThat(block).isInstanceOfSatisfying(Block.Heading.class, heading -> {
			assertThat(heading.text()).isEqualTo("专线保有情况");
			assertThat(heading.level()).isEqualTo(1);
		}));
		assertThat(blocks).filteredOn(block -> block instanceof Block.Table table && table.dataSet().equals("branches")).isNotEmpty()
				.allSatisfy(block -> {
					Block.Table table = (Block.Table) block;
					assertThat(table.header()).hasSizeGreaterThan(1);
					assertThat(table.rows()).isNotEmpty();
					assertThat(table.columns()).extracting(Block.Column::align).startsWith(Look.Align.LEFT).endsWith(Look.Align.RIGHT);
					assertThat(table.columns().stream().mapToDouble(Block.Column::share).sum()).isCloseTo(1, within(1e-9));
					assertThat(table.rows().get(0).cells()).hasSameSizeAs(table.columns());
				});
		assertThat(blocks).anyMatch(block -> block instanceof Block.Group group && group.style().name().equals("cards"));
	}

	@Test
	void aLayoutSaysHowThingsLook() {
		List<Block> blocks = LayoutText.blocks(layout(SampleReport.chinese()));
		Block title = blocks.stream().filter(block -> block.style().name().equals("cover-title")).findFirst().orElseThrow();
		Block card = blocks.stream().filter(block -> block.style().name().equals("cards")).findFirst().orElseThrow();

		assertThat(title.style().look().size()).isEqualTo(30);
		assertThat(title.style().look().lineHeight()).isEqualTo(44);
		assertThat(title.style().look().bold()).isTrue();
		assertThat(title.style().look().colour()).isEqualTo(0xFFFFFF);
		Block.Cell cell = ((Block.Group) card).rows().get(0).cells().get(0);
		assertThat(cell.style().look().background()).isEqualTo(0xF3F6FA);
		assertThat(cell.style().look().borders().top()).isEqualTo(new Look.Border(2, 0x2B6CB0));
		assertThat(cell.style().look().padding().left()).isEqualTo(8);
		assertThat(cell.style().mark()).isEqualTo(Style.Mark.NONE);
		assertThat(blocks).extracting(block -> block.style().mark().colour()).contains(0xB5472F);
	}

	@Test
	void aChartOfALayoutIsPaintedAsWideAsItsFormNeedsIt() {
		List<Block.Picture> pictures = LayoutText.blocks(layout(SampleReport.chinese())).stream().filter(Block.Picture.class::isInstance)
				.map(Block.Picture.class::cast).toList();

		assertThat(pictures).hasSize(12).allSatisfy(picture -> {
			assertThat(picture.painter().paint(300, 200).width()).isEqualTo(300);
			assertThat(picture.painter().paint(700, 200).width()).isEqualTo(700);
			assertThat(picture.painter().paint(300, 200)).isEqualTo(picture.painter().paint(300, 200));
			assertThat(picture.title()).isNotEmpty();
			assertThat(picture.description()).startsWith(picture.title());
			assertThat(picture.dataSet()).isNotEmpty();
			assertThat(picture.width()).isPositive();
		});
	}

	@Test
	void textsOfPeopleStandBetweenTheBodyOfTheirChapterAndItsNotes() {
		Report report = SampleReport.chinese();
		SampleReport.write(report.getParts().get(0).getChapters().get(1), "requests", "工作要求", "一、加快进度。\n二、按周通报。");
		Layout layout = layout(report);

		List<Block> texts = LayoutText.blocks(layout).stream().filter(block -> block instanceof Block.Table table && table.dataSet().equals("texts"))
				.toList();
		assertThat(texts).singleElement().isInstanceOfSatisfying(Block.Table.class, table -> {
			assertThat(table.style().name()).isEqualTo("texts");
			assertThat(table.rows()).hasSize(2).allSatisfy(row -> assertThat(row.cells()).hasSize(2));
		});
		Section chapter = layout.sections().stream().filter(section -> section.id().equals("revenue")).findFirst().orElseThrow();
		assertThat(chapter.blocks().stream().filter(Block.Table.class::isInstance).map(block -> ((Block.Table) block).dataSet())).endsWith("texts",
				"notes");
		assertThat(LayoutText.of(layout)).contains("工作要求\n一、加快进度。\n").contains("二、按周通报。\n");
	}
}
