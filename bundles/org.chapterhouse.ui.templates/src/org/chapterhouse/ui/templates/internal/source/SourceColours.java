package org.chapterhouse.ui.templates.internal.source;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** Colours what stands in sources, so that it can be read on white and on black. */
public final class SourceColours {

	/** What is told apart. */
	public enum Kind {
		/** What nobody reads but people. */
		COMMENT(0x5f6f5f, 0x8fae8f),
		/** Names of elements, at-rules and selectors. */
		TAG(0x1f4f9f, 0x7fb4ff),
		/** Names of attributes, properties and keys. */
		ATTRIBUTE(0x7a3e9d, 0xd0a0f0),
		/** Values. */
		STRING(0x0a6b3d, 0x8fd6a0),
		/** Text that is taken as it is. */
		DATA(0x8a4b08, 0xe8b878),
		/** Declarations of the file. */
		DECLARATION(0x6b6b6b, 0xa8a8a8),
		/** All else. */
		PLAIN(-1, -1);

		private final int light;
		private final int dark;

		Kind(int light, int dark) {
			this.light = light;
			this.dark = dark;
		}
	}

	private static final int HALF = 128 * 3;

	private final Map<Kind, Token> tokens = new EnumMap<>(Kind.class);

	/** Makes colours for a light background. */
	public SourceColours() {
		for (Kind kind : Kind.values()) {
			tokens.put(kind, new Token(null));
		}
		suit(new RGB(255, 255, 255));
	}

	/** Takes the colours that can be read on a background. */
	public void suit(RGB background) {
		boolean dark = background.red + background.green + background.blue < HALF;
		tokens.forEach((kind, token) -> {
			int colour = dark ? kind.dark : kind.light;
			token.setData(new TextAttribute(colour < 0 ? null : new Color(colour >> 16, colour >> 8 & 0xff, colour & 0xff), null,
					kind == Kind.COMMENT ? SWT.ITALIC : SWT.NORMAL));
		});
	}

	/** Returns what marks text of a kind; it stays the same while its colours change. */
	Token token(Kind kind) {
		return tokens.get(kind);
	}
}
