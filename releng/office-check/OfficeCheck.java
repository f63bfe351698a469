import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Asks the schemas of ECMA-376 whether office files are what they claim, part by part: {@code java -cp 'JARS/*' OfficeCheck.java FILE...} */
public final class OfficeCheck {

	private static final String SCHEMAS = "org.apache.poi.schemas.ooxml.system.ooxml";
	/** The schemas of packages are not among those of documents. */
	private static final Set<String> OF_PACKAGES = Set.of("[Content_Types].xml", "docProps/core.xml");
	/** It belongs to XML itself, and office programs write it; the schema of workbooks names it nowhere. */
	private static final String SPACE = "Attribute not allowed (no wildcards allowed): space@http://www.w3.org/XML/1998/namespace in element t@";

	private final SchemaTypeLoader types;

	private OfficeCheck(SchemaTypeLoader types) {
		this.types = types;
	}

	/** Prints what is wrong; ends with 1 if anything is. */
	public static void main(String[] arguments) throws Exception {
		OfficeCheck check = new OfficeCheck(XmlBeans.typeLoaderUnion(XmlBeans.typeSystemForClassLoader(OfficeCheck.class.getClassLoader(), SCHEMAS),
				XmlBeans.getBuiltinTypeSystem()));
		int wrong = 0;
		for (String file : arguments) {
			wrong += check.failures(new File(file));
		}
		System.exit(wrong == 0 ? 0 : 1);
	}

	private int failures(File file) throws IOException {
		Map<String, Integer> failures = new TreeMap<>();
		int parts = 0;
		try (ZipFile zip = new ZipFile(file)) {
			for (ZipEntry entry : zip.stream().toList()) {
				String name = entry.getName();
				if ((name.endsWith(".xml") || name.endsWith(".rels")) && !OF_PACKAGES.contains(name)) {
					parts++;
					for (String failure : failures(zip, entry)) {
						failures.merge(name.replaceAll("\\d+", "n") + " " + failure, 1, Integer::sum);
					}
				}
			}
		}
		System.out.println(file.getName() + " " + (failures.isEmpty() && parts > 0 ? "passes" : "fails") + ", " + parts + " parts");
		failures.forEach((failure, count) -> System.out.println("  " + count + " x " + failure));
		return failures.isEmpty() && parts > 0 ? 0 : 1;
	}

	private List<String> failures(ZipFile zip, ZipEntry entry) throws IOException {
		try {
			XmlObject part = types.parse(zip.getInputStream(entry), null, new XmlOptions());
			if (part.schemaType().isNoType()) {
				return List.of("is nothing that the schemas know");
			}
			List<XmlError> errors = new ArrayList<>();
			boolean valid = part.validate(new XmlOptions().setErrorListener(errors));
			List<String> failures = errors.stream().map(XmlError::getMessage).filter(message -> !message.startsWith(SPACE)).toList();
			return valid || !errors.isEmpty() ? failures : List.of("is not valid");
		} catch (XmlException e) {
			return List.of(String.valueOf(e.getMessage()));
		}
	}
}
