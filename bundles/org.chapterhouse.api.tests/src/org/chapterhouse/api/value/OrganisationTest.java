package org.chapterhouse.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.model.report.OrgRole;
import org.junit.jupiter.api.Test;

class OrganisationTest {

	private static final List<OrgUnit> ALL = List.of(unit("CN", "nation", "", 0), unit("52", "province", "CN", 2), unit("53", "province", "CN", 1),
			unit("5202", "branch", "52", 1), unit("5201", "branch", "52", 1), unit("5301", "branch", "53", 1), unit("520102", "county", "5201", 1),
			unit("520101", "county", "5201", 2), unit("520201", "county", "5202", 1));

	@Test
	void aProvinceSeesTheNationItsBranchesAndTheirCounties() {
		Organisation province = Organisation.of(ALL, "52").orElseThrow();
		assertThat(codes(province.units(OrgRole.ABOVE))).containsExactly("CN");
		assertThat(codes(province.units(OrgRole.SELF))).containsExactly("52");
		assertThat(codes(province.units(OrgRole.BELOW))).containsExactly("5201", "5202");
		assertThat(codes(province.units(OrgRole.BELOW_BELOW))).containsExactly("520102", "520101", "520201");
		assertThat(codes(province.siblings())).containsExactly("53", "52");
		assertThat(province.unit("5301")).isEmpty();
	}

	@Test
	void aBranchSeesItsProvinceAndCounties() {
		Organisation branch = Organisation.of(ALL, "5201").orElseThrow();
		assertThat(branch.above().map(OrgUnit::code)).contains("52");
		assertThat(codes(branch.below())).containsExactly("520102", "520101");
		assertThat(branch.units(OrgRole.BELOW_BELOW)).isEmpty();
		assertThat(codes(branch.siblings())).containsExactly("5201", "5202");
		assertThat(branch.atLevel("branch").map(OrgUnit::code)).contains("5201");
		assertThat(branch.atLevel("nation").map(OrgUnit::code)).contains("CN");
		assertThat(branch.atLevel("county")).isEmpty();
	}

	@Test
	void theHighestUnitHasNoneAboveAndStandsAlone() {
		Organisation nation = Organisation.of(ALL, "CN").orElseThrow();
		assertThat(nation.above()).isEmpty();
		assertThat(codes(nation.siblings())).containsExactly("CN");
	}

	@Test
	void knowsTheRoleOfEachUnitAndNoOthers() {
		Organisation province = Organisation.of(ALL, "52").orElseThrow();
		assertThat(province.roleOf(unit("5201", "branch", "52", 1))).contains(OrgRole.BELOW);
		assertThat(province.roleOf(unit("5301", "branch", "53", 1))).isEmpty();
		assertThat(Organisation.of(ALL, "99")).isEmpty();
	}

	private static OrgUnit unit(String code, String level, String parent, int sort) {
		return new OrgUnit(code, "name of " + code, code, level, parent, sort);
	}

	private static List<String> codes(List<OrgUnit> units) {
		return units.stream().map(OrgUnit::code).toList();
	}
}
