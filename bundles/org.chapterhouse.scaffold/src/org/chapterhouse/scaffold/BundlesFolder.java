package org.chapterhouse.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapterhouse.core.OutputFile;

/**
 * Holds bundles in folders of their names: that of a checkout of this project, or any other.
 *
 * @param folder the folder; it need not exist
 */
public record BundlesFolder(Path folder) {

	/** Makes a folder of bundles; its path is made absolute. */
	public BundlesFolder {
		folder = folder.toAbsolutePath().normalize();
	}

	/** Returns the folder of bundles of the checkout that a folder belongs to: the nearest one, going upwards, that has the bundle of the family. */
	public static Optional<BundlesFolder> around(Path start, String familyBundle) {
		for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
			var bundles = new BundlesFolder(at.resolve("bundles"));
			if (bundles.isCheckoutOf(familyBundle)) {
				return Optional.of(bundles);
			}
		}
		return Optional.empty();
	}

	/** Tells whether it holds the bundle of a family, so that a new chapter beside it belongs to the build. */
	public boolean isCheckoutOf(String familyBundle) {
		return Files.isRegularFile(folder.resolve(familyBundle).resolve("META-INF/MANIFEST.MF"));
	}

	/** Returns which folders of a scaffold are there already. */
	public List<Path> present(Scaffold scaffold) {
		return scaffold.bundles().stream().map(folder::resolve).filter(Files::exists).toList();
	}

	/** Writes a scaffold; each bundle appears whole or not at all. Returns the folders written. */
	public List<Path> write(Scaffold scaffold) throws IOException {
		var written = new ArrayList<Path>();
		for (String bundle : scaffold.bundles()) {
			Path part = folder.resolve("." + bundle + ".part");
			remove(part);
			try {
				for (Map.Entry<String, String> file : scaffold.files().entrySet()) {
					if (file.getKey().startsWith(bundle + "/")) {
						Path target = part.resolve(file.getKey().substring(bundle.length() + 1));
						Files.createDirectories(target.getParent());
						Files.writeString(target, file.getValue());
					}
				}
				written.add(Files.move(part, folder.resolve(bundle)));
			} finally {
				remove(part);
			}
		}
		return written;
	}

	private static void remove(Path tree) throws IOException {
		if (Files.exists(tree)) {
			try (Stream<Path> files = Files.walk(tree)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/**
	 * Names the bundle of a scaffold where the checkout around this folder names bundles, each time behind its nearest neighbour: in the feature that installs the
	 * family, so that the product has it, and in the tree of the README. Returns the files changed; what names it already or names no neighbour is left as it is.
	 */
	public List<Path> register(Scaffold scaffold) throws IOException {
		var changed = new ArrayList<Path>();
		Path root = folder.getParent();
		Path features = root == null ? folder : root.resolve("features");
		if (root == null || !Files.isDirectory(features)) {
			return changed;
		}
		try (Stream<Path> folders = Files.list(features)) {
			for (Path feature : folders.map(one -> one.resolve("feature.xml")).filter(Files::isRegularFile).sorted().toList()) {
				insert(feature, scaffold, "(?m)^(\\s*<plugin id=\")NAME(\"[^\\r\\n]*\\R)", line -> line.group(1) + scaffold.bundle() + line.group(2),
						changed);
			}
		}
		Path readme = root.resolve("README.md");
		if (Files.isRegularFile(readme)) {
			insert(readme, scaffold, "(?m)^(  )NAME( +)\\S[^\\r\\n]*(\\R)", line -> treeLine(line, scaffold), changed);
		}
		return changed;
	}

	private static String treeLine(Matcher neighbour, Scaffold scaffold) {
		int column = neighbour.end(2) - neighbour.end(1);
		String blanks = " ".repeat(Math.max(1, column - scaffold.bundle().length()));
		return neighbour.group(1) + scaffold.bundle() + blanks + scaffold.description() + neighbour.group(3);
	}

	private interface Line {
		String behind(Matcher neighbour);
	}

	private static void insert(Path file, Scaffold scaffold, String pattern, Line line, List<Path> changed) throws IOException {
		String text = Files.readString(file);
		if (line(pattern, scaffold.bundle(), text).find()) {
			return;
		}
		for (String neighbour : scaffold.neighbours().reversed()) {
			Matcher found = line(pattern, neighbour, text);
			if (found.find()) {
				try (OutputFile output = OutputFile.begin(file)) {
					String more = text.substring(0, found.end()) + line.behind(found) + text.substring(found.end());
					output.stream().write(more.getBytes(StandardCharsets.UTF_8));
					output.finish();
				}
				changed.add(file);
				return;
			}
		}
	}

	private static Matcher line(String pattern, String bundle, String text) {
		return Pattern.compile(pattern.replace("NAME", Pattern.quote(bundle))).matcher(text);
	}
}
