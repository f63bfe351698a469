package org.chapterhouse.api.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;

/** Joins names as the language does: "A、B、C", "A, B, and C". Immutable and thread-safe. */
public final class Names {

	private final ListFormatter lists;
	private final Messages messages;

	/** Makes the rules of a language. */
	public Names(Locale language) {
		this.messages = Messages.beside(Names.class, language);
		this.lists = ListFormatter.getInstance(language, Type.AND, Width.valueOf(messages.text("NAMES.width")));
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
