package org.chapterhouse.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.core.ReportLanguages;

/** Chooses the language in which the command line speaks: that of {@code --lang}, else that of the environment, else English. */
final class UserLanguage {

	private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

	private UserLanguage() {
	}

	static Locale of(List<String> arguments, Map<String, String> environment) {
		for (int at = 0; at < arguments.size(); at++) {
			String argument = arguments.get(at);
			String tag = argument.startsWith("--lang=") ? argument.substring("--lang=".length())
					: argument.equals("--lang") && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
			if (!tag.isEmpty() && ReportLanguages.of(tag).isPresent()) {
				return ReportLanguages.of(tag).get();
			}
		}
		return VARIABLES.stream().map(name -> environment.getOrDefault(name, "")).filter(value -> !value.isBlank()).findFirst()
				.filter(value -> value.startsWith("zh")).map(value -> Locale.SIMPLIFIED_CHINESE).orElse(Locale.ENGLISH);
	}
}
