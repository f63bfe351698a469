package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.value.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaDataTest {

	private static final Period APRIL = Period.month(2017, 4);

	@Test
	void theSameSeedGivesTheSameRowsAndAnotherOneOthers() {
		assertThat(rows(7, "sale")).isEqualTo(rows(7, "sale")).isNotEqualTo(rows(8, "sale"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void keysAreUniqueAndReferencesAreOfTheLevelTheyName(long seed) {
		var data = new SchemaData(TinyFamily.make(), APRIL, seed);
		List<Map<String, String>> sales = data.tables().rows("sale");
		List<String> shops = data.tables().rows("shop").stream().filter(shop -> shop.get("level").equals("shop")).map(shop -> shop.get("code"))
				.toList();
		assertThat(sales).extracting(sale -> sale.get("month") + sale.get("shop_code")).doesNotHaveDuplicates();
		assertThat(sales).extracting(sale -> sale.get("shop_code")).isSubsetOf(shops);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void aDayIsNotBeforeTheOneItFollows(long seed) {
		assertThat(rows(seed, "sale")).allSatisfy(sale -> assertThat(sale.get("paid_on")).isGreaterThanOrEqualTo(sale.get("sold_on")));
	}

	@Test
	void theUnitsOfTheReportsStandBelowEachOther() {
		var data = new SchemaData(TinyFamily.make(), APRIL, 3);
		List<String> codes = data.organisations();
		assertThat(codes).hasSize(2);
		assertThat(data.tables().rows("shop"))
				.anySatisfy(shop -> assertThat(shop).containsEntry("code", codes.get(1)).containsEntry("parent", codes.get(0)));
	}

	@Test
	void withoutRowsThereIsStillTheOrganisation() {
		DataTables empty = new SchemaData(TinyFamily.make(), APRIL, 3).empty();
		assertThat(empty.rows("shop")).isNotEmpty();
		assertThat(empty.rows("sale")).isEmpty();
	}

	private static List<Map<String, String>> rows(long seed, String dataSet) {
		return new SchemaData(TinyFamily.make(), APRIL, seed).tables().rows(dataSet);
	}
}
