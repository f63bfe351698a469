package org.chapterhouse.ui.templates.internal.source;

import java.util.List;

import org.chapterhouse.ui.templates.internal.source.SourceColours.Kind;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;

/** Knows the languages that templates and files of themes are written in: where their comments, tags and texts begin and end. */
public enum SourceLanguage {

	/** Designs and libraries. */
	XML,
	/** Style sheets. */
	CSS,
	/** Keys with values. */
	PROPERTIES;

	/** How documents name their division into comments, tags and so on. */
	public static final String PARTITIONING = "org.chapterhouse.ui.templates.source";

	static final String COMMENT = "comment";
	static final String DATA = "data";
	static final String DECLARATION = "declaration";
	static final String TAG = "tag";
	static final String BLOCK = "block";
	static final List<String> PARTITIONS = List.of(IDocument.DEFAULT_CONTENT_TYPE, COMMENT, DATA, DECLARATION, TAG, BLOCK);

	/** Returns the language of a file, by its name. */
	public static SourceLanguage of(String name) {
		return name.endsWith(".css") ? CSS : name.endsWith(".properties") ? PROPERTIES : XML;
	}

	/** Divides a document; it stays divided while it changes. */
	public void divide(IDocument document) {
		var partitioner = new FastPartitioner(new Partitions(this), PARTITIONS.subList(1, PARTITIONS.size()).toArray(String[]::new));
		if (document instanceof IDocumentExtension3 extended && extended.getDocumentPartitioner(PARTITIONING) == null) {
			extended.setDocumentPartitioner(PARTITIONING, partitioner);
			partitioner.connect(document);
		}
	}

	/** Finds the parts of a document. */
	private static final class Partitions extends RuleBasedPartitionScanner {

		Partitions(SourceLanguage language) {
			setPredicateRules(switch (language) {
			case XML -> new IPredicateRule[] { new MultiLineRule("<!--", "-->", new Token(COMMENT), (char) 0, true),
					new MultiLineRule("<![CDATA[", "]]>", new Token(DATA), (char) 0, true),
					new MultiLineRule("<?", "?>", new Token(DECLARATION), (char) 0, true),
					new MultiLineRule("<", ">", new Token(TAG), (char) 0, true) };
			case CSS -> new IPredicateRule[] { new MultiLineRule("/*", "*/", new Token(COMMENT), (char) 0, true),
					new MultiLineRule("{", "}", new Token(BLOCK), (char) 0, true) };
			case PROPERTIES -> new IPredicateRule[] { comment("#"), comment("!") };
			});
		}

		private static EndOfLineRule comment(String start) {
			var rule = new EndOfLineRule(start, new Token(COMMENT));
			rule.setColumnConstraint(0);
			return rule;
		}
	}

	/** Returns what colours a part. */
	ITokenScanner scanner(String partition, SourceColours colours) {
		return switch (partition) {
		case COMMENT -> rules(colours, Kind.COMMENT);
		case DATA -> rules(colours, Kind.DATA);
		case DECLARATION -> rules(colours, Kind.DECLARATION);
		case TAG -> rules(colours, Kind.ATTRIBUTE, string('"', colours), string('\'', colours), name(colours));
		case BLOCK ->
			rules(colours, Kind.PLAIN, new MultiLineRule("/*", "*/", colours.token(Kind.COMMENT)), string('"', colours), string('\'', colours),
					new PropertyRule(colours.token(Kind.ATTRIBUTE)));
		default -> this == CSS ? rules(colours, Kind.TAG, string('"', colours))
				: this == PROPERTIES ? rules(colours, Kind.STRING, new KeyRule(colours.token(Kind.ATTRIBUTE))) : rules(colours, Kind.PLAIN);
		};
	}

	private static SingleLineRule string(char quote, SourceColours colours) {
		return new SingleLineRule(String.valueOf(quote), String.valueOf(quote), colours.token(Kind.STRING));
	}

	/** The name of a tag, with its brackets. */
	private static WordRule name(SourceColours colours) {
		return new WordRule(new IWordDetector() {
			@Override
			public boolean isWordStart(char c) {
				return c == '<' || c == '>' || c == '/';
			}

			@Override
			public boolean isWordPart(char c) {
				return !Character.isWhitespace(c) && c != '"' && c != '\'';
			}
		}, colours.token(Kind.TAG));
	}

	private static RuleBasedScanner rules(SourceColours colours, Kind other, IRule... rules) {
		var scanner = new RuleBasedScanner();
		scanner.setDefaultReturnToken(colours.token(other));
		scanner.setRules(rules);
		return scanner;
	}
}
