package org.chapterhouse.render.web.internal;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.render.LaidOut;

/** Makes layouts that are hard for a phone. */
public final class H5Sample {

	private H5Sample() {
	}

	/** Returns a report with long and wide tables, long texts and words, cards, charts and a chapter that failed. */
	public static SampleLayout everything() {
		String[] rows = new String[88];
		for (int at = 0; at < rows.length; at++) {
			rows[at] = "区县" + (at + 1) + "|" + (1000 - at) + ".5|+" + at + ".1%|99.99%";
		}
		List<Block.Row> failed = new ArrayList<>();
		failed.add(SampleLayout.row(SampleLayout.cell(0, 1, "failed-cell", SampleLayout.text("数据集 billing 缺少列 amount。", ""))));
		return SampleLayout.usual()
				.chapter("wide", "宽表与长表",
						SampleLayout.table("各分公司收入", "分公司|累计收入（万元）|同比增幅|年度完成率|月度完成率|超进度（个百分点）|当月收入（万元）|环比增幅",
								"黔东南|12,345.6|+32.8%|32.0%|105.9%|+5.9|2,670.1|+22.6%",
								"六盘水|345.6|−32.8%|32.0%|95.9%|−5.9|70.1|−22.6%", "全省|12,345.6|+32.8%|32.0%|105.9%|+5.9|2,670.1|—"),
						SampleLayout.table("收入同比负增长的区县", "区县|累计收入（万元）|同比增幅|保有率", rows))
				.part("第三部分", "重点工作篇")
				.chapter("texts", "营销活动方案与提升服务质量以及专线业务管理稽核工作的进展情况",
						SampleLayout.text("x".repeat(120), "sentence"), SampleLayout.text("截至17年4月，全省专线累计收入同比负增长的区县共6个。".repeat(12), "sentence"),
						SampleLayout.textTable("重点工作", "事项|进度|下一步|责任人",
								"IMS智享套餐|已下发IMS智享套餐正式上线通知，并向省业支提出系统配置优化需求。|优化IMS智享套餐系统配置，待决策会通过后下发上线通知公文。|省政企",
								"速率倍增|活动方案已过部会，并已提交活动系统配置需求，待决策会通过后下发活动上线通知公文。|待营销活动方案决策会通过后下发活动上线通知。|各分公司"),
						SampleLayout.cards("累计收入|123,456,789万元|同比 +32.8%，环比 −1.2%", "收入份额|+2.3个百分点|低全国份额0.8个百分点，列全国第18位", "保有率|99.1%|目标98.0%"),
						new Block.Table("problems", SampleLayout.columns(1),
								List.of(SampleLayout.row(SampleLayout.cell(0, 1, "failed-title", SampleLayout.text("本章未能完成", "")))), failed,
								SampleLayout.style("failed"), ""));
	}

	/** Returns a report whose texts are all the same. */
	public static SampleLayout hostile(String text) {
		SampleLayout layout = new SampleLayout().part(text, text).chapter("a", text, SampleLayout.text(text, "sentence"),
				SampleLayout.table(text, text + "|b", text + "|2"), SampleLayout.picture("id", text),
				SampleLayout.cards(text + "|" + text + "|" + text));
		layout.title = text;
		layout.publisher = text;
		layout.shareUrl = "javascript:alert(1)//" + text;
		return layout;
	}

	/** Returns a card. */
	public static Block.Group card(String label, String value, String detail) {
		return SampleLayout.cards(label + "|" + value + "|" + detail);
	}

	/** Says where a report is shared. */
	public static void share(SampleLayout layout, String address) {
		layout.shareUrl = address;
	}

	/** Returns what a writer needs. */
	public static LaidOut laidOut(SampleLayout layout) {
		return layout.laidOut();
	}
}
