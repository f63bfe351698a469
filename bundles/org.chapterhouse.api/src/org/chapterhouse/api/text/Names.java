package org.chapterhouse.api.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.ListFormatter;

/** Joins names as the language does: "A、B和C", "A, B, and C". Immutable and thread-safe. */
public final class Names {

	private final ListFormatter lists;
	private final Messages messages;

	/** Makes the rules of a language. */
	public Names(Locale language) {
		this.lists = ListFormatter.getInstance(language);
		this.messages = Messages.beside(Names.class, language);
	}

	/** Returns the names joined; empty for none. */
	public String join(List<String> names) {
		return lists.format(names);
	}

	/** Returns a name with a value behind it: "毕节（25.9%）", "Bijie (25.9%)". */
	public String withValue(String name, String value) {
		return messages.format("NAMED_VALUE", Map.of("name", name, "value", value));
	}
}
