package org.chapterhouse.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.Contribution;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Finds what the bundles of a class path contribute, in a plain JVM: what the extension registry finds in OSGi. Bundles are jars, or folders of classes
 * somewhere below the folder of their project.
 */
final class ClassPathBundles {

	private static final String NAMESPACE = "org.chapterhouse.api.";
	private static final int DEEPEST_CLASSES = 3;

	private final ClassLoader loader;

	ClassPathBundles(ClassLoader loader) {
		this.loader = loader;
	}

	/** Returns the elements of all extensions to our points; a bundle that is there twice counts once. */
	List<Contribution> contributions() {
		var contributions = new ArrayList<Contribution>();
		bundles().values().forEach(bundle -> contributions.addAll(contributions(bundle)));
		return contributions;
	}

	private Map<String, BundleFiles> bundles() {
		Map<String, BundleFiles> bundles = new LinkedHashMap<>();
		try {
			for (URL plugin : Collections.list(loader.getResources("plugin.xml"))) {
				String address = plugin.toString();
				add(bundles, List.of(address.substring(0, address.length() - "plugin.xml".length())));
			}
			for (URL classes : Collections.list(loader.getResources(""))) {
				if ("file".equals(classes.getProtocol())) {
					project(Path.of(URI.create(classes.toString())))
							.ifPresent(project -> add(bundles, List.of(project.toUri().toString(), classes.toString())));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bundles;
	}

	/** Returns the project of a folder of classes: the nearest folder at or above it that is a bundle. */
	private static Optional<Path> project(Path classes) {
		Path at = classes;
		for (int up = 0; up <= DEEPEST_CLASSES && at != null; up++, at = at.getParent()) {
			if (Files.exists(at.resolve("plugin.xml")) && Files.exists(at.resolve("META-INF/MANIFEST.MF"))) {
				return Optional.of(at);
			}
		}
		return Optional.empty();
	}

	private static void add(Map<String, BundleFiles> bundles, List<String> roots) {
		URL manifest = find(roots, "META-INF/MANIFEST.MF");
		if (manifest == null) {
			return;
		}
		try (InputStream in = manifest.openStream()) {
			var attributes = new Manifest(in).getMainAttributes();
			String name = attributes.getValue("Bundle-SymbolicName");
			if (name != null) {
				String plain = name.split(";")[0].strip();
				bundles.putIfAbsent(plain, new BundleFiles(plain, String.valueOf(attributes.getValue("Bundle-Version")), path -> find(roots, path)));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static @Nullable URL find(List<String> roots, String path) {
		for (String root : roots) {
			try {
				URL location = URI.create(root + path).toURL();
				location.openStream().close();
				return location;
			} catch (IOException e) {
				// not there; perhaps below the next root
			}
		}
		return null;
	}

	private List<Contribution> contributions(BundleFiles files) {
		var contributions = new ArrayList<Contribution>();
		try (InputStream in = files.open("plugin.xml")) {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			NodeList extensions = factory.newDocumentBuilder().parse(in).getDocumentElement().getElementsByTagName("extension");
			for (Element extension : elements(extensions)) {
				if (extension.getAttribute("point").startsWith(NAMESPACE)) {
					elements(extension.getChildNodes()).forEach(element -> contributions.add(contribution(element, files)));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (SAXException | ParserConfigurationException e) {
			throw new AssertionError(files.place("plugin.xml") + " cannot be read", e);
		}
		return contributions;
	}

	private Contribution contribution(Element element, BundleFiles files) {
		var attributes = new LinkedHashMap<String, String>();
		for (int at = 0; at < element.getAttributes().getLength(); at++) {
			attributes.put(element.getAttributes().item(at).getNodeName(), element.getAttributes().item(at).getNodeValue());
		}
		return new Contribution(element.getNodeName(), attributes, files,
				() -> loader.loadClass(attributes.getOrDefault("class", "")).getDeclaredConstructor().newInstance());
	}

	private static List<Element> elements(NodeList nodes) {
		var elements = new ArrayList<Element>();
		for (int at = 0; at < nodes.getLength(); at++) {
			if (nodes.item(at) instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}
}
