package org.chapterhouse.render.birt.internal.model;

import java.net.URL;
import java.util.Map;
import java.util.function.Function;

import org.chapterhouse.api.render.Resource;
import org.eclipse.birt.report.model.api.IResourceLocator;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.jdt.annotation.Nullable;

/** Gives BIRT the libraries of a design as they were judged, and nothing else: neither files nor addresses. */
record HeldLibraries(Function<String, @Nullable Resource> libraries) implements IResourceLocator {

	@Override
	public @Nullable URL findResource(@Nullable ModuleHandle module, @Nullable String name, int type) {
		if (type != LIBRARY || name == null) {
			return null;
		}
		Resource library = libraries.apply(name);
		return library == null ? null : library.location();
	}

	@Override
	@SuppressWarnings("rawtypes") // BIRT asks so
	public @Nullable URL findResource(@Nullable ModuleHandle module, @Nullable String name, int type, @Nullable Map context) {
		return findResource(module, name, type);
	}
}
