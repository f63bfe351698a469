package org.chapterhouse.core.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.chapterhouse.api.render.LayoutRenderer;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportWriter;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.core.Installed;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the renderers and writers that reports need, each once, and closes them at the end. Thread-safe. */
public final class Renderers implements AutoCloseable {

	private final Workplace workplace;
	private final Executor executor;
	private final Map<String, ReportRenderer> made = new HashMap<>();
	private final Map<String, ReportWriter> writers = new HashMap<>();

	/** Makes renderers when they are asked for; the executor lets them start in the background. */
	public Renderers(Workplace workplace, Executor executor) {
		this.workplace = workplace;
		this.executor = executor;
	}

	/** Makes the renderers of some formats and lets them start in the background. */
	public void prepare(List<String> formats) {
		for (String format : formats) {
			ReportRenderer renderer = renderer(workplace.installation().renderer(format).or(() -> workplace.installation().layouter()));
			if (renderer != null) {
				executor.execute(() -> prepare(renderer));
			}
		}
	}

	private void prepare(ReportRenderer renderer) {
		try {
			renderer.prepare();
		} catch (RuntimeException | LinkageError e) {
			workplace.log().failed("start of the renderer", e);
		}
	}

	/** Returns the renderer for a format; null if none is installed or it does not start. */
	@Nullable
	ReportRenderer renderer(String format) {
		return renderer(workplace.installation().renderer(format));
	}

	/** Returns the renderer that lays out reports for writers; null if none is installed or it does not start. */
	public @Nullable LayoutRenderer layouter() {
		return renderer(workplace.installation().layouter()) instanceof LayoutRenderer layouter ? layouter : null;
	}

	/** Returns what looks into templates; null if nothing is installed that does, or it does not start. */
	public @Nullable TemplateInspector inspector() {
		return layouter() instanceof TemplateInspector inspector ? inspector : null;
	}

	/** Returns the model of templates; empty if nothing is installed that has one, or it does not start. */
	public Optional<TemplateModel> model() {
		TemplateInspector inspector = inspector();
		return inspector == null ? Optional.empty() : inspector.model();
	}

	private synchronized @Nullable ReportRenderer renderer(Optional<Installed.OfRenderer> found) {
		Installed.OfRenderer installed = found.orElse(null);
		if (installed == null) {
			return null;
		}
		ReportRenderer renderer = made.get(installed.id());
		if (renderer == null) {
			try {
				renderer = installed.instance().make();
				renderer.speak(workplace.language());
				made.put(installed.id(), renderer);
			} catch (Exception | LinkageError e) {
				workplace.log().failed("renderer " + installed.id(), e);
				return null;
			}
		}
		return renderer;
	}

	/** Returns the writer of a format; null if none is installed or it does not start. */
	synchronized @Nullable ReportWriter writer(String format) {
		Installed.OfWriter installed = workplace.installation().writer(format).orElse(null);
		if (installed == null) {
			return null;
		}
		ReportWriter writer = writers.get(installed.id());
		if (writer == null) {
			try {
				writer = installed.instance().make();
				writer.speak(workplace.language());
				writers.put(installed.id(), writer);
			} catch (Exception | LinkageError e) {
				workplace.log().failed("writer " + installed.id(), e);
				return null;
			}
		}
		return writer;
	}

	@Override
	public synchronized void close() {
		writers.values().forEach(ReportWriter::close);
		made.values().forEach(ReportRenderer::close);
	}
}
