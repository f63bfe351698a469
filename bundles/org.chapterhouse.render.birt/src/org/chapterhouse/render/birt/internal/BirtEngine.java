package org.chapterhouse.render.birt.internal;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.internal.font.FontException;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.EngineConstants;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/** Runs BIRT. Started once; runs several designs at the same time. */
final class BirtEngine implements AutoCloseable {

	private static final String FONTS = "org.eclipse.birt.report.engine.fonts";

	/** These tell of each font they read, on standard error; held, for a logger that nobody holds forgets its level. */
	private static final List<Logger> TALKATIVE = List.of(Logger.getLogger("org.apache.fop"), Logger.getLogger("org.apache.fontbox"));

	private final IReportEngine engine;

	private BirtEngine(IReportEngine engine) {
		this.engine = engine;
	}

	/** Starts BIRT with the bundled fonts. */
	static BirtEngine start() throws BirtException, IOException {
		TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
		EngineConfig config = new EngineConfig();
		config.setLogConfig(null, Level.WARNING);
		config.setLogger(BirtLog.logger());
		config.getAppContext().put(EngineConstants.APPCONTEXT_CLASSLOADER_KEY, BirtEngine.class.getClassLoader());
		config.setFontConfig(fontFile("chapterhouse/fontsConfig.xml"));
		Platform.startup(config);
		IReportEngineFactory factory = (IReportEngineFactory) Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY);
		return new BirtEngine(factory.createReportEngine(config));
	}

	/** Returns a font of the report as a file. */
	static Path font(String name) throws IOException {
		// a URL of Windows has a slash before its drive, which only File understands
		return new File(FileLocator.toFileURL(fontFile("fonts/" + name)).getPath()).toPath();
	}

	/** Finds a file of the fragment with our fonts; only findEntries looks into fragments. */
	private static URL fontFile(String path) throws IOException {
		Bundle bundle = org.eclipse.core.runtime.Platform.getBundle(FONTS);
		int cut = path.lastIndexOf('/');
		Enumeration<URL> found = bundle == null ? null : bundle.findEntries(path.substring(0, cut), path.substring(cut + 1), false);
		if (found == null || !found.hasMoreElements()) {
			throw new FontException(FONTS + "/" + path);
		}
		return found.nextElement();
	}

	/** Opens a design; it can be run many times. */
	IReportRunnable open(byte[] design, String name) throws EngineException {
		return engine.openReportDesign(name, new ByteArrayInputStream(design));
	}

	/** Runs a design and returns what went wrong, as far as BIRT reports or logs it; it does not tell all. */
	List<String> run(IReportRunnable design, String format, String emitter, RenderSession session, java.util.Locale locale, OutputStream output,
			@Nullable RunLimit limit) throws EngineException {
		IRunAndRenderTask task = engine.createRunAndRenderTask(design);
		if (limit != null) {
			limit.watch(task);
		}
		try (BirtLog log = BirtLog.listen()) {
			task.setLocale(locale);
			task.setAppContext(new HashMap<>(Map.of(PageSession.KEY, session)));
			RenderOption options = new RenderOption();
			options.setOutputFormat(format);
			options.setEmitterID(emitter);
			options.setSupportedImageFormats("SVG;PNG;JPG");
			options.setOutputStream(output);
			task.setRenderOption(options);
			task.run();
			Set<String> wrong = new LinkedHashSet<>(log.heard());
			for (Object error : task.getErrors()) {
				wrong.add(error instanceof Throwable thrown ? Reasons.of(thrown) : String.valueOf(error));
			}
			return List.copyOf(wrong);
		} finally {
			task.close();
		}
	}

	@Override
	public void close() {
		engine.destroy();
		Platform.shutdown();
	}
}
