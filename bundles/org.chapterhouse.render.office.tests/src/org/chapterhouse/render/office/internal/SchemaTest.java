package org.chapterhouse.render.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.model.report.ReportChapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the schemas of ECMA-376, in a process of its own, whether every part of our files is as the standard says. */
class SchemaTest {

	private static final int MINUTES = 5;

	@TempDir
	private Path folder;

	private static Map<String, SampleReport> reports() {
		Map<String, SampleReport> reports = new LinkedHashMap<>();
		reports.put("usual", SampleReport.usual());
		SampleReport rich = new SampleReport();
		ReportChapter chapter = rich.chapter("a", "甲", SampleReport.cards("收入|6277万元|+33.8%", "份额|18.0%|-0.8"), SampleReport.text("一句话。", "sentence"),
				SampleReport.table("表", "名称|值", "甲|1", "乙|—"), SampleReport.notes("口径|说明"), SampleReport.picture("b", "图"));
		SampleReport.table(chapter, "表", "名称|值", "2017-04|1=1", "=1+1|—", "丙|-0.5=-0.5");
		SampleReport.series(chapter, "走势", "本年", "1月=2010.0=20100000", "2月=—=x");
		SampleReport.list(chapter, "list", "520100");
		SampleReport.note(chapter, "说明");
		reports.put("rich", rich);
		SampleReport empty = new SampleReport();
		empty.publisher = "";
		empty.published = "";
		reports.put("empty", empty);
		SampleReport hostile = new SampleReport();
		String words = "</w:t>]]>&\"'_x000D_\u0000\uD800\n" + "长".repeat(5_000);
		hostile.title = words;
		hostile.publisher = words;
		hostile.language = "x\" y";
		ReportChapter odd = hostile.chapter("a\"/>", words, SampleReport.cards(words + "|" + words + "|" + words),
				SampleReport.text(words, "sentence"),
				SampleReport.table(words, words + "|x", words + "|1"), SampleReport.picture("b", words));
		SampleReport.table(odd, words, words + "|x", words + "|1=1");
		reports.put("hostile", hostile);
		return reports;
	}

	@Test
	void everyPartIsAsTheStandardSays() throws Exception {
		List<Path> files = new ArrayList<>();
		for (Map.Entry<String, SampleReport> report : reports().entrySet()) {
			for (String format : List.of("docx", "pptx", "xlsx")) {
				files.add(Files.write(folder.resolve(report.getKey() + "." + format), OfficeFile.bytes(report.getValue().laidOut(), format)));
			}
		}

		assertThat(check(files)).contains("usual.docx passes", "rich.pptx passes", "hostile.xlsx passes").doesNotContain("fails");
	}

	@Test
	void whatIsNotIsNoticed() throws Exception {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "docx");
		Path broken = folder.resolve("broken.docx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
			for (String part : file.parts("word/")) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(part.equals("word/document.xml") ? file.text(part).replaceFirst("<w:body>", "<w:body><w:nonsense/>")
						.getBytes(StandardCharsets.UTF_8) : file.bytes(part));
			}
		}

		assertThat(check(List.of(broken))).contains("broken.docx fails", "1 x word/document.xml ", "nonsense");
	}

	private String check(List<Path> files) throws IOException, InterruptedException {
		Path output = folder.resolve("output.txt");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-Dlog4j2.statusLoggerLevel=OFF", "-cp", "target/schemas/*", "../../releng/office-check/OfficeCheck.java"));
		files.forEach(file -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
		String said = Files.readString(output, StandardCharsets.UTF_8);
		assertThat(said).as("how the check ended: %s", process.exitValue()).isNotBlank();
		return said;
	}
}
