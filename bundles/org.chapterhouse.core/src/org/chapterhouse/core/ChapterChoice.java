package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.core.internal.Following;
import org.chapterhouse.model.report.ChapterDefinition;

/**
 * Says which chapters of a family reports show, and in what order.
 * <p>
 * The rule: a chapter stays in its part, and parts stay in the order of the family. Within a part the chapters that the order names come as it names them; one that it does
 * not name, because it was installed later, comes behind the one that the family puts before it. A chapter is shown unless it is off. One that is off is still computed
 * where a chapter that is shown follows it, so that this one says the same as ever; the report does not show it, and tells so where its figures are spoken of.
 *
 * @param order the ids of chapters as they come; those that are not installed do no harm
 * @param off   the ids of those that are not shown
 */
public record ChapterChoice(List<String> order, Set<String> off) {

	/** All chapters, in the order of the family. */
	public static final ChapterChoice EVERYTHING = new ChapterChoice(List.of(), Set.of());
	/** Stands for all chapters, in the order of the family, among words. */
	public static final String ALL = "all";

	private static final String WITHOUT = "-";

	/** Makes a choice; both are copied. */
	public ChapterChoice {
		order = List.copyOf(order);
		off = Set.copyOf(off);
	}

	/**
	 * Reads what somebody asks for: ids are the chapters shown, in this order; {@code -ID} leaves one out; {@link #ALL} is all of them. With nothing but {@code -ID} the
	 * chapters are those that were chosen before, without these.
	 *
	 * @param words  ids that the family has, some with a minus before them; see {@link #id(String)}
	 * @param before what was chosen before
	 */
	public static ChapterChoice of(List<String> words, ChapterChoice before, Family family) {
		List<String> without = words.stream().filter(word -> word.startsWith(WITHOUT)).map(ChapterChoice::id).toList();
		List<String> with = words.stream().filter(word -> !word.startsWith(WITHOUT)).map(ChapterChoice::id).toList();
		boolean all = with.contains(ALL);
		Set<String> off = new LinkedHashSet<>(without);
		if (with.isEmpty()) {
			off.addAll(before.off());
			return new ChapterChoice(before.order(), off);
		}
		if (!all) {
			family.chapters().stream().map(FamilyChapter::id).filter(id -> !with.contains(id)).forEach(off::add);
		}
		return new ChapterChoice(with.stream().filter(id -> !id.equals(ALL)).toList(), off);
	}

	/** Returns the id in a word that somebody asks with. */
	public static String id(String word) {
		String id = word.strip();
		return id.startsWith(WITHOUT) ? id.substring(WITHOUT.length()).strip() : id;
	}

	/** Tells whether it is all chapters, in the order of the family. */
	public boolean isEverything() {
		return order.isEmpty() && off.isEmpty();
	}

	/** Tells whether a chapter is shown. */
	public boolean shows(FamilyChapter chapter) {
		return !off.contains(chapter.id());
	}

	/** Returns all chapters of a family in this order, those that are off too. */
	public List<FamilyChapter> ordered(Family family) {
		Map<String, List<FamilyChapter>> parts = new LinkedHashMap<>();
		family.chapters().forEach(chapter -> parts.computeIfAbsent(part(chapter), id -> new ArrayList<>()).add(chapter));
		return parts.values().stream().flatMap(part -> inPart(part).stream()).toList();
	}

	private List<FamilyChapter> inPart(List<FamilyChapter> part) {
		var placed = new ArrayList<FamilyChapter>();
		order.stream().distinct().forEach(id -> part.stream().filter(chapter -> chapter.id().equals(id)).forEach(placed::add));
		for (int at = 0; at < part.size(); at++) {
			if (!placed.contains(part.get(at))) {
				placed.add(at == 0 ? 0 : placed.indexOf(part.get(at - 1)) + 1, part.get(at));
			}
		}
		return placed;
	}

	private static String part(FamilyChapter chapter) {
		return chapter.definition().map(ChapterDefinition::getPart).orElse("");
	}

	/** Returns the chapters that are off and computed all the same, since others that are shown follow them, at once or over others; in order. */
	public List<FamilyChapter> background(Family family) {
		var following = new Following(family.chapters());
		Set<FamilyChapter> needed = new LinkedHashSet<>();
		family.chapters().stream().filter(this::shows).forEach(chapter -> needed.addAll(following.before(chapter)));
		return ordered(family).stream().filter(chapter -> !shows(chapter) && needed.contains(chapter)).toList();
	}

	/** Returns the chapters shown that follow a chapter at once, in order. */
	public List<FamilyChapter> followers(Family family, FamilyChapter chapter) {
		return ordered(family).stream().filter(one -> shows(one) && family.followed(one).contains(chapter)).toList();
	}

	/** Returns the ids that are in no chapter of a family. */
	public List<String> unknown(Family family) {
		List<String> known = family.chapters().stream().map(FamilyChapter::id).toList();
		return Stream.concat(order.stream(), off.stream().sorted()).distinct().filter(id -> !known.contains(id)).toList();
	}

	/** Returns the choice with a chapter shown or off. */
	public ChapterChoice showing(String chapter, boolean shown) {
		Set<String> then = new LinkedHashSet<>(off);
		if (shown) {
			then.remove(chapter);
		} else {
			then.add(chapter);
		}
		return new ChapterChoice(order, then);
	}

	/** Tells whether a chapter can come earlier (-1) or later (1) by some places: it stays in its part. */
	public boolean canMove(Family family, String chapter, int by) {
		List<FamilyChapter> all = ordered(family);
		int at = at(all, chapter);
		int to = at + by;
		return at >= 0 && to >= 0 && to < all.size() && part(all.get(at)).equals(part(all.get(to)));
	}

	/** Returns the choice with a chapter some places later, or earlier where that is negative; the same where it cannot come there. */
	public ChapterChoice moved(Family family, String chapter, int by) {
		if (by == 0 || !canMove(family, chapter, by)) {
			return this;
		}
		var all = new ArrayList<FamilyChapter>(ordered(family));
		int at = at(all, chapter);
		all.add(at + by, all.remove(at));
		return new ChapterChoice(all.equals(family.chapters()) ? List.of() : all.stream().map(FamilyChapter::id).toList(), off);
	}

	private static int at(List<FamilyChapter> all, String chapter) {
		return all.stream().map(FamilyChapter::id).toList().indexOf(chapter);
	}
}
