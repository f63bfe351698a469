package org.chapterhouse.api.content;

import java.util.List;
import java.util.Objects;

/**
 * Names the members that fulfil a rule.
 *
 * @param id      the list as declared, with {@code /CODE} behind it where there is one for each unit
 * @param members codes, texts or what {@link FactKey#measure()} gives, in the order of the rule
 */
public record MemberList(String id, List<String> members) {

	/** Makes a list; the members are copied. */
	public MemberList {
		Objects.requireNonNull(id);
		members = List.copyOf(members);
	}

	/** Returns a list without members. */
	public static MemberList empty(String id) {
		return new MemberList(id, List.of());
	}

	/** Returns the list as declared, without {@code /CODE}. */
	public String definition() {
		int slash = id.indexOf('/');
		return slash < 0 ? id : id.substring(0, slash);
	}
}
