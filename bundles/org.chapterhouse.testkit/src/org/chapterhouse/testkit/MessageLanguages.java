package org.chapterhouse.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.chapterhouse.api.text.Messages;

/** Finds messages that stand in the wrong language: what was copied from the other file and never translated. */
final class MessageLanguages {

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
	private static final Pattern LATIN_SENTENCE = Pattern.compile("[A-Za-z']{2,}(?:[ ,]+[A-Za-z']{2,}){2,}");
	private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*\\}");

	private MessageLanguages() {
	}

	/** Returns the messages in the wrong language, with their keys: Chinese in an English file, three English words in a row in a Chinese one. */
	static List<String> foreign(Messages messages) {
		boolean chinese = messages.language().getLanguage().equals(Locale.CHINESE.getLanguage());
		var foreign = new ArrayList<String>();
		for (String key : messages.keys()) {
			String text = withoutArguments(messages.pattern(key));
			if ((chinese ? LATIN_SENTENCE : HAN).matcher(text).find()) {
				foreign.add(key + "=" + messages.pattern(key));
			}
		}
		return foreign;
	}

	private static String withoutArguments(String pattern) {
		String text = pattern;
		String less = ARGUMENT.matcher(text).replaceAll("");
		while (!less.equals(text)) {
			text = less;
			less = ARGUMENT.matcher(text).replaceAll("");
		}
		return text;
	}
}
