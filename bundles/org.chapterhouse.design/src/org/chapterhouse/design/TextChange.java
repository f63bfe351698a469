package org.chapterhouse.design;

/**
 * Says where two texts differ, so that an editor need not replace the whole.
 *
 * @param offset      where the difference begins
 * @param length      how long what is replaced is
 * @param replacement what stands there instead
 */
public record TextChange(int offset, int length, String replacement) {

	/** Returns the smallest single change that makes one text of another. */
	public static TextChange between(String before, String after) {
		int shorter = Math.min(before.length(), after.length());
		int start = 0;
		while (start < shorter && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
			end++;
		}
		return new TextChange(start, before.length() - end - start, after.substring(start, after.length() - end));
	}
}
