package org.chapterhouse.install.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ITouchpointInstruction;
import org.eclipse.equinox.p2.query.QueryUtil;

/**
 * Looks at what p2 would do for units beside copying their files. The instructions stand in the repository, which nobody signs, and they may set what the product
 * starts with, unpack and delete: only those that put bundles in are let through.
 */
record Instructions(Phrases phrases) {

	private static final Set<String> MARKS = Set.of("manifest", "zipped");
	private static final Set<String> HARMLESS = Set.of("collect", "installBundle", "uninstallBundle", "installFeature", "uninstallFeature",
			"setStartLevel",
			"markStarted");

	/** Returns why a plan may not be followed. */
	List<Problem> refused(IProvisioningPlan plan, boolean dropped) {
		var problems = new ArrayList<Problem>();
		for (IInstallableUnit unit : plan.getAdditions().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet()) {
			List<String> found = unit.getTouchpointData().stream().map(data -> data.getInstructions().entrySet()).flatMap(Collection::stream)
					.flatMap(instruction -> refused(instruction).stream()).distinct().toList();
			if (!found.isEmpty()) {
				problems.add(phrases.problem("instructions", "unit", ChapterUnits.id(unit), "instructions", String.join("; ", found)));
			}
			// such a unit would change p2 itself, or pass for a jar that somebody dropped
			if (!unit.getMetaRequirements().isEmpty() || !dropped && unit.getProperty(BundleFile.DROPPED) != null) {
				problems.add(phrases.problem("instructions", "unit", ChapterUnits.id(unit), "instructions",
						unit.getMetaRequirements().isEmpty() ? BundleFile.DROPPED : "metaRequirements"));
			}
		}
		return problems;
	}

	private static List<String> refused(Map.Entry<String, ITouchpointInstruction> instruction) {
		if (MARKS.contains(instruction.getKey())) {
			return List.of();
		}
		List<String> statements = Arrays.stream(instruction.getValue().getBody().split(";")).map(String::strip).filter(one -> !one.isEmpty())
				.toList();
		boolean own = Optional.ofNullable(instruction.getValue().getImportAttribute()).filter(imports -> !imports.isBlank()).isPresent();
		return statements.stream().filter(statement -> own || !HARMLESS.contains(statement.replaceFirst("\\s*\\(.*", ""))).toList();
	}
}
