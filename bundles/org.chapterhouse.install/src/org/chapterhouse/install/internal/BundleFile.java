package org.chapterhouse.install.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * Is the jar of a bundle as a unit for p2, made from its manifest.
 *
 * @param jar     the file
 * @param headers the manifest
 * @param name    symbolic name
 * @param version version
 */
record BundleFile(Path jar, Map<String, String> headers, String name, Version version) {

	/** A unit with this property came from the folder of dropped bundles; the value is the name of its file. */
	static final String DROPPED = "org.chapterhouse.dropped";
	/** Tells contents apart whose versions are the same. */
	static final String CONTENT = "org.chapterhouse.content";

	private static final String BUNDLE = "osgi.bundle";
	private static final String PACKAGE = "java.package";
	/** So many bytes a manifest may have. */
	private static final int MOST = 1 << 20;

	/** A manifest says what makes no sense; the message is the part of it. */
	static final class WrongManifest extends IOException {

		private static final long serialVersionUID = 1L;

		WrongManifest(Exception cause) {
			super(cause.getMessage(), cause);
		}
	}

	/** Reads a jar; nothing if it is no bundle. */
	static Optional<BundleFile> read(Path jar) throws IOException {
		try (var file = new JarFile(jar.toFile(), false)) {
			Optional<JarEntry> entry = file.stream().filter(one -> one.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)).findFirst();
			if (entry.isEmpty()) {
				return Optional.empty();
			}
			Manifest manifest = manifest(file, entry.get());
			var headers = new HashMap<String, String>();
			manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
			ManifestElement[] names = elements(headers, Constants.BUNDLE_SYMBOLICNAME);
			if (names.length == 0) {
				return Optional.empty();
			}
			var bundle = new BundleFile(jar, Map.copyOf(headers), names[0].getValue(),
					Version.parseVersion(headers.getOrDefault(Constants.BUNDLE_VERSION, "0.0.0").trim()));
			// what does not fit is told of this jar, before it is put together with others
			bundle.provided();
			bundle.required();
			return Optional.of(bundle);
		} catch (BundleException | IllegalArgumentException e) {
			throw new WrongManifest(e);
		}
	}

	/** Reads a manifest; a few bytes can stand for more than there is memory. */
	private static Manifest manifest(JarFile file, JarEntry entry) throws IOException {
		try (InputStream in = file.getInputStream(entry)) {
			byte[] bytes = in.readNBytes(MOST + 1);
			if (bytes.length > MOST) {
				throw new IOException(JarFile.MANIFEST_NAME + " > " + MOST);
			}
			return new Manifest(new ByteArrayInputStream(bytes));
		}
	}

	private static ManifestElement[] elements(Map<String, String> headers, String header) throws BundleException {
		ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
		return elements == null ? new ManifestElement[0] : elements;
	}

	/** Makes the unit. */
	IInstallableUnit unit(IArtifactKey artifact, boolean dropped) throws IOException {
		var unit = new InstallableUnitDescription();
		try {
			unit.setId(name);
			unit.setVersion(version);
			unit.setSingleton("true".equals(elements(headers, Constants.BUNDLE_SYMBOLICNAME)[0].getDirective(Constants.SINGLETON_DIRECTIVE)));
			unit.setProperty(IInstallableUnit.PROP_NAME, headers.getOrDefault(Constants.BUNDLE_NAME, name));
			unit.setProperty(CONTENT, content());
			if (dropped) {
				unit.setProperty(DROPPED, jar.getFileName().toString());
			}
			unit.setUpdateDescriptor(
					MetadataFactory.createUpdateDescriptor(name, new VersionRange(Version.emptyVersion, true, version, false), 0, null));
			unit.addProvidedCapabilities(provided());
			unit.addRequirements(required());
			unit.setArtifacts(new IArtifactKey[] { artifact });
			unit.setTouchpointType(MetadataFactory.createTouchpointType("org.eclipse.equinox.p2.osgi", Version.createOSGi(1, 0, 0)));
			var instructions = new HashMap<String, String>();
			instructions.put("manifest", Constants.BUNDLE_SYMBOLICNAME + ": " + headers.get(Constants.BUNDLE_SYMBOLICNAME) + "\n"
					+ Constants.BUNDLE_VERSION + ": " + version);
			if ("dir".equals(headers.get("Eclipse-BundleShape"))) {
				instructions.put("zipped", "true");
			}
			unit.addTouchpointData(MetadataFactory.createTouchpointData(instructions));
		} catch (BundleException | IllegalArgumentException e) {
			throw new WrongManifest(e);
		}
		return MetadataFactory.createInstallableUnit(unit);
	}

	private List<IProvidedCapability> provided() throws BundleException {
		var provided = new ArrayList<IProvidedCapability>();
		provided.add(MetadataFactory.createProvidedCapability(IInstallableUnit.NAMESPACE_IU_ID, name, version));
		provided.add(MetadataFactory.createProvidedCapability(BUNDLE, name, version));
		provided.add(MetadataFactory.createProvidedCapability("org.eclipse.equinox.p2.eclipse.type", "bundle", Version.createOSGi(1, 0, 0)));
		for (ManifestElement exported : elements(headers, Constants.EXPORT_PACKAGE)) {
			for (String one : exported.getValueComponents()) {
				provided.add(MetadataFactory.createProvidedCapability(PACKAGE, one,
						Version.parseVersion(Optional.ofNullable(exported.getAttribute(Constants.VERSION_ATTRIBUTE)).orElse("0.0.0"))));
			}
		}
		return provided;
	}

	private List<IRequirement> required() throws BundleException {
		var required = new ArrayList<IRequirement>();
		for (ManifestElement host : elements(headers, Constants.FRAGMENT_HOST)) {
			required.add(requirement(BUNDLE, host.getValue(), host, Constants.BUNDLE_VERSION_ATTRIBUTE));
		}
		for (ManifestElement bundle : elements(headers, Constants.REQUIRE_BUNDLE)) {
			required.add(requirement(BUNDLE, bundle.getValue(), bundle, Constants.BUNDLE_VERSION_ATTRIBUTE));
		}
		List<String> own = Arrays.stream(elements(headers, Constants.EXPORT_PACKAGE)).flatMap(one -> Arrays.stream(one.getValueComponents()))
				.toList();
		for (ManifestElement imported : elements(headers, Constants.IMPORT_PACKAGE)) {
			for (String one : imported.getValueComponents()) {
				if (!own.contains(one)) {
					required.add(requirement(PACKAGE, one, imported, Constants.VERSION_ATTRIBUTE));
				}
			}
		}
		return required;
	}

	private static IRequirement requirement(String kind, String name, ManifestElement element, String versions) {
		String range = element.getAttribute(versions);
		boolean optional = Constants.RESOLUTION_OPTIONAL.equals(element.getDirective(Constants.RESOLUTION_DIRECTIVE));
		return MetadataFactory.createRequirement(kind, name, range == null ? VersionRange.emptyRange : range(name, versions, range), null, optional,
				false,
				!optional);
	}

	private static VersionRange range(String name, String versions, String range) {
		try {
			return VersionRange.create(range);
		} catch (IllegalArgumentException e) {
			// p2 does not say which one it is
			throw new IllegalArgumentException(name + "; " + versions + "=\"" + range + "\"", e);
		}
	}

	private String content() throws IOException {
		try (InputStream in = Files.newInputStream(jar)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
