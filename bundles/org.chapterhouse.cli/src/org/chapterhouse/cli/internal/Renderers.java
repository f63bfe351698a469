package org.chapterhouse.cli.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.core.Installed;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the renderers that a command needs, each once, and closes them at the end. Thread-safe. */
final class Renderers implements AutoCloseable {

	private final Desk desk;
	private final Executor executor;
	private final Map<String, ReportRenderer> made = new HashMap<>();

	Renderers(Desk desk, Executor executor) {
		this.desk = desk;
		this.executor = executor;
	}

	/** Makes the renderers of some formats and lets them start in the background. */
	void prepare(List<String> formats) {
		for (String format : formats) {
			ReportRenderer renderer = renderer(format);
			if (renderer != null) {
				executor.execute(() -> prepare(renderer));
			}
		}
	}

	private void prepare(ReportRenderer renderer) {
		try {
			renderer.prepare();
		} catch (RuntimeException | LinkageError e) {
			desk.failed("start of the renderer", e);
		}
	}

	/** Returns the renderer for a format; null if none is installed or it does not start. */
	synchronized @Nullable ReportRenderer renderer(String format) {
		Installed.OfRenderer installed = desk.installation().renderer(format).orElse(null);
		if (installed == null) {
			return null;
		}
		ReportRenderer renderer = made.get(installed.id());
		if (renderer == null) {
			try {
				renderer = installed.instance().make();
				made.put(installed.id(), renderer);
			} catch (Exception | LinkageError e) {
				desk.failed("renderer " + installed.id(), e);
				return null;
			}
		}
		return renderer;
	}

	@Override
	public synchronized void close() {
		made.values().forEach(ReportRenderer::close);
	}
}
