package org.chapterhouse.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Builds a family with chapters out of files in a folder, and runs it over fake data. */
final class TestHouse {

	static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);
	static final Period APRIL = Period.month(2017, 4);

	private final Path folder;
	private final List<Contribution> contributions = new ArrayList<>();
	private int parallel = 2;
	private FailureLog log = FailureLog.NONE;

	TestHouse(Path folder) {
		this.folder = folder;
		family(FAMILY);
	}

	static final String FAMILY = """
			<?xml version="1.0" encoding="UTF-8"?>
			<report:FamilyDefinition xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:report="http://chapterhouse.org/schema/report/1"
			    id="monthly" periodKind="MONTH" organisationQuery="organisation">
			  <needs dataSet="org_unit">
			    <columns>code</columns>
			  </needs>
			  <levels id="nation"/>
			  <levels id="province" reportable="true"/>
			  <levels id="branch"/>
			  <dimensions id="industry" query="industry"/>
			  <parts id="first"/>
			  <parts id="second"/>
			  <dataSets id="org_unit">
			    <columns name="code" key="true"/>
			  </dataSets>
			  <dataSets id="line">
			    <columns name="line_id" key="true"/>
			    <columns name="fee" type="MONEY"/>
			    <columns name="org_code" references="org_unit.code"/>
			  </dataSets>
			</report:FamilyDefinition>
			""";

	static final String CHAPTER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<report:ChapterDefinition xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:report="http://chapterhouse.org/schema/report/1"
			    id="ID" family="monthly" part="first" order="1" timeLimitSeconds="30">
			  <needs dataSet="line">
			    <columns>line_id</columns>
			  </needs>
			  <metrics id="ID.lines" formula="count of lines" unit="COUNT">
			    <roles>SELF</roles>
			    <roles>BELOW</roles>
			  </metrics>
			  <metrics id="ID.share" formula="part of the whole" unit="RATIO" style="PERCENT" decimals="1" dimension="industry">
			    <roles>SELF</roles>
			    <dimensionRoles>SELF</dimensionRoles>
			  </metrics>
			  <lists id="ID.top" rule="the largest"/>
			  <lists id="ID.each" rule="the largest of each" memberKind="TEXT" perUnit="true"/>
			  <tables id="units">
			    <columns id="unit"/>
			    <columns id="lines" kind="METRIC" metric="ID.lines"/>
			  </tables>
			  <series id="trend" metric="ID.lines">
			    <lines>actual</lines>
			  </series>
			  <sentences id="total" group="main"/>
			  <notes id="source" kind="SOURCE"/>
			</report:ChapterDefinition>
			""";

	private static final String FAMILY_MESSAGES = "family.monthly=Monthly\nfamily.title={org}, {period}\npart.first=First\npart.second=Second\n";
	private static final String CHAPTER_MESSAGES = """
			chapter.ID=Chapter ID
			metric.ID.lines=Lines
			metric.ID.share=Share
			list.ID.top=Top
			list.ID.each=Top of each
			table.units=Units
			table.units.unit=Unit
			series.trend=Trend
			series.trend.actual=Actual
			sentence.total=There are {lines} lines.
			note.source=From the line list.
			""";

	static String messages(String id) {
		return CHAPTER_MESSAGES.replace("ID", id);
	}

	TestHouse family(String schema) {
		contributions.removeIf(one -> one.element().equals("family"));
		write("family/schema.xmi", schema);
		write("family/messages.properties", FAMILY_MESSAGES);
		write("family/messages_zh_CN.properties", FAMILY_MESSAGES);
		contributions.add(
				new Contribution("family", Map.of("id", "monthly", "schema", "schema.xmi", "messages", "messages", "theme", "theme"), files("family"),
						() -> ""));
		return this;
	}

	TestHouse chapter(String id, Chapter chapter) {
		return chapter(id, chapter, schema -> schema, messages -> messages);
	}

	TestHouse chapter(String id, Chapter chapter, UnaryOperator<String> schema) {
		return chapter(id, chapter, schema, messages -> messages);
	}

	TestHouse chapter(String id, Chapter chapter, UnaryOperator<String> schema, UnaryOperator<String> messages) {
		write(id + "/schema.xmi", schema.apply(CHAPTER.replace("ID", id)));
		write(id + "/messages.properties", CHAPTER_MESSAGES.replace("ID", id));
		write(id + "/messages_zh_CN.properties", messages.apply(CHAPTER_MESSAGES.replace("ID", id)));
		write(id + "/design.rptdesign", "<report/>");
		contributions.add(contribution(id, () -> chapter));
		return this;
	}

	Contribution contribution(String id, Callable<?> instance) {
		return new Contribution("chapter",
				Map.of("id", id, "family", "monthly", "class", "Fake", "schema", "schema.xmi", "messages", "messages", "template",
						"design.rptdesign"),
				files(id),
				instance);
	}

	TestHouse contribute(Contribution contribution) {
		contributions.add(contribution);
		return this;
	}

	TestHouse parallel(int most) {
		parallel = most;
		return this;
	}

	TestHouse log(FailureLog keeper) {
		log = keeper;
		return this;
	}

	BundleFiles files(String bundle) {
		return new BundleFiles(bundle, "1.0.0", path -> url(folder.resolve(bundle).resolve(path)));
	}

	private static URL url(Path path) {
		try {
			return Files.exists(path) ? path.toUri().toURL() : null;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void write(String file, String text) {
		try {
			Files.createDirectories(folder.resolve(file).getParent());
			Files.writeString(folder.resolve(file), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Installation installation() {
		return Installation.of(contributions, Locale.ENGLISH);
	}

	Outcome<Family> read() {
		Installation installation = installation();
		return Family.read(installation, installation.family("monthly").orElseThrow(), Locale.ENGLISH);
	}

	Family family() {
		return read().result().orElseThrow();
	}

	Outcome<Report> make(FakeStore store) {
		return make(store, "52", new NullProgressMonitor());
	}

	Outcome<Report> make(FakeStore store, String organisation, IProgressMonitor monitor) {
		return new ReportMaker(THREADS, parallel, log, Locale.ENGLISH).make(ReportPlan.of(family()),
				ReportRequest.of(APRIL, organisation, Locale.ENGLISH), store,
				monitor);
	}

	@SuppressWarnings("unchecked")
	static <T extends Throwable> T sneaky(Throwable failure) throws T {
		throw (T) failure;
	}

	static Map<String, Object> row(Object... namesAndValues) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			row.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
		}
		return row;
	}
}
