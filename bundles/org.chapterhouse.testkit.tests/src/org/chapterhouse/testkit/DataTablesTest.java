package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTablesTest {

	@TempDir
	private Path folder;
	private final DataTables tables = new DataTables(TinyFamily.make()).row("sale", "month", "2017-04", "shop_code", "贵, \"阳\"", "amount", "1.50",
			"sold_on",
			"2017-04-05", "paid_on", "2017-10-20");

	@Test
	void plainRowsAreWrittenAsTheSchemaHasThem() throws IOException {
		tables.write(folder, CsvStyle.plain());
		assertThat(folder.resolve("sale.csv"))
				.hasContent("month,shop_code,amount,sold_on,paid_on\n2017-04,\"贵, \"\"阳\"\"\",1.50,2017-04-05,2017-10-20\n");
		assertThat(folder.resolve("shop.csv")).hasContent("code,name,level,parent\n");
	}

	@Test
	void aSpreadsheetWritesChineseHeadingsAndDaysInItsOwnWay() throws IOException {
		tables.write(folder, CsvStyle.spreadsheet());
		assertThat(Files.readString(folder.resolve("sale.csv"), Charset.forName("GB18030")))
				.isEqualTo("month,shop_code,金额,sold_on,paid_on\r\n2017-04,\"贵, \"\"阳\"\"\",1.50,2017/4/5,2017/10/20\r\n");
	}

	@Test
	void aMarkStandsBeforeTheText() throws IOException {
		tables.write(folder, new CsvStyle(StandardCharsets.UTF_8, true, "\n", false, false, "", 0));
		assertThat(Files.readString(folder.resolve("sale.csv"))).startsWith("\uFEFFmonth").contains("201704,").contains("20170405,20171020");
	}

	@Test
	void unknownColumnsAndDataSetsAreMistakesOfTheTest() {
		assertThatIllegalArgumentException().isThrownBy(() -> tables.row("sale", "colour", "red"));
		assertThatIllegalArgumentException().isThrownBy(() -> tables.row("colour", "code", "1"));
	}
}
