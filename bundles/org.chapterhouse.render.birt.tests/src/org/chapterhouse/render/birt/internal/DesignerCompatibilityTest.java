package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.model.api.DesignConfig;
import org.eclipse.birt.report.model.api.DesignFileException;
import org.eclipse.birt.report.model.api.IDesignEngine;
import org.eclipse.birt.report.model.api.IDesignEngineFactory;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.SessionHandle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import com.ibm.icu.util.ULocale;

/** Holds templates to what a stock BIRT Designer can open and preview: no Designer can be run here. */
class DesignerCompatibilityTest {

	private static final Set<String> ELEMENTS = Set.of("report", "library", "property", "text-property", "xml-property", "list-property",
			"simple-property-list", "structure",
			"expression", "value", "data-sources", "data-sets", "oda-data-source", "oda-data-set", "page-setup", "simple-master-page", "page-header",
			"page-footer", "body", "grid",
			"table", "list", "row", "column", "cell", "header", "detail", "footer", "label", "data", "text", "auto-text", "extended-item", "themes",
			"theme", "styles", "style");
	private static final Set<String> EXTENSIONS = Set.of("org.eclipse.birt.report.data.oda.xml", "org.eclipse.birt.report.data.oda.xml.dataSet",
			"Chart");
	private static final Pattern QUERY = Pattern.compile("(\\w+)#-TNAME-#\\1#:#\\[/preview/data\\[@id=\"(\\w+)\"\\]/row\\]#:#(.*)");
	private static final Pattern COLUMN = Pattern.compile("\\{(\\w+);(String|Double|Int);/@(\\w+)\\}");

	private static final Pattern DATA_SET_ROW = Pattern.compile("dataSetRow\\[\"(\\w+)\"\\]");

	private static SessionHandle session;

	@BeforeAll
	static void openModel() throws Exception {
		DesignConfig config = new DesignConfig();
		Platform.startup(config);
		IDesignEngineFactory factory = (IDesignEngineFactory) Platform.createFactoryObject(IDesignEngineFactory.EXTENSION_DESIGN_ENGINE_FACTORY);
		IDesignEngine engine = factory.createDesignEngine(config);
		session = engine.newSessionHandle(ULocale.ENGLISH);
	}

	static Stream<Path> designs() {
		return Stream.concat(Stream.of(SourceTemplates.themeFile("frame.rptdesign"), SourceTemplates.themeFile("theme.rptlibrary")),
				SourceTemplates.templates().stream());
	}

	static Stream<Path> templates() {
		return designs().filter(path -> path.toString().endsWith(".rptdesign"));
	}

	@ParameterizedTest
	@MethodSource("designs")
	void theModelFindsNoError(Path file) throws DesignFileException {
		ModuleHandle module = session.openModule(file.toString());
		try {
			module.checkReport();
			assertThat(module.getErrorList()).isEmpty();
			assertThat(module.getWarningList()).isEmpty();
		} finally {
			module.close();
		}
	}

	@ParameterizedTest
	@MethodSource("designs")
	void onlyStockElementsAndExtensionsAreUsed(Path file) throws Exception {
		for (Element element : Xml.all(Xml.parse(Files.readString(file)).getDocumentElement())) {
			assertThat(ELEMENTS).contains(element.getLocalName());
			for (String attribute : new String[] { "extensionID", "extensionName" }) {
				if (!element.getAttribute(attribute).isEmpty()) {
					assertThat(EXTENSIONS).contains(element.getAttribute(attribute));
				}
			}
			assertThat(element.getAttribute("name")).isNotEqualTo("eventHandlerClass");
		}
	}

	@ParameterizedTest
	@MethodSource("designs")
	void elementsHaveIdsOfTheirOwn(Path file) throws Exception {
		List<String> ids = Xml.all(Xml.parse(Files.readString(file)).getDocumentElement()).stream().map(e -> e.getAttribute("id"))
				.filter(id -> !id.isEmpty()).toList();

		assertThat(ids).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void thePreviewHasTheRowsThatTheDataSetsRead(Path file) throws Exception {
		Element root = Xml.parse(Files.readString(file)).getDocumentElement();
		String previewName = Xml.all(root).stream().filter(e -> "FILELIST".equals(e.getAttribute("name"))).map(Element::getTextContent).findFirst()
				.orElseThrow();
		Map<String, Set<String>> preview = preview(file.resolveSibling(previewName));
		List<String> queries = Xml.all(root).stream().filter(e -> "queryText".equals(e.getAttribute("name"))).map(Element::getTextContent).toList();

		assertThat(queries).isNotEmpty();
		for (String query : queries) {
			Matcher matcher = QUERY.matcher(query);
			assertThat(matcher.matches()).as(query).isTrue();
			assertThat(preview).containsKey(matcher.group(2));
			List<String> columns = new ArrayList<>();
			Matcher column = COLUMN.matcher(matcher.group(3));
			while (column.find()) {
				assertThat(column.group(1)).isEqualTo(column.group(3));
				columns.add(column.group(1));
			}
			Set<String> there = preview.get(matcher.group(2));
			if (!there.isEmpty() && !Set.of("problems", "report").contains(matcher.group(2))) {
				assertThat(there).as(query).containsAll(columns);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void thePreviewHasTheColumnsThatItemsBindTo(Path file) throws Exception {
		Element root = Xml.parse(Files.readString(file)).getDocumentElement();
		Map<String, Set<String>> read = new LinkedHashMap<>();
		for (Element query : Xml.all(root).stream().filter(e -> "queryText".equals(e.getAttribute("name"))).toList()) {
			Matcher matcher = QUERY.matcher(query.getTextContent());
			assertThat(matcher.matches()).isTrue();
			read.put(matcher.group(2), COLUMN.matcher(matcher.group(3)).results().map(column -> column.group(1)).collect(Collectors.toSet()));
		}

		for (Element item : Xml.all(root)) {
			for (Element dataSet : Xml.children(item, "property").stream().filter(e -> "dataSet".equals(e.getAttribute("name"))).toList()) {
				List<String> bound = Xml.children(item, "list-property").stream().filter(e -> "boundDataColumns".equals(e.getAttribute("name")))
						.flatMap(e -> DATA_SET_ROW.matcher(e.getTextContent()).results()).map(column -> column.group(1)).toList();
				assertThat(read.get(dataSet.getTextContent())).as(item.getAttribute("name")).containsAll(bound);
			}
		}
	}

	private static Map<String, Set<String>> preview(Path file) throws Exception {
		Map<String, Set<String>> preview = new LinkedHashMap<>();
		for (Element data : Xml.children(Xml.parse(Files.readString(file)).getDocumentElement(), "data")) {
			Set<String> columns = new TreeSet<>();
			for (Element row : Xml.children(data, "row")) {
				for (int i = 0; i < row.getAttributes().getLength(); i++) {
					columns.add(row.getAttributes().item(i).getNodeName());
				}
			}
			preview.put(data.getAttribute("id"), columns);
		}
		return preview;
	}
}
