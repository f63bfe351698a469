package org.chapterhouse.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes chapters of another family than the one that ships: yearly, with halls of a company, in a bundle of another name and without a sample. */
class YearlyFamilyTest {

	private static final String FAMILY = """
			<report:FamilyDefinition xmlns:report="http://chapterhouse.org/schema/report/1" id="shops-annual" periodKind="YEAR"
			    organisationQuery="SELECT code, name, name AS short_name, CASE WHEN parent_code IS NULL THEN 'company' ELSE 'shop' END AS level, parent_code, 0 AS sort FROM shop ORDER BY code">
			  <needs dataSet="shop"><columns>code</columns><columns>name</columns><columns>parent_code</columns></needs>
			  <levels id="company" reportable="true"/>
			  <levels id="shop" reportable="true"/>
			  <parts id="all"/>
			  <dataSets id="shop">
			    <columns name="code" key="true"/><columns name="name" mandatory="true"/><columns name="parent_code" references="shop.code"/>
			  </dataSets>
			  <dataSets id="sale"><columns name="period" type="MONTH" key="true"/><columns name="shop_code" key="true" references="shop.code"/></dataSets>
			  <dataSets id="visit">
			    <columns name="visit_id" key="true"/><columns name="shop_code" references="shop.code"/><columns name="came_at" type="TIMESTAMP"/>
			  </dataSets>
			  <dataSets id="goal"><columns name="period" type="PERIOD" key="true"/><columns name="shop_code" key="true" references="shop.code"/></dataSets>
			  <dataSets id="shelf"><columns name="shelf_id" key="true"/><columns name="shop_code" references="shop.code"/></dataSets>
			</report:FamilyDefinition>
			""";

	@TempDir
	private Path folder;
	private URL family;
	private Workshop workshop;

	@BeforeEach
	void writeTheFamily() throws Exception {
		Path bundle = Files.createDirectories(folder.resolve("org.example.shops"));
		Files.createDirectories(bundle.resolve("META-INF"));
		Files.writeString(bundle.resolve("META-INF/MANIFEST.MF"), "Bundle-SymbolicName: org.example.shops\nBundle-Version: 1.0.0\n");
		Files.writeString(bundle.resolve("plugin.xml"), """
				<plugin><extension point="org.chapterhouse.api.families">
				<family id="shops-annual" schema="shops.xmi" messages="messages" theme="look"/></extension></plugin>
				""");
		Files.writeString(bundle.resolve("shops.xmi"), FAMILY);
		Files.writeString(bundle.resolve("messages.properties"),
				"family.shops-annual=Shops\nfamily.title=Shops {period}\npart.all=All\ndataset.sale=4G's {sales}\n");
		Files.writeString(bundle.resolve("messages_zh_CN.properties"),
				"family.shops-annual=店\nfamily.title=店{period}\npart.all=全部\ndataset.visit=到访\n");
		family = bundle.toUri().toURL();
		workshop = new Workshop(new URLClassLoader(new URL[] { family }, getClass().getClassLoader()) {
			Class<?> define() throws Exception {
				byte[] bytes = YearlyFamilyTest.class.getResourceAsStream("Beside.class").readAllBytes();
				return defineClass(Beside.class.getName(), bytes, 0, bytes.length);
			}
		}.define(), "shops-annual");
	}

	@ParameterizedTest
	@CsvSource({ "sale,2", "visit,3", "goal,1", "shelf,4" })
	void rowsOfTheYearCountForTheirShopAndTheCompany(String dataSet, long ofTheCompany) throws Exception {
		Scaffold scaffold = workshop.make(new ChapterRequest("counted", "", 0, dataSet, "", ""));
		Class<?> chapter = Workshop.build(scaffold, folder, family);
		var lab = new ReportLab(chapter, "shops-annual", folder);
		DataTables tables = lab.tables();
		tables.row("shop", "code", "C", "name", "总店").row("shop", "code", "A", "name", "甲店", "parent_code", "C").row("shop", "code", "B", "name",
				"乙店",
				"parent_code", "C");
		tables.row("sale", "period", "2019-01", "shop_code", "A").row("sale", "period", "2019-12", "shop_code", "C").row("sale", "period", "2018-12",
				"shop_code",
				"A");
		tables.row("visit", "visit_id", "1", "shop_code", "A", "came_at", "2019-12-31 23:59")
				.row("visit", "visit_id", "2", "shop_code", "B", "came_at",
						"2019-01-01 00:00")
				.row("visit", "visit_id", "3", "shop_code", "B", "came_at", "2019-06-01 10:00")
				.row("visit", "visit_id", "4", "shop_code", "B", "came_at", "2020-01-01 00:00")
				.row("visit", "visit_id", "5", "shop_code", "A", "came_at", "");
		tables.row("goal", "period", "2019", "shop_code", "A").row("goal", "period", "2019-06", "shop_code", "A");
		for (String shelf : new String[] { "1", "2", "3", "4" }) {
			tables.row("shelf", "shelf_id", shelf, "shop_code", "B");
		}
		try (OpenedData data = lab.open(tables)) {
			ReportView report = lab.report(data, "2019", "C", Locale.SIMPLIFIED_CHINESE);
			assertThat(report.facts("counted.count")).hasSize(3).containsEntry("counted.count C 2019", Long.toString(ofTheCompany));
			assertThat(report.sentence("total")).get().asString().startsWith("2019年，总店共有").endsWith("记录" + ofTheCompany + "条。");
			assertThat(lab.report(data, "2019", "A", Locale.ENGLISH).sentence("total")).get().asString().startsWith("2019: 甲店 has ");
			assertThat(lab.report(data, "2001", "C", Locale.ENGLISH).missing()).hasSize(dataSet.equals("shelf") ? 0 : 1);
		}
	}

	@Test
	void theBundleIsNamedAfterThatOfTheFamily() {
		Scaffold scaffold = workshop.make(ChapterRequest.of("counted"));
		assertThat(scaffold.bundles()).containsExactly("org.example.shops.counted", "org.example.shops.counted.tests");
		assertThat(scaffold.files().get("org.example.shops.counted/template/counted.rptdesign"))
				.contains("../../org.example.shops/look/theme.rptlibrary");
		assertThat(scaffold.files().get("org.example.shops.counted.tests/META-INF/MANIFEST.MF"))
				.endsWith(" assertj-core,\n org.chapterhouse.testkit\n");
		assertThat(scaffold.files().get("org.example.shops.counted/model/counted.xmi")).contains("part=\"all\" order=\"10\"", "dataSet=\"visit\"");
		assertThat(scaffold.files().values()).noneMatch(text -> text.contains("leased"));
	}
}
