package org.chapterhouse.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLocationTest {

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "jdbc:postgresql://u:se/cr@et@h/db?password=x jdbc:postgresql://h/db",
			"jdbc:oracle:thin:user/pass@h jdbc:oracle:h", "jdbc:oracle:thin:user/pass@//h:1521/x jdbc:oracle://h:1521/x",
			"jdbc:postgresql://u:se?cr;et@h/db jdbc:postgresql:…", "jdbc:postgresql://h/db?user=u&password=se@cret jdbc:postgresql:…",
			"jdbc:postgresql://h/db?password=x jdbc:postgresql://h/db", "jdbc:sqlserver://h:1433;user=u;password=x jdbc:sqlserver://h:1433",
			"jdbc:db2://h:50000/db:password=x;user=u; jdbc:db2://h:50000/db", "jdbc:oracle:thin:u/p@(DESCRIPTION=(PASSWORD=x)) jdbc:oracle:",
			"JDBC:postgresql://u:secret@h/db JDBC:postgresql://h/db", "jdbc:secret jdbc:…", "jdbc:duckdb:/a/b.duckdb jdbc:duckdb:/a/b.duckdb" })
	void showsNoUserAndNoPassword(String address, String shown) {
		assertThat(DataLocation.isAddress(address)).isTrue();
		assertThat(DataLocation.shown(address)).isEqualTo(shown);
	}

	@Test
	void showsFilesWhoseNamesHaveSigns() {
		assertThat(DataLocation.shown("jdbc:duckdb:/R&D/副本 (1).duckdb")).isEqualTo("jdbc:duckdb:/R&D/副本 (1).duckdb");
		assertThat(DataLocation.shown("jdbc:duckdb:/R&D/x.duckdb&password = x")).isEqualTo("jdbc:duckdb:/R&D/x.duckdb");
	}

	@Test
	void showsFoldersAsTheyAre() {
		assertThat(DataLocation.isAddress("data;x=1?@")).isFalse();
		assertThat(DataLocation.shown("data;x=1?@")).isEqualTo("data;x=1?@");
	}

	@Test
	void aFolderIsOneHoweverItIsWritten() {
		String whole = Path.of("data").toAbsolutePath().toString();
		assertThat(List.of("data", " data/ ", "./data", "x/../data", whole)).extracting(DataLocation::normal).containsOnly(whole);
		assertThat(DataLocation.normal("jdbc:duckdb:../x.duckdb")).isEqualTo("jdbc:duckdb:../x.duckdb");
		assertThat(DataLocation.normal(" ")).isEmpty();
		assertThat(DataLocation.normal("a\0b")).isEqualTo("a\0b");
	}
}
