package org.chapterhouse.install.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Keeps what parsers of XML print to themselves while p2 reads repositories in this thread: those that Java makes print on standard error, where nobody tells them what to do with faults. p2 tells them
 * nothing, and says what is wrong itself. It asks Java for parsers, and Java the loader of classes of the thread.
 */
final class QuietParsers extends ClassLoader implements AutoCloseable {

	private static final String SERVICE = "META-INF/services/javax.xml.parsers.SAXParserFactory";

	private final Thread thread = Thread.currentThread();
	private final @Nullable ClassLoader before;

	private QuietParsers(@Nullable ClassLoader before) {
		super(before);
		this.before = before;
	}

	/** Begins, for this thread; until it is closed there. */
	static QuietParsers begin() {
		var parsers = new QuietParsers(Thread.currentThread().getContextClassLoader());
		parsers.thread.setContextClassLoader(parsers);
		return parsers;
	}

	@Override
	@NonNullByDefault({})
	public Enumeration<URL> getResources(String name) throws IOException {
		URL named = SERVICE.equals(name) ? QuietParsers.class.getResource("parsers.txt") : null;
		return named == null ? super.getResources(name) : Collections.enumeration(List.of(named));
	}

	@Override
	public Class<?> loadClass(@Nullable String name) throws ClassNotFoundException {
		return QuietParserFactory.class.getName().equals(name) ? QuietParserFactory.class : super.loadClass(name);
	}

	@Override
	public void close() {
		thread.setContextClassLoader(before);
	}
}
