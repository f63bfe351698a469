package org.chapterhouse.design.internal.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.Styles.Found;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/**
 * Is a field that stands in the source as {@code <property name="ID">VALUE</property>}.
 *
 * @param id       its name in the source
 * @param type     what its values are
 * @param tag      of the element that holds it
 * @param look     whether styles have it
 * @param choices  values to choose from
 * @param units    of lengths
 * @param fallback what BIRT takes when nothing says otherwise
 */
record Setting(String id, Type type, String tag, Look look, List<String> choices, List<String> units, String fallback) implements Field {

	/** Says whether styles have a property. */
	enum Look {
		/** Only the item itself. */
		OWN,
		/** Its style, too. */
		STYLED,
		/** Its style and what the item stands in. */
		INHERITED
	}

	private static final String TEXT = "text-property";
	private static final List<String> SIZES = List.of("pt", "mm", "cm", "in", "px", "%");
	private static final List<String> FIXED = List.of("mm", "pt", "cm", "in", "px");
	private static final List<String> FONTS = List.of("\"Noto Sans SC\"", "sans-serif", "serif", "monospace");

	static Setting text(String id, boolean lines) {
		return new Setting(id, lines ? Type.LONG_TEXT : Type.TEXT, TEXT, Look.OWN, List.of(), List.of(), "");
	}

	static Setting size(String id, Look look, String fallback) {
		return new Setting(id, Type.LENGTH, "property", look, List.of(), SIZES, fallback);
	}

	static Setting paper(String id, String fallback) {
		return new Setting(id, Type.LENGTH, "property", Look.OWN, List.of(), FIXED, fallback);
	}

	static Setting choice(String id, Look look, String fallback, String... choices) {
		return new Setting(id, Type.CHOICE, "property", look, List.of(choices), List.of(), fallback);
	}

	static Setting flag(String id, Look look, String fallback) {
		return new Setting(id, Type.FLAG, "property", look, List.of("true", "false"), List.of(), fallback);
	}

	static Setting colour(String id, Look look, String fallback) {
		return new Setting(id, Type.COLOUR, "property", look, List.of(), List.of(), fallback);
	}

	static Setting font(String id, Look look) {
		return new Setting(id, Type.FONT, "property", look, FONTS, List.of(), "serif");
	}

	@Override
	public Optional<DesignProperty> read(XmlNode node, Scope scope) {
		// what a style does not say is for others to say
		boolean style = node.is("style");
		Optional<Found> found = look == Look.OWN || style ? own(node) : scope.styles().find(node, id, look == Look.INHERITED);
		String value = found.map(Found::value).orElse(style ? "" : fallback);
		boolean own = found.map(Found::own).orElse(false) && found.map(Found::style).orElse("").isEmpty();
		String from = own ? "" : found.map(one -> from(one, scope)).orElse("");
		boolean editable = !(node.setting(id).isPresent() && node.setting(id).filter(set -> set.is("property", tag)).isEmpty());
		return Optional
				.of(new DesignProperty(id, scope.words().text("property." + id), type, value, own, from, editable, offered(value, scope), units));
	}

	private Optional<Found> own(XmlNode node) {
		return node.setting(id).map(set -> new Found(set.content(), true, "", ""));
	}

	private static String from(Found found, Scope scope) {
		String place = found.owner().isEmpty() ? "" : scope.words().find("tag." + found.owner()).orElse(found.owner());
		if (found.style().isEmpty()) {
			return place;
		}
		String style = scope.words().text("from.style", "name", found.style());
		return place.isEmpty() ? style : scope.words().text("from.style.of", "style", style, "place", place);
	}

	private List<Choice> offered(String value, Scope scope) {
		List<Choice> all = choices.stream().map(choice -> new Choice(choice, type == Type.FONT ? plain(choice, scope) : scope.choice(id, choice)))
				.toList();
		if (type != Type.CHOICE || value.isEmpty() || choices.contains(value)) {
			return all;
		}
		// what stands there already stays among the choices
		return Stream.concat(all.stream(), Stream.of(new Choice(value, scope.choice(id, value)))).toList();
	}

	private String plain(String font, Scope scope) {
		return font.startsWith("\"") ? font.substring(1, font.length() - 1) : scope.choice(id, font);
	}

	@Override
	public List<Change> changes(XmlNode node, String value, Ids ids) {
		return List.of(tag.equals(TEXT) ? new Change.Text(ids.of(node), id, value.replace("\r\n", "\n")) : new Change.Value(ids.of(node), id, value));
	}

	@Override
	public void write(XmlNode node, String value, XmlEdit edit) {
		if (value.isEmpty() && !tag.equals(TEXT)) {
			edit.unset(node, id);
		} else {
			edit.set(node, tag, id, value);
		}
	}
}
