package org.chapterhouse.chapters;

/** Says that what is counted is absent, in messages that put it in words instead of writing a zero. */
public enum Absence {
	/** None was counted in the time before, with which a sentence compares. */
	NONE_BEFORE,
	/** None was counted then, nor in the time of which the sentence tells. */
	NONE
}
