package org.chapterhouse.core.internal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;

import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.ChapterDefinition;

/**
 * Knows which chapters of a family follow which: those whose facts they read, and after which they are computed.
 *
 * @param chapters the chapters of the family, in order
 */
public record Following(List<FamilyChapter> chapters) {

	/** Stands for all chapters that do not say so themselves. */
	public static final String ALL = "*";

	/** Makes it; the list is copied. */
	public Following {
		chapters = List.copyOf(chapters);
	}

	/** Returns the chapters that a chapter follows, in order; those that are not installed are left out, those that cannot be used are not. */
	public List<FamilyChapter> of(FamilyChapter chapter) {
		List<String> declared = declared(chapter);
		return chapters.stream()
				.filter(other -> declared.contains(other.id())
						|| declared.contains(ALL) && !other.id().equals(chapter.id()) && !declared(other).contains(ALL))
				.toList();
	}

	/** Returns the ids of chapters that a chapter declares to follow and that are not installed. */
	List<String> unknown(FamilyChapter chapter) {
		return declared(chapter).stream().filter(id -> !id.equals(ALL) && chapters.stream().noneMatch(one -> one.id().equals(id))).toList();
	}

	/** Tells whether a chapter follows itself, over others or at once. */
	boolean isInCircle(FamilyChapter chapter) {
		return before(chapter).stream().anyMatch(one -> one.id().equals(chapter.id()));
	}

	/** Returns the chapters that a chapter follows, and those that these follow, in order. */
	public List<FamilyChapter> before(FamilyChapter chapter) {
		var found = new HashSet<FamilyChapter>();
		var open = new ArrayDeque<FamilyChapter>(of(chapter));
		while (!open.isEmpty()) {
			FamilyChapter next = open.remove();
			if (found.add(next)) {
				open.addAll(of(next));
			}
		}
		return chapters.stream().filter(found::contains).toList();
	}

	private static List<String> declared(FamilyChapter chapter) {
		return chapter.definition().map(ChapterDefinition::getFollows).map(List::copyOf).orElse(List.of());
	}
}
