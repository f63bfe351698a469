package org.chapterhouse.render.birt.internal.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.w3c.dom.Element;

/** Tells what is worth telling of an element that is refused as a whole: what it connects to, what it shows, or what its markup runs and loads. */
final class Refused {

	/** What is found in a text. */
	record Part(Kind kind, String text) {
	}

	/** Nobody reads a list that is longer. */
	private static final int MOST_PARTS = 200;
	private static final Pattern SECRET = Pattern.compile("(?i).*(passw|pwd|secret|credential|token).*");
	private static final Pattern SECRET_IN_ADDRESS = Pattern
			.compile("(?i)((?:passw(?:or)?d|pwd|secret|token)=)[^&;,\\s]*|(//[^/@:\\s]*:)[^/@\\s]*(?=@)");
	private static final Pattern ELEMENT = Pattern.compile("(?i)<(script|value-of)\\b[^>]*+>?");
	private static final Pattern EVENT = Pattern.compile("(?i)\\bon[a-z]{3,30}+\\s{0,9}+=\\s{0,9}+(\"[^\"]*+\"?|'[^']*+'?|[^\\s>]++)");
	private static final Pattern ADDRESS = Pattern.compile(
			"(?i)\\b(?:src|href|action|formaction|data|poster|background|srcset)\\s{0,9}+=\\s{0,9}+(\"[^\"]*+\"?|'[^']*+'?|[^\\s>]++)|url\\(\\s{0,9}+([^)]*+)");

	private Refused() {
	}

	/** Returns what a source of data, or a query on it, is set to, but no password; empty if nothing is set. */
	static String settings(Element source) {
		return Xml.elements(source).stream().filter(child -> Vocabulary.VALUES.contains(String.valueOf(child.getLocalName())))
				.filter(child -> !SECRET.matcher(child.getAttribute("name")).matches() && !child.getTextContent().isBlank())
				.map(child -> child.getAttribute("name") + "=" + withoutSecrets(child.getTextContent().strip())).collect(Collectors.joining(", "));
	}

	private static String withoutSecrets(String text) {
		return SECRET_IN_ADDRESS.matcher(text)
				.replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1)) + "***");
	}

	/** Returns what tells which picture an image shows; empty if nothing does. */
	static Optional<Element> picture(Element image) {
		return Xml.elements(image).stream().filter(child -> child.getAttribute("name").matches("uri|imageName|valueExpression")).findFirst();
	}

	/** Returns what a text in HTML runs when it is rendered or shown, and what it leads to, in the order of kinds. */
	static List<Part> markup(String html) {
		var parts = new ArrayList<Part>();
		String lower = html.toLowerCase(Locale.ROOT);
		Matcher element = ELEMENT.matcher(html);
		for (int from = 0; element.find(from) && parts.size() < MOST_PARTS;) {
			boolean script = element.group(1).equalsIgnoreCase("script");
			int end = lower.indexOf("</" + element.group(1).toLowerCase(Locale.ROOT), element.end());
			String inside = html.substring(element.end(), end < 0 ? html.length() : end).strip();
			parts.add(new Part(script ? Kind.SCRIPT : Kind.EXPRESSION, inside.isEmpty() ? element.group() : inside));
			from = end < 0 ? html.length() : end;
		}
		EVENT.matcher(html).results().limit(MOST_PARTS).forEach(found -> parts.add(new Part(Kind.SCRIPT, bare(found.group(1)))));
		ADDRESS.matcher(html).results().limit(MOST_PARTS)
				.forEach(found -> parts.add(new Part(Kind.URL, bare(found.group(1) == null ? found.group(2) : found.group(1)))));
		return parts;
	}

	private static String bare(String value) {
		return value.replaceAll("^[\"']|[\"']$", "").strip();
	}
}
