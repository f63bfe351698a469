package org.chapterhouse.ui.templates.internal.source;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** Finds a key of a properties file: what stands at the begin of a line, before the sign that divides it from its value. */
final class KeyRule implements IRule {

	private final IToken token;

	KeyRule(IToken token) {
		this.token = token;
	}

	@Override
	public IToken evaluate(ICharacterScanner scanner) {
		if (scanner.getColumn() != 0) {
			return Token.UNDEFINED;
		}
		int read = 0;
		int next = scanner.read();
		while (next != ICharacterScanner.EOF && next != '\n' && next != '\r' && next != '=' && next != ':') {
			read++;
			next = scanner.read();
		}
		scanner.unread();
		return read > 0 ? token : Token.UNDEFINED;
	}
}
