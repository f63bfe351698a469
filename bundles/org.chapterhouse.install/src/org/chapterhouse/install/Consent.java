package org.chapterhouse.install;

import java.util.List;

/** Asks people, once, whether files that nobody known has signed may be installed. */
@FunctionalInterface
public interface Consent {

	/**
	 * Is what is asked.
	 *
	 * @param units    what is about to be installed
	 * @param unsigned files that carry no signature
	 * @param signers  who signed the others, none of them known to this installation
	 */
	record Question(List<Unit> units, List<String> unsigned, List<String> signers) {

		/** Makes a question. */
		public Question {
			units = List.copyOf(units);
			unsigned = List.copyOf(unsigned);
			signers = List.copyOf(signers);
		}
	}

	/** Returns the answer; asked on the thread that installs. Nothing is changed before, and nothing at all after a no. */
	boolean agrees(Question question);
}
