package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewChapterCommandTest {

	private static final String FEATURE = "<feature>\n\t<plugin id=\"family\" version=\"0.0.0\"/>\n</feature>\n";

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void useAFamilyWithRowsOfUnits() throws IOException {
		house = new FakeHouse(folder);
		String schema = Files.readString(folder.resolve("family/schema.xmi"));
		house.write("family/schema.xmi", schema.replace("organisationQuery=\"organisation\"", "organisationQuery=\"SELECT code FROM org_unit\"")
				.replace("<columns name=\"fee\" type=\"MONEY\"/>", "<columns name=\"unit_code\" references=\"org_unit.code\"/>"));
	}

	private void makeACheckout() {
		house.write("bundles/family/META-INF/MANIFEST.MF", "");
		house.write("features/family.feature/feature.xml", FEATURE);
		house.write("README.md", "  family   the family\n");
	}

	@Test
	void writesTheChapterAndItsTestsAndNamesThemInTheCheckout() throws IOException {
		makeACheckout();
		assertThat(house.run("new-chapter", "monthly", "orders", "--title", "Orders", "--title-zh", "工单")).as(house.err()).isZero();
		assertThat(folder.resolve("bundles/family.orders/src/family/orders/OrdersChapter.java")).content().contains("package family.orders;");
		assertThat(folder.resolve("bundles/family.orders.tests/src/family/orders/OrdersContractTest.java")).exists();
		assertThat(folder.resolve("bundles/family.orders/src/family/orders/messages_zh_CN.properties")).content().contains("chapter.orders=工单\n");
		assertThat(folder.resolve("features/family.feature/feature.xml")).content().contains("<plugin id=\"family.orders\" version=\"0.0.0\"/>");
		assertThat(folder.resolve("README.md")).content().contains("  family.orders chapter: Orders\n");
		assertThat(house.out()).isEmpty();
		assertThat(house.err()).contains("family.orders.tests", "Named in: ", "Test it: releng/test family.orders.tests",
				"See it: ./chapterhouse render monthly");
	}

	@Test
	void overwritesNothing() {
		makeACheckout();
		house.write("bundles/family.orders.tests/mine.txt", "mine");
		assertThat(house.run("new-chapter", "monthly", "orders")).isEqualTo(2);
		assertThat(house.err()).contains("There already is ", "family.orders.tests. Choose another id");
		assertThat(folder.resolve("bundles/family.orders")).doesNotExist();
		assertThat(folder.resolve("features/family.feature/feature.xml")).hasContent(FEATURE);
	}

	@Test
	void writesElsewhereOnlyWhereItIsToldTo() {
		assertThat(house.run("new-chapter", "monthly", "orders")).isEqualTo(2);
		assertThat(house.err()).contains("belongs to no checkout that has the bundle family", "--out");
		assertThat(house.run("new-chapter", "monthly", "orders", "--out", "mine/new")).isZero();
		assertThat(folder.resolve("mine/new/family.orders/plugin.xml")).exists();
		assertThat(house.err()).contains("This is no checkout of the family monthly").doesNotContain("Named in");
	}

	@Test
	void refusesWhatCannotBe() {
		assertThat(house.run("new-chapter", "monthly")).isEqualTo(2);
		assertThat(house.err()).contains("Missing: ID");
		assertThat(house.run("new-chapter", "montly", "orders")).isEqualTo(2);
		assertThat(house.err()).contains("There is no report family \"montly\". Did you mean: monthly?");
		assertThat(house.run("new-chapter", "monthly", "../up", "--out", "x")).isEqualTo(2);
		assertThat(house.err()).contains("\"../up\" can be no chapter.");
		assertThat(house.run("new-chapter", "monthly", "lines", "--out", "x", "--lang", "zh-CN")).isEqualTo(2);
		assertThat(house.err()).contains("“lines”已被占用");
		assertThat(folder.resolve("x")).doesNotExist();
	}
}
