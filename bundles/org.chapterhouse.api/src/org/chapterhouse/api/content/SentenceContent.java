package org.chapterhouse.api.content;

import java.util.List;
import java.util.Objects;

/**
 * Says something, and which facts and lists it states.
 *
 * @param id    the sentence as declared
 * @param text  what it says, complete with punctuation
 * @param facts the facts whose numbers or names stand in it
 * @param lists the ids of the lists whose members or counts stand in it
 * @param tone  whether it is good news
 */
public record SentenceContent(String id, String text, List<FactKey> facts, List<String> lists, Tone tone) {

	/** Makes a sentence; the lists are copied. */
	public SentenceContent {
		Objects.requireNonNull(id);
		Objects.requireNonNull(text);
		facts = List.copyOf(facts);
		lists = List.copyOf(lists);
		Objects.requireNonNull(tone);
	}
}
