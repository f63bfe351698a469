package org.chapterhouse.render.birt.internal.document;

/** Chooses arrows for what rose or fell. Bad news has a filled one, all else a hollow one, so that they are told apart without colours, too. */
final class Arrows {

	private Arrows() {
	}

	/**
	 * Returns an arrow; empty text for what stayed.
	 *
	 * @param direction above 0 for a rise, below 0 for a fall
	 * @param tone      below 0 for bad news
	 */
	static String of(int direction, int tone) {
		if (direction == 0) {
			return "";
		}
		return direction > 0 ? tone < 0 ? "▲" : "△" : tone < 0 ? "▼" : "▽";
	}
}
