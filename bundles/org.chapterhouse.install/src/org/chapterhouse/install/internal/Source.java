package org.chapterhouse.install.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.jdt.annotation.Nullable;

/** Is a repository that units come from; one made of jars lasts until it is closed. */
final class Source implements AutoCloseable {

	private static final List<String> REPOSITORY = List.of("p2.index", "content.jar", "content.xml", "content.xml.xz", "compositeContent.jar",
			"compositeContent.xml");
	private static final String JAR = ".jar";

	private final ProductAgent agent;
	private final URI address;
	private final Set<IInstallableUnit> units;
	private final @Nullable TemporaryFolder made;
	private final boolean dropped;

	private Source(ProductAgent agent, URI address, Set<IInstallableUnit> units, @Nullable TemporaryFolder made, boolean dropped) {
		this.agent = agent;
		this.address = address;
		this.units = units;
		this.made = made;
		this.dropped = dropped;
	}

	/** Opens a place that people named. */
	static Outcome<Source> open(ProductAgent agent, String place, Phrases phrases, IProgressMonitor monitor) {
		try {
			String named = place.strip();
			if (named.toLowerCase(Locale.ROOT).matches("https?://.*")) {
				return load(agent, new URI(named), place, phrases, monitor);
			}
			Path path = named.startsWith("file:") ? Path.of(new URI(named)) : Path.of(named);
			if (named.isEmpty() || !Files.exists(path)) {
				return Outcome.failed(phrases.problem("nowhere", "place", place));
			}
			if (Files.isDirectory(path)) {
				if (REPOSITORY.stream().anyMatch(file -> Files.exists(path.resolve(file)))) {
					return load(agent, path.toUri(), place, phrases, monitor);
				}
				List<Path> jars = jars(path);
				return jars.isEmpty() ? Outcome.failed(phrases.problem("no.repository", "place", place)) : ofJars(agent, jars, false, place, phrases);
			}
			return BundleFile.read(path).isPresent() ? ofJars(agent, List.of(path), false, place, phrases)
					: load(agent, new URI("jar:" + path.toUri() + "!/"), place, phrases, monitor);
		} catch (URISyntaxException | IllegalArgumentException e) {
			return Outcome.failed(phrases.problem("nowhere", "place", place));
		} catch (IOException e) {
			return Outcome.failed(phrases.unreadable(place, e));
		}
	}

	private static Outcome<Source> load(ProductAgent agent, URI address, String place, Phrases phrases, IProgressMonitor monitor) {
		try {
			Set<IInstallableUnit> units = agent.metadata().loadRepository(address, monitor).query(QueryUtil.ALL_UNITS, monitor).toUnmodifiableSet();
			return Outcome.of(new Source(agent, address, units, null, false));
		} catch (ProvisionException e) {
			return Outcome.failed(phrases.unreadable(place, "http".regionMatches(true, 0, String.valueOf(address.getScheme()), 0, 4), e.getStatus()));
		}
	}

	/** Returns the jars of a folder, by their names. */
	static List<Path> jars(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(JAR) && Files.isRegularFile(file)).sorted().toList();
		}
	}

	/** Makes a repository of jars; those that are no bundles are told. */
	static Outcome<Source> ofJars(ProductAgent agent, List<Path> jars, boolean dropped, String place, Phrases phrases) {
		var bundles = new LinkedHashMap<String, BundleFile>();
		var problems = new ArrayList<Problem>();
		for (Path jar : jars) {
			try {
				Optional<BundleFile> bundle = BundleFile.read(jar);
				if (bundle.isEmpty()) {
					problems.add(phrases.problem("no.bundle", "file", jar.getFileName()));
				} else {
					Optional.ofNullable(bundles.putIfAbsent(bundle.get().name() + " " + bundle.get().version(), bundle.get()))
							.ifPresent(
									other -> problems.add(phrases.problem("twice", "file", jar.getFileName(), "other", other.jar().getFileName())));
				}
			} catch (IOException e) {
				problems.add(phrases.unreadable(jar.getFileName(), e));
			}
		}
		TemporaryFolder folder = null;
		Outcome<Source> outcome;
		try {
			folder = TemporaryFolder.make();
			Set<IInstallableUnit> units = Set.copyOf(JarRepository.make(agent, folder.path(), List.copyOf(bundles.values()), dropped));
			outcome = Outcome.of(new Source(agent, folder.path().toUri(), units, folder, dropped), problems);
		} catch (ProvisionException e) {
			outcome = Outcome.failed(phrases.unreadable(place, false, e.getStatus()));
		} catch (IOException e) {
			outcome = Outcome.failed(phrases.unreadable(place, e));
		}
		if (outcome.result().isEmpty() && folder != null) {
			folder.close();
		}
		return outcome;
	}

	/** Tells whether it is the folder of dropped bundles. */
	boolean isDropped() {
		return dropped;
	}

	/** Returns all that is there. */
	Set<IInstallableUnit> units() {
		return units;
	}

	/** Returns where p2 is to look: here and nowhere else. */
	ProvisioningContext context() {
		var context = new ProvisioningContext(agent.agent());
		context.setMetadataRepositories(address);
		context.setArtifactRepositories(address);
		context.setProperty(ProvisioningContext.FOLLOW_REPOSITORY_REFERENCES, "false");
		return context;
	}

	@Override
	public void close() {
		agent.metadata().removeRepository(address);
		agent.artifacts().removeRepository(address);
		TemporaryFolder folder = made;
		if (folder != null) {
			folder.close();
		}
	}
}
