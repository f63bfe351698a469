package org.chapterhouse.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Grows an organisation by chance: one unit of the highest level, several below it, some of them without any unit below. */
final class OrgTree {

	/** Names a unit by codes; the highest has no parent. */
	record Unit(String code, String level, String parent) {
	}

	private OrgTree() {
	}

	/** Returns the units of all levels, each after its parent; the first unit of each level stands below the first of the level above. */
	static List<Unit> grow(List<String> levels, Random random) {
		var units = new ArrayList<Unit>();
		List<Unit> above = List.of();
		for (String level : levels) {
			var here = new ArrayList<Unit>();
			if (above.isEmpty()) {
				here.add(new Unit("1", level, ""));
			}
			for (int parent = 0; parent < above.size(); parent++) {
				int least = parent == 0 ? 1 + random.nextInt(2) : 0;
				for (int child = least + random.nextInt(6); child > 0; child--) {
					here.add(new Unit(above.get(parent).code() + (10 + here.size()), level, above.get(parent).code()));
				}
			}
			units.addAll(here);
			// only the first few go on, or the tree would outgrow its use
			above = here.subList(0, Math.min(here.size(), 5));
		}
		return units;
	}
}
