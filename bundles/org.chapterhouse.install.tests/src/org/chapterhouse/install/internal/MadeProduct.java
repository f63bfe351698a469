package org.chapterhouse.install.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Unit;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.ITouchpointData;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitFragmentDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.FrameworkUtil;

/** Makes a small product of its own in an empty folder, and repositories for it. */
final class MadeProduct {

	static final String API = "org.chapterhouse.api";

	private static final String TYPE = "org.eclipse.equinox.p2.eclipse.type";
	private static final String TOOLING = "tooling.osgi.bundle.default";
	private static final Pattern BUNDLE = Pattern.compile("plugins/([^_/]+)_([\\d.]+)\\.jar@");
	private static final String PROFILE = "made";

	private final Path folder;
	private final Product product;
	private final IProvisioningAgentProvider agents;

	MadeProduct(Path folder) throws ProvisionException, IOException {
		this.folder = folder;
		var bundles = FrameworkUtil.getBundle(MadeProduct.class).getBundleContext();
		agents = bundles.getService(bundles.getServiceReference(IProvisioningAgentProvider.class));
		product = new Product(folder.resolve("product"), PROFILE);
		Files.createDirectories(product.folder().resolve("configuration"));
		try (ProductAgent opened = ProductAgent.open(agents, product)) {
			IProvisioningAgent agent = opened.agent();
			String place = product.folder().toString();
			IProfile profile = agent.getService(IProfileRegistry.class).addProfile(PROFILE, Map.of(IProfile.PROP_INSTALL_FOLDER, place,
					IProfile.PROP_CACHE, place, IProfile.PROP_ENVIRONMENTS, "osgi.os=linux,osgi.ws=gtk,osgi.arch=x86_64"));
			IEngine engine = agent.getService(IEngine.class);
			IProvisioningPlan plan = engine.createPlan(profile, null);
			IInstallableUnit root = platform();
			plan.addInstallableUnit(root);
			plan.setInstallableUnitProfileProperty(root, IProfile.PROP_PROFILE_ROOT_IU, "true");
			// what p2 writes for what somebody chose: it stays
			plan.setInstallableUnitProfileProperty(root, "org.eclipse.equinox.p2.internal.inclusion.rules", "STRICT");
			plan.addInstallableUnit(tooling());
			if (!engine.perform(plan, new NullProgressMonitor()).isOK()) {
				throw new AssertionError("the product cannot be made");
			}
		}
	}

	/** The platform as one unit: it has the seam in version 1. */
	private static IInstallableUnit platform() {
		var unit = new InstallableUnitDescription();
		unit.setId("platform");
		unit.setVersion(Version.create("1.0.0"));
		unit.setProperty(InstallableUnitDescription.PROP_TYPE_PRODUCT, "true");
		unit.addProvidedCapabilities(
				List.of(capability(IInstallableUnit.NAMESPACE_IU_ID, "platform", "1.0.0"), capability("osgi.bundle", API, "1.0.0")));
		unit.addRequirements(
				List.of(MetadataFactory.createRequirement(IInstallableUnit.NAMESPACE_IU_ID, TOOLING, VersionRange.emptyRange, null, false, false)));
		return MetadataFactory.createInstallableUnit(unit);
	}

	/** How bundles are put into a product, as Tycho gives it to each. */
	private static IInstallableUnit tooling() {
		var unit = new InstallableUnitFragmentDescription();
		unit.setId(TOOLING);
		unit.setVersion(Version.create("1.0.0"));
		unit.setProperty(InstallableUnitDescription.PROP_TYPE_FRAGMENT, "true");
		IRequirement bundle = MetadataFactory.createRequirement(TYPE, "bundle", VersionRange.emptyRange, null, true, true, false);
		unit.setHost(bundle);
		unit.addProvidedCapabilities(List.of(capability(IInstallableUnit.NAMESPACE_IU_ID, unit.getId(), "1.0.0"),
				capability("org.eclipse.equinox.p2.flavor", "tooling", "1.0.0")));
		ITouchpointData data = MetadataFactory.createTouchpointData(Map.of("install", "installBundle(bundle:${artifact})", "uninstall",
				"uninstallBundle(bundle:${artifact})", "configure", "setStartLevel(startLevel:4);"));
		unit.addTouchpointData(data);
		return MetadataFactory.createInstallableUnitFragment(unit);
	}

	private static IProvidedCapability capability(String kind, String name, String version) {
		return MetadataFactory.createProvidedCapability(kind, name, Version.create(version));
	}

	Installation installation() {
		return installation(Locale.ENGLISH);
	}

	/** Returns the installation that says what it says in a language. */
	Installation installation(Locale language) {
		return new ProductInstallation(agents, product, Messages.beside(ProductInstaller.class, language));
	}

	/** Returns the installation as if its folder were another. */
	Installation at(Path other) {
		return new ProductInstallation(agents, new Product(other, PROFILE), Messages.beside(ProductInstaller.class, Locale.ENGLISH));
	}

	Product product() {
		return product;
	}

	/** Returns names and versions of what is installed. */
	List<String> installed() {
		return installation().installed(new NullProgressMonitor()).result().orElseThrow().stream().map(MadeProduct::told).toList();
	}

	static String told(Unit unit) {
		return unit.id() + " " + unit.version();
	}

	/** Returns names and versions of the bundles that the product starts with. */
	Set<String> started() throws IOException {
		Path configuration = product.folder().resolve("configuration/config.ini");
		return Files.exists(configuration)
				? BUNDLE.matcher(Files.readString(configuration)).results().map(found -> found.group(1) + " " + found.group(2))
						.collect(Collectors.toSet())
				: Set.of();
	}

	/** Writes the jar of a bundle that requires others. */
	Path jar(Path file, String name, String version, String requires) throws IOException {
		var manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.putValue("Bundle-ManifestVersion", "2");
		headers.putValue("Bundle-SymbolicName", name + ";singleton:=true");
		headers.putValue("Bundle-Version", version);
		headers.putValue("Bundle-Name", "Bundle " + name);
		if (!requires.isEmpty()) {
			headers.putValue("Require-Bundle", requires);
		}
		Files.createDirectories(file.getParent());
		try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
			out.putNextEntry(new ZipEntry("content.txt"));
			out.write((name + version).getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	/** Makes a repository with bundles and a feature {@code family} that holds them. */
	Path repository(String name, String version, Collection<Path> jars) throws IOException, ProvisionException {
		return repository(name, version, jars, feature -> {
			// as features are
		});
	}

	/** Makes such a repository whose feature says more. */
	Path repository(String name, String version, Collection<Path> jars, Consumer<InstallableUnitDescription> more)
			throws IOException, ProvisionException {
		Path place = Files.createDirectories(folder.resolve(name));
		try (ProductAgent agent = ProductAgent.open(agents, product)) {
			var bundles = new ArrayList<BundleFile>();
			for (Path jar : jars) {
				bundles.add(BundleFile.read(jar).orElseThrow());
			}
			List<IInstallableUnit> units = JarRepository.make(agent, place, bundles, false);
			IMetadataRepositoryManager manager = agent.metadata();
			IMetadataRepository repository = manager.loadRepository(place.toUri(), null);
			repository.addInstallableUnits(List.of(family(version, units, more)));
			agent.metadata().removeRepository(place.toUri());
			agent.artifacts().removeRepository(place.toUri());
		}
		return place;
	}

	private static IInstallableUnit family(String version, List<IInstallableUnit> units,
			Consumer<InstallableUnitDescription> more) {
		var feature = new InstallableUnitDescription();
		feature.setId("family.feature.group");
		feature.setVersion(Version.create(version));
		feature.setSingleton(true);
		feature.setProperty(InstallableUnitDescription.PROP_TYPE_GROUP, "true");
		feature.setProperty(IInstallableUnit.PROP_NAME, "The Family");
		feature.addProvidedCapabilities(List.of(capability(IInstallableUnit.NAMESPACE_IU_ID, feature.getId(), version)));
		feature.addRequirements(units.stream().map(unit -> MetadataFactory.createRequirement(IInstallableUnit.NAMESPACE_IU_ID, unit.getId(),
				new VersionRange(unit.getVersion(), true, unit.getVersion(), true), null, false, false)).toList());
		feature.setUpdateDescriptor(MetadataFactory.createUpdateDescriptor(feature.getId(),
				new VersionRange(Version.emptyVersion, true, Version.create(version), false), 0, null));
		more.accept(feature);
		return MetadataFactory.createInstallableUnit(feature);
	}

	/** Packs a folder. */
	Path archive(Path source, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out); Stream<Path> files = Files.walk(source)) {
			for (Path one : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new ZipEntry(source.relativize(one).toString().replace('\\', '/')));
				Files.copy(one, zip);
			}
		}
		return file;
	}
}
