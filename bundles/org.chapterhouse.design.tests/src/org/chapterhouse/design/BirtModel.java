package org.chapterhouse.design;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.model.api.DesignConfig;
import org.eclipse.birt.report.model.api.DesignFileException;
import org.eclipse.birt.report.model.api.IDesignEngineFactory;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.SessionHandle;

import com.ibm.icu.util.ULocale;

/** BIRT's own model of designs: what it says counts. */
final class BirtModel {

	private final SessionHandle session;

	BirtModel() {
		try {
			DesignConfig config = new DesignConfig();
			Platform.startup(config);
			IDesignEngineFactory factory = (IDesignEngineFactory) Platform.createFactoryObject(IDesignEngineFactory.EXTENSION_DESIGN_ENGINE_FACTORY);
			session = factory.createDesignEngine(config).newSessionHandle(ULocale.ENGLISH);
		} catch (BirtException e) {
			throw new AssertionError(e);
		}
	}

	/** Opens a text as if it stood in a file. */
	ModuleHandle open(String xml, Path file) {
		try {
			return session.openModule(file.toUri().toString(), new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
		} catch (DesignFileException e) {
			throw new AssertionError(e);
		}
	}

	/** Returns the text that BIRT writes for a module. */
	static String written(ModuleHandle module) {
		try {
			var bytes = new ByteArrayOutputStream();
			module.serialize(bytes);
			return bytes.toString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
