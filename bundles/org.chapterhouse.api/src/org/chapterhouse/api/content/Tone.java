package org.chapterhouse.api.content;

/** Tells whether a figure or a sentence is good news, for colours and arrows; never the only sign of it. */
public enum Tone {
	/** Good news. */
	GOOD(1),
	/** Neither. */
	NEUTRAL(0),
	/** Bad news. */
	BAD(-1);

	private final int sign;

	Tone(int sign) {
		this.sign = sign;
	}

	/** Returns 1, 0 or −1, as the document keeps it. */
	public int sign() {
		return sign;
	}
}
