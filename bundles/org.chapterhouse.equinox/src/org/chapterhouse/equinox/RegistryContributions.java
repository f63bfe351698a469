package org.chapterhouse.equinox;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.Contribution;
import org.chapterhouse.core.Installation;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;

/** Reads what bundles contribute out of the extension registry; loads no class of theirs until an object is asked for. */
public final class RegistryContributions {

	private static final String NAMESPACE = "org.chapterhouse.api";
	private static final List<String> POINTS = List.of("families", "chapters", "dataStores", "renderers", "writers");

	private final IExtensionRegistry registry;

	/** Makes a reader of a registry. */
	public RegistryContributions(IExtensionRegistry registry) {
		this.registry = registry;
	}

	/** Reads what is installed; what is wrong with contributions is told in it, in a language. */
	public Installation installation(Locale language) {
		return Installation.of(read(), language);
	}

	/** Returns every element of the extension points, in no particular order. */
	public List<Contribution> read() {
		var contributions = new ArrayList<Contribution>();
		for (String point : POINTS) {
			for (IConfigurationElement element : registry.getConfigurationElementsFor(NAMESPACE, point)) {
				contributions.add(
						new Contribution(element.getName(), attributes(element), files(element), () -> element.createExecutableExtension("class")));
			}
		}
		return contributions;
	}

	private static Map<String, String> attributes(IConfigurationElement element) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (String name : element.getAttributeNames()) {
			String value = element.getAttribute(name);
			if (value != null) {
				attributes.put(name, value);
			}
		}
		return attributes;
	}

	private static BundleFiles files(IConfigurationElement element) {
		Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
		if (bundle == null) {
			return new BundleFiles(element.getContributor().getName(), "", path -> null);
		}
		return new BundleFiles(bundle.getSymbolicName(), bundle.getVersion().toString(), path -> find(bundle, path));
	}

	private static @Nullable URL find(Bundle bundle, String path) {
		// a bundle that runs from its project keeps what the build copies in its output folder, which only the class path knows
		URL entry = bundle.getEntry(path);
		return entry == null ? bundle.getResource(path) : entry;
	}

	/**
	 * Returns a folder of a bundle as a folder of the file system; empty if the bundle has no such folder or is not unpacked.
	 *
	 * @param path the folder's path in the bundle
	 */
	public static Optional<Path> folder(BundleFiles files, String path) {
		Optional<URL> entry = files.find(path.endsWith("/") ? path : path + "/").or(() -> files.find(path));
		if (entry.isEmpty()) {
			return Optional.empty();
		}
		try {
			URL file = FileLocator.toFileURL(entry.get());
			return "file".equals(file.getProtocol()) ? Optional.of(new File(file.getPath()).toPath()) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
