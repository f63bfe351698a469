package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.model.report.Report;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportDocumentsTest {

	@TempDir
	private Path folder;
	private Report report;

	@BeforeEach
	void make() {
		report = new TestHouse(folder.resolve("house")).chapter("a", new HonestChapter()).chapter("b", new HonestChapter()).make(FakeStore.guizhou())
				.result()
				.orElseThrow();
	}

	private static byte[] bytes(Report report) throws IOException {
		var out = new ByteArrayOutputStream();
		ReportDocuments.write(report, out);
		return out.toByteArray();
	}

	private Outcome<Report> read(byte[] bytes) throws IOException {
		Path file = Files.write(folder.resolve("a.report"), bytes);
		return ReportDocuments.read(file, Locale.ENGLISH);
	}

	private Outcome<Report> read(String text) throws IOException {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void writesTheSameBytesForTheSameReport() throws IOException {
		Report again = new TestHouse(folder.resolve("again")).chapter("b", new HonestChapter()).chapter("a", new HonestChapter())
				.make(FakeStore.guizhou()).result()
				.orElseThrow();
		assertThat(bytes(again)).isEqualTo(bytes(report));
	}

	@Test
	void readsWhatItWrote() throws IOException {
		report.setPublisher("集团 & <客户>\n\"部\"");
		Outcome<Report> read = read(bytes(report));
		assertThat(read.problems()).isEmpty();
		assertThat(EcoreUtil.equals(read.result().orElseThrow(), report)).isTrue();
		assertThat(bytes(read.result().orElseThrow())).isEqualTo(bytes(report));
	}

	@Test
	void keepsTheReportThatItWrites() throws IOException {
		bytes(report);
		assertThat(report.eResource()).isNull();
	}

	@Test
	void usesLineFeedsOnly() throws IOException {
		assertThat(new String(bytes(report), StandardCharsets.UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").doesNotContain("\r");
	}

	static Stream<Arguments> damage() {
		return Stream.of(
				Arguments.of("report.version", "version=\"1.0\" encoding", "version=\"1.0\" encoding", "schemaVersion=\"2\"", "schemaVersion=\"3\""),
				Arguments.of("report.unknown", "", "", "<parts ", "<chunks/><parts "),
				Arguments.of("report.unknown", "", "", " period=", " periode="),
				Arguments.of("report.period", "", "", " period=\"2017-04\"", " period=\"x/../../../evil\""),
				Arguments.of("report.period", "", "", " period=\"2017-04\"", " period=\"2017-13\""),
				Arguments.of("report.id", "", "", " family=\"monthly\"", " family=\"../monthly\""),
				Arguments.of("report.id", "", "", "<parts id=\"first\"", "<parts id=\"&lt;script>\""),
				Arguments.of("report.id", "", "", "<chapters id=\"a\"", "<chapters id=\"a b\""),
				Arguments.of("report.id", "", "", "<tables id=\"units\"", "<tables id=\"units'\""),
				Arguments.of("report.id", "", "", "<columns id=\"lines\"", "<columns id=\"row[&quot;x&quot;]\""),
				Arguments.of("report.id", "", "", "<series id=\"trend\"", "<series id=\"Trend/\""),
				Arguments.of("report.id", "", "", "<lines id=\"actual\"", "<lines id=\"\""),
				Arguments.of("report.published", "", "", " period=\"2017-04\"", " period=\"2017-04\" published=\"2017-02-30\""),
				Arguments.of("report.published", "", "", " period=\"2017-04\"", " period=\"2017-04\" published=\"soon\""),
				Arguments.of("report.organisation", "", "", " organisation=\"52\"", " organisation=\"../52\""),
				Arguments.of("report.organisation", "", "", " organisation=\"52\"", " organisation=\"\""),
				Arguments.of("report.language", "", "", " language=\"en\"", " language=\"fr\""),
				Arguments.of("report.language", "", "", " language=\"en\"", " language=\"en&quot; onload=\""),
				Arguments.of("report.value.missing", "", "", " period=\"2017-04\"", ""), Arguments.of("report.root", "", "", "WHOLE",
						"<report:ChapterDefinition xmlns:report=\"http://chapterhouse.org/schema/report/1\" id=\"a\"/>"),
				Arguments.of("report.namespace", "", "", "schema/report/1", "schema/report/2"),
				Arguments.of("report.fact.duplicate", "", "", "a.lines@5202#2017-04", "a.lines@5201#2017-04"),
				Arguments.of("report.xml.broken", "", "", "</report:Report>", ""), Arguments.of("report.xml.broken", "", "", "WHOLE", "not xml"),
				Arguments.of("report.xml.broken", "", "", "WHOLE", ""),
				Arguments.of("report.xml.doctype", "", "", "<report:Report",
						"<!DOCTYPE report:Report SYSTEM \"http://localhost:9/x.dtd\"><report:Report"),
				Arguments.of("report.xml.doctype", "", "", "<report:Report",
						"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><report:Report"));
	}

	@ParameterizedTest(name = "{0}: {4}")
	@MethodSource("damage")
	void refusesADamagedOrHostileDocument(String code, String alsoFrom, String alsoTo, String from, String to) throws IOException {
		String text = new String(bytes(report), StandardCharsets.UTF_8);
		String damaged = from.equals("WHOLE") ? to : text.replace(from, to);
		assertThat(damaged).isNotEqualTo(text);
		Outcome<Report> read = read(damaged);
		assertThat(read.result()).isEmpty();
		assertThat(read.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.place().file()).endsWith("a.report"));
		assertThat(read.problems()).extracting(problem -> problem.code()).contains(code);
	}

	@Test
	void saysThatANewerDocumentNeedsANewerProgram() throws IOException {
		Outcome<Report> read = read(new String(bytes(report), StandardCharsets.UTF_8).replace("schemaVersion=\"2\"", "schemaVersion=\"7\""));
		assertThat(read.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
				.isEqualTo("The report document has version 7; this program knows versions up to 2. Open it with a newer program."));
	}

	@Test
	void opensDocumentsOfTheVersionBefore() throws IOException {
		Outcome<Report> read = read(new String(bytes(report), StandardCharsets.UTF_8).replace("schemaVersion=\"2\"", "schemaVersion=\"1\""));
		assertThat(read.problems()).isEmpty();
		assertThat(read.result().orElseThrow().getSchemaVersion()).isEqualTo(1);
	}

	@Test
	void namesTheLineOfTheDamage() throws IOException {
		Outcome<Report> read = read(new String(bytes(report), StandardCharsets.UTF_8).replace("</report:Report>", "<"));
		assertThat(read.problems().get(0).place().line()).isGreaterThan(10);
	}

	@Test
	void opensNothingBesideTheDocument() throws IOException {
		Path other = Files.writeString(folder.resolve("other.ecore"),
				"<ecore:EPackage xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"x\" nsURI=\"http://x\"/>");
		String text = new String(bytes(report), StandardCharsets.UTF_8)
				.replace("<report:Report",
						"<x:Report xmlns:x=\"http://x\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://x "
								+ other.toUri() + "\"")
				.replace("</report:Report>", "</x:Report>");
		assertThat(read(text).problems()).extracting(problem -> problem.code()).containsExactly("report.namespace");
		String reference = new String(bytes(report), StandardCharsets.UTF_8).replaceFirst("<units ", "<units href=\"" + other.toUri() + "#/\" ");
		assertThat(read(reference).problems()).extracting(problem -> problem.code()).containsExactly("report.href");
	}

	@Test
	void givesUpOnADocumentFullOfMistakes() throws IOException {
		String text = "<report:Report xmlns:report=\"http://chapterhouse.org/schema/report/1\">" + "<x/>".repeat(100_000) + "</report:Report>";
		assertThat(read(text).problems()).extracting(problem -> problem.code()).containsAnyOf("report.unknown.many", "report.unknown");
	}

	@Test
	void refusesADocumentThatIsTooLarge() throws IOException {
		Path file = folder.resolve("large.report");
		try (var out = Files.newBufferedWriter(file)) {
			out.write("<report:Report xmlns:report=\"http://chapterhouse.org/schema/report/1\" title=\"");
			String mebibyte = "x".repeat(1 << 20);
			for (int at = 0; at < 65; at++) {
				out.write(mebibyte);
			}
		}
		Outcome<Report> read = ReportDocuments.read(file, Locale.ENGLISH);
		assertThat(read.problems()).extracting(problem -> problem.message())
				.containsExactly("The file is larger than 64 MB, which no report document is.");
	}

	@Test
	void saysThatThereIsNoFile() {
		Outcome<Report> read = ReportDocuments.read(folder.resolve("gone.report"), Locale.ENGLISH);
		assertThat(read.problems()).extracting(problem -> problem.code() + " " + problem.message())
				.containsExactly("report.unreadable There is no such file.");
	}
}
