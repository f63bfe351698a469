package org.chapterhouse.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.Contribution;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.ReportMaker;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes reports in a plain JVM from the bundles that lie beside the folder of the test, the first of which contributes the family. Everything that the core
 * checks is checked. Used by one thread; the caller closes it.
 */
public final class ReportLab implements AutoCloseable {

	private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();

	private final Family family;
	private final ReportPlan plan;
	private final Installed.Instance<DataStoreProvider> store;
	private final ExecutorService executor = Executors.newCachedThreadPool();
	private final Path temp;

	/** Reads what some bundles and the data bundle contribute; what is wrong with that fails the test. */
	public ReportLab(Path temp, String... bundles) {
		var contributions = new ArrayList<Contribution>();
		Stream.concat(Stream.of(bundles), Stream.of("org.chapterhouse.data")).forEach(bundle -> contributions.addAll(contributions(bundle)));
		Installation installation = Installation.of(contributions, Locale.ENGLISH);
		fail(installation.problems());
		Outcome<Family> read = Family.read(installation, installation.families().get(0), Locale.ENGLISH);
		fail(read.problems());
		this.family = read.result().orElseThrow();
		family.chapters().forEach(chapter -> fail(chapter.problems()));
		this.plan = ReportPlan.of(family);
		this.store = installation.stores().get(0).instance();
		this.temp = temp;
	}

	/** Opens a folder of data; errors in it fail the test. The caller closes it. */
	public DataStore open(Path folder) {
		var request = new DataStoreRequest(folder.toString(), family.definition(), plan.needs(), 20, temp(), Locale.ENGLISH, Optional::empty);
		try {
			Outcome<DataStore> opened = store.make().open(request, new NullProgressMonitor());
			fail(opened.problems());
			return opened.result().orElseThrow();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** Makes a report; a chapter that fails does so in the report. */
	public Report report(DataStore data, String period, String org, Locale language) {
		Period parsed = Period.parse(family.definition().getPeriodKind(), period).orElseThrow();
		Outcome<Report> made = new ReportMaker(executor, 1, (chapter, failure) -> {
			throw new IllegalStateException(chapter + ": " + failure, failure);
		}).make(plan, ReportRequest.of(parsed, org, language), data, new NullProgressMonitor());
		fail(made.problems());
		return made.result().orElseThrow();
	}

	/** Makes one report of a folder. */
	public Report report(Path folder, String period, String org, Locale language) {
		try (DataStore data = open(folder)) {
			return report(data, period, org, language);
		}
	}

	@Override
	public void close() {
		executor.shutdownNow();
	}

	private Path temp() {
		try {
			return Files.createTempDirectory(temp, "engine");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void fail(List<Problem> problems) {
		List<Problem> errors = problems.stream().filter(Problem::isError).toList();
		if (!errors.isEmpty()) {
			throw new AssertionError(errors.toString());
		}
	}

	private static List<Contribution> contributions(String bundle) {
		var contributions = new ArrayList<Contribution>();
		var files = new BundleFiles(bundle, "test", path -> find(bundle, path));
		for (Element extension : elements(plugin(bundle).getElementsByTagName("extension"))) {
			for (Element element : elements(extension.getChildNodes())) {
				var attributes = new HashMap<String, String>();
				for (int at = 0; at < element.getAttributes().getLength(); at++) {
					Node attribute = element.getAttributes().item(at);
					attributes.put(attribute.getNodeName(), attribute.getNodeValue());
				}
				contributions.add(new Contribution(element.getTagName(), attributes, files,
						() -> Class.forName(attributes.get("class")).getDeclaredConstructor().newInstance()));
			}
		}
		return contributions;
	}

	private static Element plugin(String bundle) {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(BUNDLES.resolve(bundle).resolve("plugin.xml").toFile()).getDocumentElement();
		} catch (IOException | SAXException | ParserConfigurationException e) {
			throw new IllegalStateException(bundle, e);
		}
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

	private static @Nullable URL find(String bundle, String path) {
		for (Path base : List.of(BUNDLES.resolve(bundle), BUNDLES.resolve(bundle).resolve("src"))) {
			if (Files.exists(base.resolve(path))) {
				try {
					return base.resolve(path).toUri().toURL();
				} catch (MalformedURLException e) {
					throw new IllegalStateException(e);
				}
			}
		}
		return null;
	}
}
