package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.core.Comparison.ListMove;
import org.chapterhouse.core.Family;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;

/** Finds the lists that others stand in than in an earlier document. The order within a list is no change. */
public final class ListMoves {

	private final List<ComparedChapter> chapters;

	/** Prepares to compare two documents of a family about the same unit. */
	public ListMoves(Family family, Report earlier, Report later) {
		this.chapters = ComparedChapter.of(family, earlier, later);
	}

	/** Returns the moves, in the order of the later document. */
	public List<ListMove> moves() {
		var moves = new ArrayList<ListMove>();
		for (ComparedChapter chapter : chapters) {
			Map<String, FactList> before = new HashMap<>();
			chapter.earlier().getLists().forEach(list -> before.put(list.getId(), list));
			for (FactList list : chapter.later().getLists()) {
				FactList earlier = before.get(list.getId());
				if (earlier != null) {
					List<String> entered = missingIn(earlier, list);
					List<String> left = missingIn(list, earlier);
					if (!entered.isEmpty() || !left.isEmpty()) {
						moves.add(new ListMove(chapter.id(), list.getId(), label(chapter, list), entered, left));
					}
				}
			}
		}
		return moves;
	}

	/** Returns the names of those members of the second list that are not in the first. */
	private static List<String> missingIn(FactList first, FactList second) {
		var names = new ArrayList<String>();
		for (int at = 0; at < second.getMembers().size(); at++) {
			String member = second.getMembers().get(at);
			if (!first.getMembers().contains(member)) {
				names.add(at < second.getLabels().size() ? second.getLabels().get(at) : member);
			}
		}
		return names;
	}

	private static String label(ComparedChapter chapter, FactList list) {
		int slash = list.getId().indexOf('/');
		String label = chapter.messages().find("list." + (slash < 0 ? list.getId() : list.getId().substring(0, slash))).orElse(list.getId());
		if (slash < 0) {
			return label;
		}
		String code = list.getId().substring(slash + 1);
		return label + " · "
				+ chapter.report().getUnits().stream().filter(unit -> unit.getCode().equals(code)).map(OrganisationUnit::getShortName).findFirst()
						.orElse(code);
	}
}
