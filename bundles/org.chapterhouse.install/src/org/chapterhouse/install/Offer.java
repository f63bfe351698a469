package org.chapterhouse.install;

import java.util.Objects;

/**
 * Is a unit that can be had from a place.
 *
 * @param unit      the unit, in its newest version there
 * @param standing  how that stands to what is installed
 * @param installed the version that is installed, empty where there is none
 */
public record Offer(Unit unit, Standing standing, String installed) {

	/** How an offer stands to what is installed. */
	public enum Standing {
		/** Nothing of it is installed. */
		NEW,
		/** An older version is installed. */
		NEWER,
		/** It is installed as it is offered. */
		SAME,
		/** A newer version is installed. */
		OLDER
	}

	/** Makes an offer; nothing may be null. */
	public Offer {
		Objects.requireNonNull(unit);
		Objects.requireNonNull(standing);
		Objects.requireNonNull(installed);
	}

	/** Tells whether it would change what is installed. */
	public boolean isWorthwhile() {
		return standing == Standing.NEW || standing == Standing.NEWER;
	}
}
