package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.Highlight;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.SentenceDefinition;

/**
 * Chooses the sentences that sum up a report.
 * <p>
 * The rule: of the sentences whose weight is not 0, the heavier come first, of equal ones bad news before good news before neither, then in the order of the report.
 * Every chapter has its first one among the highlights; further ones, at most two of a chapter, follow in that order until there are {@value #MOST}, and only if
 * they are news. They are shown bad news first, then good news, then the rest, each in the order of the report.
 */
final class Highlights {

	private static final int MOST = 10;
	private static final int MOST_OF_A_CHAPTER = 2;

	private record Candidate(ReportChapter chapter, Sentence sentence, int weight, int place) {

		int news() {
			return sentence.getTone() < 0 ? 0 : sentence.getTone() > 0 ? 1 : 2;
		}
	}

	private Highlights() {
	}

	/** Puts the highlights into a document whose chapters are complete. */
	static void put(Report report, List<FamilyChapter> chapters) {
		var candidates = new ArrayList<Candidate>(candidates(report, chapters));
		candidates
				.sort(Comparator.comparingInt((Candidate one) -> -one.weight()).thenComparingInt(Candidate::news).thenComparingInt(Candidate::place));
		var chosen = new ArrayList<Candidate>();
		Map<String, Integer> taken = new HashMap<>();
		for (Candidate candidate : candidates) {
			if (taken.merge(candidate.chapter().getId(), 1, Integer::sum) == 1) {
				chosen.add(candidate);
			}
		}
		taken.replaceAll((chapter, count) -> 1);
		for (Candidate candidate : candidates) {
			boolean news = candidate.sentence().getTone() != 0;
			if (news && chosen.size() < MOST && !chosen.contains(candidate)
					&& taken.merge(candidate.chapter().getId(), 1, Integer::sum) <= MOST_OF_A_CHAPTER) {
				chosen.add(candidate);
			}
		}
		chosen.sort(Comparator.comparingInt(Candidate::news).thenComparingInt(Candidate::place));
		chosen.forEach(candidate -> report.getHighlights().add(highlight(candidate)));
	}

	private static List<Candidate> candidates(Report report, List<FamilyChapter> chapters) {
		Map<String, Map<String, Integer>> weights = new HashMap<>();
		chapters.forEach(chapter -> chapter.definition().ifPresent(definition -> weights.put(chapter.id(), weights(definition.getSentences()))));
		var candidates = new ArrayList<Candidate>();
		report.getParts().stream().flatMap(part -> part.getChapters().stream()).forEach(chapter -> chapter.getSentences().forEach(sentence -> {
			int weight = weights.getOrDefault(chapter.getId(), Map.of()).getOrDefault(sentence.getId(), 0);
			if (weight > 0) {
				candidates.add(new Candidate(chapter, sentence, weight, candidates.size()));
			}
		}));
		return candidates;
	}

	private static Map<String, Integer> weights(List<SentenceDefinition> sentences) {
		Map<String, Integer> weights = new HashMap<>();
		sentences.forEach(sentence -> weights.put(sentence.getId(), sentence.getWeight()));
		return weights;
	}

	private static Highlight highlight(Candidate candidate) {
		Highlight made = ReportFactory.eINSTANCE.createHighlight();
		made.setChapter(candidate.chapter().getId());
		made.setSentence(candidate.sentence().getId());
		made.setTitle(candidate.chapter().getTitle());
		made.setText(candidate.sentence().getText());
		made.setTone(candidate.sentence().getTone());
		return made;
	}
}
