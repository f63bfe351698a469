package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads the documentation of the extension points: it is complete, and its examples work. */
class ExtensionPointDocumentationTest {

	private static final Path SCHEMAS = Path.of("../org.chapterhouse.api/schema");

	@TempDir
	private Path folder;

	private static Document parse(String xml) throws Exception {
		var factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	private static Document schema(String point) throws Exception {
		return parse(Files.readString(SCHEMAS.resolve(point + ".exsd")));
	}

	private static List<Element> all(Document document, String name) {
		NodeList nodes = document.getElementsByTagName(name);
		var elements = new ArrayList<Element>();
		for (int at = 0; at < nodes.getLength(); at++) {
			elements.add((Element) nodes.item(at));
		}
		return elements;
	}

	private static String section(Document schema, String type) {
		Element section = all(schema, "meta.section").stream().filter(one -> one.getAttribute("type").equals(type)).findFirst().orElseThrow();
		Element annotation = (Element) section.getParentNode().getParentNode();
		return annotation.getElementsByTagName("documentation").item(0).getTextContent();
	}

	private static List<String> examples(Document schema) {
		var examples = new ArrayList<String>();
		String text = section(schema, "examples");
		for (int from = text.indexOf("<pre>"); from >= 0; from = text.indexOf("<pre>", from + 1)) {
			examples.add(text.substring(from + "<pre>".length(), text.indexOf("</pre>", from)).strip());
		}
		return examples;
	}

	@ParameterizedTest
	@ValueSource(strings = { "families", "chapters", "dataStores", "renderers", "writers" })
	void saysWhatItIsForAndWhatEveryAttributeMeans(String point) throws Exception {
		Document schema = schema(point);
		for (Element element : all(schema, "attribute")) {
			assertThat(element.getElementsByTagName("documentation").item(0).getTextContent().strip()).as(element.getAttribute("name"))
					.hasSizeGreaterThan(15);
		}
		for (String section : List.of("since", "examples", "apiinfo", "implementation", "copyright")) {
			assertThat(section(schema, section).strip()).as(section).isNotEmpty();
		}
		assertThat(section(schema, "since").strip()).matches("\\d+\\.\\d+");
		assertThat(all(schema, "documentation").get(0).getTextContent().strip()).hasSizeGreaterThan(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "families", "chapters", "dataStores", "renderers", "writers" })
	void hasAnXmlExampleThatTheCoreAccepts(String point) throws Exception {
		Document schema = schema(point);
		Document example = parse(examples(schema).get(0));
		assertThat(example.getDocumentElement().getAttribute("point")).isEqualTo("org.chapterhouse.api." + point);
		var contributions = new ArrayList<Contribution>();
		NodeList children = example.getDocumentElement().getElementsByTagName("*");
		for (int at = 0; at < children.getLength(); at++) {
			contributions.add(contribution((Element) children.item(at)));
		}
		assertThat(contributions).allSatisfy(one -> assertThat(declared(schema, one.element())).containsAll(one.attributes().keySet()));
		if (point.equals("chapters")) {
			contributions.add(
					contribution((Element) parse(examples(schema("families")).get(0)).getDocumentElement().getElementsByTagName("family").item(0)));
		}
		assertThat(Installation.of(contributions, Locale.ENGLISH).problems()).isEmpty();
	}

	private static Contribution contribution(Element element) {
		var attributes = new java.util.HashMap<String, String>();
		for (int at = 0; at < element.getAttributes().getLength(); at++) {
			attributes.put(element.getAttributes().item(at).getNodeName(), element.getAttributes().item(at).getNodeValue());
		}
		return new Contribution(element.getTagName(), attributes, new BundleFiles("org.example", "1.0.0", path -> null), () -> "");
	}

	private static List<String> declared(Document schema, String elementName) {
		Element element = all(schema, "element").stream().filter(one -> one.getAttribute("name").equals(elementName)).findFirst().orElseThrow();
		NodeList attributes = element.getElementsByTagName("attribute");
		var names = new ArrayList<String>();
		for (int at = 0; at < attributes.getLength(); at++) {
			names.add(((Element) attributes.item(at)).getAttribute("name"));
		}
		return names;
	}

	@ParameterizedTest
	@ValueSource(strings = { "chapters", "dataStores", "renderers", "writers" })
	void hasAJavaExampleThatCompiles(String point) throws Exception {
		List<String> examples = examples(schema(point));
		String source = examples.get(1);
		String type = source.replaceAll("(?s).*public final class (\\w+).*", "$1");
		assertThat(examples.get(0)).contains(source.replaceAll("(?s)package ([\\w.]+);.*", "$1") + "." + type);
		assertThat(compile(type, source)).isEmpty();
	}

	private List<String> compile(String type, String source) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		var diagnostics = new DiagnosticCollector<JavaFileObject>();
		var file = new SimpleJavaFileObject(URI.create("string:///" + type + ".java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}
		};
		try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
			compiler.getTask(null, files, diagnostics, List.of("-d", folder.toString(), "-cp", classPath(), "-proc:none"), null, List.of(file))
					.call();
		}
		return diagnostics.getDiagnostics().stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR).map(one -> one.getMessage(Locale.ENGLISH))
				.toList();
	}

	/** The class path of the running tests: what the examples import is there. */
	private static String classPath() {
		return String.join(java.io.File.pathSeparator,
				List.of(System.getProperty("surefire.test.class.path", ""), System.getProperty("java.class.path")));
	}
}
