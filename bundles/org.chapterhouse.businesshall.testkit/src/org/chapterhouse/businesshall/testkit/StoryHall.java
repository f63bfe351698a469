package org.chapterhouse.businesshall.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Describes a hall of the made-up company; the company itself is the first.
 *
 * @param code   its code
 * @param name   its name
 * @param area   urban, township or empty
 * @param weight its share of subscribers and revenue, to be seen against the others'
 * @param growth how revenue moved against the year before, in per mille
 * @param slow   how long its answers take, in per cent of what is usual
 */
record StoryHall(String code, String name, String area, int weight, int growth, int slow) {

	static final String COMPANY = "LJ";

	private static final String[] URBAN = { "中山路", "滨江", "东门", "高新区", "大学城", "火车站", "北湖", "府前街", "金桥", "锦绣", "体育场", "南岸", "西关", "解放路", "翠屏" };
	private static final String[] TOWNSHIP = { "青石镇", "白沙镇", "柳河镇", "石桥乡", "龙泉镇", "双河镇", "枫林乡", "清溪镇", "大坪乡", "古渡镇", "茶山乡", "黄泥镇", "永安镇", "梨花乡",
			"三岔镇" };
	private static final int[] WEIGHTS = { 150, 62, 128, 55, 104, 48, 142, 33, 117, 44, 84, 57 };
	private static final int[] GROWTH = { 48, 61, 72, 18, -37, 44, 129, -22, 96, 35, 12, 84 };
	private static final int[] SLOW = { 92, 104, 88, 97, 118, 101, 79, 163, 95, 108, 134, 90 };

	/** Returns the company and so many halls, in order: by turns in town and in the country. */
	static List<StoryHall> of(int halls) {
		var all = new ArrayList<StoryHall>();
		all.add(new StoryHall(COMPANY, "临江市分公司", "", 6, 20, 100));
		for (int at = 0; at < halls; at++) {
			String place = at % 2 == 0 ? URBAN[at / 2] : TOWNSHIP[at / 2];
			int turn = at % WEIGHTS.length;
			all.add(new StoryHall(String.format(Locale.ROOT, "%s%02d", COMPANY, at + 1), place + "营业厅", at % 2 == 0 ? "urban" : "township",
					WEIGHTS[turn], GROWTH[turn], SLOW[turn]));
		}
		return List.copyOf(all);
	}
}
