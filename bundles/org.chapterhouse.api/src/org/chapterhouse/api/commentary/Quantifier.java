package org.chapterhouse.api.commentary;

/**
 * Says how many of a number of units fulfil something, in the way that the sentence is put.
 * <p>
 * Of n units that have a value, k fail; the first rule that holds: k = 0 {@link #ALL}; k = n {@link #NONE}; k ≤ min(3, n/2) {@link #ALL_BUT};
 * n − k ≤ 3 {@link #ONLY}; else {@link #SOME}.
 */
public enum Quantifier {
	/** All do. */
	ALL,
	/** None does. */
	NONE,
	/** All but a few, which are named, do. */
	ALL_BUT,
	/** Only a few, which are named, do. */
	ONLY,
	/** Some do; the sentence counts them and the table names them. */
	SOME;

	private static final int MOST_NAMES = 3;

	/** Returns the rule that holds for a number of units, above zero, of which some fail. */
	public static Quantifier of(int units, int failing) {
		if (units <= 0 || failing < 0 || failing > units) {
			throw new IllegalArgumentException(failing + " of " + units + " units");
		}
		if (failing == 0) {
			return ALL;
		}
		if (failing == units) {
			return NONE;
		}
		if (failing <= MOST_NAMES && 2 * failing <= units) {
			return ALL_BUT;
		}
		return units - failing <= MOST_NAMES ? ONLY : SOME;
	}
}
