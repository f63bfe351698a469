package org.chapterhouse.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.LayoutRenderer;
import org.chapterhouse.api.render.ReportFonts;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.Contribution;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;

/** Runs commands over a small family with fake data and renderers, and keeps what they print. */
final class FakeHouse {

	private static final String FAMILY = """
			<report:FamilyDefinition xmlns:report="http://chapterhouse.org/schema/report/1" id="monthly" samplePeriod="2017-04" sampleOrganisation="52"
			    organisationQuery="organisation">
			  <needs dataSet="org_unit"><columns>code</columns></needs>
			  <levels id="province" reportable="true"/>
			  <levels id="branch" reportable="true"/>
			  <dimensions id="industry" query="industry"/>
			  <parts id="first"/>
			  <dataSets id="org_unit">
			    <columns name="code" key="true"><aliases>编码</aliases></columns>
			    <columns name="level" mandatory="true"><allowedValues>province</allowedValues><allowedValues>branch</allowedValues></columns>
			    <columns name="parent_code" references="org_unit.code"/>
			  </dataSets>
			  <dataSets id="line"><columns name="line_id" key="true"/><columns name="fee" type="MONEY"/><columns name="place"/></dataSets>
			  <texts id="remarks"/>
			</report:FamilyDefinition>
			""";
	private static final String CHAPTER = """
			<report:ChapterDefinition xmlns:report="http://chapterhouse.org/schema/report/1" id="lines" family="monthly" part="first">
			  <needs dataSet="line"><columns>line_id</columns><columns>place</columns><optionalColumns>fee</optionalColumns></needs>
			  <metrics id="lines.count" formula="count of line" unit="COUNT" dimension="industry"><roles>SELF</roles><dimensionRoles>SELF</dimensionRoles></metrics>
			  <metrics id="lines.double" formula="2 × lines.count" unit="COUNT"><roles>SELF</roles></metrics>
			</report:ChapterDefinition>
			""";
	private static final String MESSAGES = "family.monthly=Monthly report\nfamily.title={org}, {period}\npart.first=First\ntext.remarks=Remarks\n";

	final ByteArrayOutputStream out = new ByteArrayOutputStream();
	final ByteArrayOutputStream err = new ByteArrayOutputStream();
	final Map<String, String> environment = new HashMap<>(Map.of("LANG", "C.UTF-8"));
	final List<Problem> dataProblems = new ArrayList<>();
	final List<String> passwords = new ArrayList<>();
	private final Path folder;
	private final List<Contribution> contributions = new ArrayList<>();
	final List<Boolean> everything = new ArrayList<>();
	String topUnit = "";
	/** Branches below the province, besides the first. */
	final List<String> moreBranches = new ArrayList<>();
	/** Units whose chapter fails. */
	final Set<String> failing = new HashSet<>();
	/** Units whose rendering takes all memory. */
	final Set<String> exhausting = new HashSet<>();
	/** How often the engine was asked. */
	final AtomicInteger queries = new AtomicInteger();
	/** How many reports are being rendered, and the most at the same time. */
	final AtomicInteger rendering = new AtomicInteger();
	final AtomicInteger mostRendering = new AtomicInteger();
	boolean chapterFails;
	int layouts;
	Problem layoutProblem;
	final FakeModel model = new FakeModel();
	/** The language in which the renderer was told to speak; null where it was not. */
	Locale spoken;
	boolean terminal;

	FakeHouse(Path folder) {
		this.folder = folder;
		write("family/schema.xmi", FAMILY);
		write("family/messages.properties", MESSAGES);
		write("family/messages_zh_CN.properties", MESSAGES);
		write("family/sample/line.csv", "line_id\n");
		write("chapter/schema.xmi", CHAPTER);
		write("chapter/messages.properties", "chapter.lines=Lines\nmetric.lines.count=Lines\nmetric.lines.double=Twice\n");
		write("chapter/messages_zh_CN.properties", "chapter.lines=专线\nmetric.lines.count=专线数\nmetric.lines.double=两倍\n");
		write("chapter/design.rptdesign", "<report/>");
		add("family", "family", () -> "", "id", "monthly", "schema", "schema.xmi", "messages", "messages", "theme", "theme");
		add("family", "sample", () -> "", "family", "monthly", "folder", "sample");
		add("chapter", "chapter", LinesChapter::new, "id", "lines", "family", "monthly", "class", "Lines", "schema", "schema.xmi", "messages",
				"messages",
				"template", "design.rptdesign");
		add("data", "store", Store::new, "id", "fake", "class", "Store");
		add("render", "renderer", Renderer::new, "id", "fake", "class", "Renderer", "formats", "pdf,html,bad,gap,phone=phone.html",
				"layouts", "true");
		add("write", "writer", FakeWriter::new, "id", "fake", "class", "Writer", "formats", "text=txt,words");
	}

	/** Makes lines tell of the month in which they were opened, which is April only. */
	FakeHouse withAprilOnly() {
		write("family/schema.xmi",
				FAMILY.replace("<columns name=\"place\"/>", "<columns name=\"place\"/><columns name=\"opened\" type=\"MONTH\" ofPeriod=\"true\"/>"));
		write("chapter/schema.xmi", CHAPTER.replace("<columns>place</columns>", "<columns>place</columns><columns>opened</columns>"));
		return this;
	}

	FakeHouse add(String bundle, String element, java.util.concurrent.Callable<?> instance, String... namesAndValues) {
		Map<String, String> attributes = new HashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			attributes.put(namesAndValues[at], namesAndValues[at + 1]);
		}
		contributions.add(
				new Contribution(element, attributes, new BundleFiles(bundle, "1.2.3", path -> url(folder.resolve(bundle).resolve(path))), instance));
		return this;
	}

	private static URL url(Path path) {
		try {
			return Files.exists(path) ? path.toUri().toURL() : null;
		} catch (MalformedURLException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path write(String file, String text) {
		try {
			Files.createDirectories(folder.resolve(file).getParent());
			return Files.writeString(folder.resolve(file), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	int run(String... arguments) {
		out.reset();
		err.reset();
		var surroundings = new Surroundings(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
				environment,
				folder, terminal, "9.8.7", () -> contributions, (files, path) -> files.find(path).map(url -> new File(url.getPath()).toPath()));
		return new Commands(surroundings).run(arguments);
	}

	String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	private final class LinesChapter implements Chapter {

		@Override
		public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
			if (chapterFails || failing.contains(context.organisation().self().code())) {
				throw new IllegalStateException("secret path /etc");
			}
			var content = ChapterContent.builder();
			String org = context.organisation().self().code();
			content.query(context.data().query(SqlQuery.of("lines", "SELECT COUNT(*)\nFROM line WHERE org = :org").with("org", org)));
			Fact count = content.fact(new Fact(FactKey.of("lines.count", org, context.period().id()), Figure.of(7), Lineage.of("lines", 7)));
			context.dimension("industry")
					.forEach(industry -> content.fact(new Fact(count.key().cut(Map.of("industry", industry.code())), Figure.of(3), Lineage.of())));
			content.fact(new Fact(FactKey.of("lines.double", org, context.period().id()), Figure.of(14), Lineage.of(count)));
			return content.build();
		}
	}

	private final class Store implements DataStoreProvider {

		@Override
		public boolean accepts(String location) {
			return !location.startsWith("jdbc:unknown:");
		}

		@Override
		public Outcome<DataStore> open(DataStoreRequest request, IProgressMonitor monitor) {
			everything.add(request.everything());
			request.password().get().ifPresent(passwords::add);
			if (!request.location().startsWith("jdbc:") && !Files.isDirectory(Path.of(request.location()))) {
				return Outcome.failed(Problem.error("data.folder.missing", "There is no such folder.", Place.file(request.location())));
			}
			return Outcome.of(new Opened(request.problemLimit()), dataProblems);
		}
	}

	private final class Opened implements DataStore {

		private final int limit;

		Opened(int limit) {
			this.limit = limit;
		}

		@Override
		public List<Problem> problems() {
			return dataProblems.stream().limit(limit).toList();
		}

		@Override
		public String location() {
			return "fake";
		}

		@Override
		public DataSession openSession() {
			return new Session();
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	private final class Session implements DataSession {

		@Override
		public QueryResult query(SqlQuery query) {
			queries.incrementAndGet();
			if (query.name().startsWith("period-row-")) {
				boolean april = "2017-04".equals(query.parameters().get("first"));
				return new QueryResult(query, april ? List.<Row>of(new Unit("52", "贵州", "", "")) : List.<Row>of());
			}
			return new QueryResult(query, switch (query.sql()) {
			case "organisation" -> organisation();
			case "industry" -> List.<Row>of(new Unit("EDU", "教育", "", ""));
			case "SELECT COUNT(*)\nFROM line WHERE org = :org" -> List.<Row>of(new Unit("52", "贵州", "", ""), new Unit("5201", "贵阳市", "", "52"));
			default -> List.<Row>of();
			});
		}

		private List<Row> organisation() {
			var units = new ArrayList<Row>(List.of(new Unit("52", "贵州", "province", topUnit), new Unit("5201", "贵阳市", "branch", "52")));
			moreBranches.forEach(code -> units.add(new Unit(code, "分公司 <" + code + ">", "branch", "52")));
			return units;
		}

		@Override
		public void cancel() {
			// answers at once
		}

		@Override
		public void close() {
			// holds nothing
		}
	}

	private record Unit(String code, String name, String level, String parent) implements Row {

		@Override
		public List<String> columns() {
			return List.of("code", "name");
		}

		@Override
		public String text(String column) {
			return Map.of("code", code, "name", name, "short_name", name, "level", level, "parent_code", parent).get(column);
		}

		@Override
		public BigDecimal decimal(String column) {
			return null;
		}

		@Override
		public long count(String column) {
			return 1;
		}

		@Override
		public LocalDate date(String column) {
			return null;
		}
	}

	/** Lays out nothing but the title. */
	private final class Renderer implements LayoutRenderer, TemplateInspector {

		@Override
		public void speak(Locale language) {
			spoken = language;
		}

		@Override
		public TemplateInspection inspect(String name, Resource file, Locale language) {
			try (var input = file.location().openStream()) {
				boolean evil = new String(input.readAllBytes(), StandardCharsets.UTF_8).contains("evil");
				var place = new Place(file.origin(), 3, "", "data fee", evil ? "evil()\n now" : "1 + 1");
				var findings = List.of(new TemplateFinding(Kind.BINDING, place, "expression", true),
						new TemplateFinding(evil ? Kind.SCRIPT : Kind.EXPRESSION, place, evil ? "onCreate" : "valueExpr", !evil));
				return new TemplateInspection(findings, evil ? List.of(Problem.error(TEMPLATE_REFUSED, "A script.", place)) : List.of());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public Optional<TemplateModel> model() {
			return Optional.of(model);
		}

		@Override
		public Outcome<LaidOut> layout(Report report, ReportTemplates templates, IProgressMonitor monitor) {
			layouts++;
			var layout = new Layout(report.getTitle(), report.getTitle(), "en", "", "", "", List.of());
			var laidOut = new LaidOut(layout, report, templates, new ReportFonts("none", folder, folder));
			return layoutProblem == null ? Outcome.of(laidOut) : Outcome.of(laidOut, List.of(layoutProblem));
		}

		@Override
		public Set<String> formats() {
			return Set.of("pdf", "html", "bad", "gap", "phone");
		}

		@Override
		public List<Problem> render(Report report, ReportTemplates templates, String format, OutputStream output, IProgressMonitor monitor) {
			if (exhausting.contains(report.getOrganisation())) {
				throw new OutOfMemoryError("fake");
			}
			mostRendering.accumulateAndGet(rendering.incrementAndGet(), Math::max);
			try {
				return render(report, format, output,
						templates.chapter("lines").filter(one -> !one.isTrusted()).map(one -> " as changed").orElse(""));
			} finally {
				rendering.decrementAndGet();
			}
		}

		private List<Problem> render(Report report, String format, OutputStream output, String changed) {
			if (format.equals("bad")) {
				return List.of(Problem.error("render.template", "A table is missing.", Place.file("chapter/design.rptdesign")));
			}
			try {
				output.write((format + " of " + report.getTitle() + Optional.ofNullable(report.getPublished()).map(date -> " on " + date).orElse("")
						+ changed)
						.getBytes(StandardCharsets.UTF_8));
				return format.equals("gap") ? List.of(Problem.error(GLYPH_MISSING, "A glyph is missing.", Place.NOWHERE)) : List.of();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public void close() {
			// holds nothing
		}
	}
}
