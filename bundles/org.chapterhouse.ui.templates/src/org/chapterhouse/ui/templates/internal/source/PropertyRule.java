package org.chapterhouse.ui.templates.internal.source;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** Finds the name of a property in a block of a style sheet: a word with a colon after it. */
final class PropertyRule implements IRule {

	private final IToken token;

	PropertyRule(IToken token) {
		this.token = token;
	}

	@Override
	public IToken evaluate(ICharacterScanner scanner) {
		int read = 0;
		int next = scanner.read();
		while (Character.isLetterOrDigit(next) || next == '-') {
			read++;
			next = scanner.read();
		}
		scanner.unread();
		if (read > 0 && next == ':') {
			return token;
		}
		if (read > 0) {
			// the rest of a word is no property either
			return Token.WHITESPACE;
		}
		return Token.UNDEFINED;
	}
}
