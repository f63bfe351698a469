package org.chapterhouse.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what someone may have meant: names that hold the text, begin like it or differ in few characters. */
public final class NearMatches {

	private NearMatches() {
	}

	/** Returns the nearest names, nearest first, equal ones in the order given; empty if none is near. */
	public static List<String> of(String wanted, Collection<String> known, int most) {
		String text = wanted.toLowerCase(Locale.ROOT).strip();
		if (text.isEmpty()) {
			return List.of();
		}
		int allowed = Math.max(1, text.length() / 3);
		return known.stream().filter(name -> !name.isEmpty()).map(name -> new Match(name, distance(text, name.toLowerCase(Locale.ROOT))))
				.filter(match -> match.distance() <= allowed).sorted(Comparator.comparingInt(Match::distance)).limit(most).map(Match::name).toList();
	}

	private record Match(String name, int distance) {
	}

	private static int distance(String wanted, String name) {
		return name.contains(wanted) || wanted.length() > 2 && wanted.contains(name) && name.length() > 1 ? 0 : edits(wanted, name);
	}

	private static int edits(String first, String second) {
		int[] row = new int[second.length() + 1];
		for (int at = 0; at <= second.length(); at++) {
			row[at] = at;
		}
		for (int line = 1; line <= first.length(); line++) {
			int diagonal = row[0];
			row[0] = line;
			for (int at = 1; at <= second.length(); at++) {
				int change = diagonal + (first.charAt(line - 1) == second.charAt(at - 1) ? 0 : 1);
				diagonal = row[at];
				row[at] = Math.min(change, Math.min(row[at], row[at - 1]) + 1);
			}
		}
		return row[second.length()];
	}
}
