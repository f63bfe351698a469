package org.chapterhouse.chapters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.FollowedChapter;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.value.OrgUnit;

/**
 * Finds facts of the chapters that a chapter follows.
 *
 * @param chapters in the order of the report
 */
public record FollowedFacts(List<FollowedChapter> chapters) {

	/** Makes it; the list is copied. */
	public FollowedFacts {
		chapters = List.copyOf(chapters);
	}

	/** Takes the chapters of a context. */
	public static FollowedFacts of(ChapterContext context) {
		return new FollowedFacts(context.followed());
	}

	/** Returns what the chapters state about a unit, in their order. */
	public List<Fact> about(OrgUnit unit) {
		return all().filter(fact -> fact.org().equals(unit.code())).toList();
	}

	/** Returns what is stated about a unit as a whole. */
	public Optional<Fact> find(String metric, OrgUnit unit) {
		return find(metric, unit.code(), Map.of());
	}

	/** Returns what is stated about a cut of a unit, codes by dimension. */
	public Optional<Fact> find(String metric, String org, Map<String, String> cut) {
		return all().filter(fact -> fact.metric().equals(metric) && fact.org().equals(org) && fact.key().dimensions().equals(cut)).findFirst();
	}

	/** Returns the id of the chapter that states a fact; throws {@link java.util.NoSuchElementException} if none does. */
	public String chapterOf(Fact fact) {
		return chapters.stream().filter(chapter -> chapter.facts().contains(fact)).findFirst().map(FollowedChapter::id).orElseThrow();
	}

	/** Returns the titles of the chapters that failed. */
	public List<String> failed() {
		return chapters.stream().filter(chapter -> !chapter.complete()).map(FollowedChapter::title).toList();
	}

	private Stream<Fact> all() {
		return chapters.stream().flatMap(chapter -> chapter.facts().stream());
	}
}
