package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.Publication;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of a publication is read alike by command line and application. */
class PublicationTest {

	@TempDir
	private Path folder;

	private Outcome<Publication> read(String date, String publisher, String address) {
		var workplace = new Workplace(new TestHouse(folder.resolve("house")).installation(), Locale.ENGLISH, FailureLog.NONE,
				(files, path) -> Optional.empty(), what -> {
				});
		return Publication.read(workplace, date, publisher, address);
	}

	@Test
	void nothingNeedsToBeSaid() {
		assertThat(read("", " ", "\t").result()).contains(Publication.UNSAID);
	}

	@Test
	void blanksAroundWhatIsSaidAreLeftOut() {
		assertThat(read(" 2017-05-23", "Team ", " https://example.org/r\u3000").result())
				.contains(new Publication(LocalDate.of(2017, 5, 23), "Team", "https://example.org/r"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-5-23", "2017-02-30", "23.05.2017", "2017-05", "today", "+12017-05-23", "２０１７-05-23" })
	void whatIsNoDateIsRefused(String date) {
		assertThat(read(date, "", "").problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("publication.date");
			assertThat(problem.message()).isEqualTo("\"" + date + "\" is no date. Write YYYY-MM-DD.");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://h", "https://example.org/r?a=b#c", "HTTPS://example.org:8443/报告/2017-04", "https://例子.中国" })
	void anAddressOfTheWebIsTaken(String address) {
		assertThat(read("", "", address).result().orElseThrow().address()).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.org/r", "www.example.org", "https://", "https:///r", "http:/example.org", "ftp://example.org",
			"javascript:alert(1)",
			"https://example.org/a b", "https://example.org/\u200br", "see https://example.org" })
	void whatIsNoAddressOfTheWebIsRefused(String address) {
		assertThat(read("", "", address).problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("publication.address");
			assertThat(problem.message()).startsWith("\"" + address + "\" is no web address.").contains("http://", "https://");
		});
	}

	@Test
	void allThatIsWrongIsTold() {
		assertThat(read("soon", "", "here").problems()).extracting(Problem::code).containsExactly("publication.date", "publication.address");
	}

	@Test
	void aDocumentTellsOfItsPublicationInACopy() {
		Report report = ReportFactory.eINSTANCE.createReport();
		report.setTitle("April");
		report.setPublisher("Somebody");

		Report published = new Publication(LocalDate.of(2017, 5, 23), "Team", "https://example.org/r").on(report);

		assertThat(published.getTitle()).isEqualTo("April");
		assertThat(published.getPublished()).isEqualTo("2017-05-23");
		assertThat(published.getPublisher()).isEqualTo("Team");
		assertThat(published.getShareUrl()).isEqualTo("https://example.org/r");
		assertThat(report.getPublished()).isNull();
		assertThat(report.getPublisher()).isEqualTo("Somebody");
		assertThat(Publication.UNSAID.on(published)).satisfies(unsaid -> {
			assertThat(unsaid.getPublished()).isNull();
			assertThat(unsaid.getPublisher()).isNull();
			assertThat(unsaid.getShareUrl()).isNull();
		});
	}
}
