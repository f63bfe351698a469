package org.chapterhouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes keep the rules of the house; generated ones are not looked at. */
class ClassRulesTest {

	private static final JavaClasses CLASSES = read();

	private static JavaClasses read() {
		List<Path> folders = House.mainBundles().stream().map(bundle -> bundle.folder().resolve("target/classes")).filter(Files::isDirectory)
				.toList();
		return new ClassFileImporter().importPaths(folders)
				.that(DescribedPredicate.describe("written by hand", one -> !one.getPackageName().startsWith("org.chapterhouse.model.report")));
	}

	/** What the pom.xml of these tests does not name may be built later, and nothing of it would be looked at. */
	@Test
	void theClassesOfAllBundlesAreLookedAt() {
		List<Path> written = House.mainBundles().stream().map(Bundle::folder).filter(folder -> holds(folder.resolve("src"), ".java")).toList();

		assertThat(written).isNotEmpty().allMatch(folder -> holds(folder.resolve("target/classes"), ".class"), "has classes");
	}

	private static boolean holds(Path folder, String ending) {
		return Files.isDirectory(folder) && House.below(folder).anyMatch(file -> file.toString().endsWith(ending));
	}

	@Test
	void onlyCommandsWriteToTheStandardStreams() {
		noClasses().that().resideOutsideOfPackages("org.chapterhouse.cli..", "org.chapterhouse.install.internal.command..")
				.should(ACCESS_STANDARD_STREAMS).check(CLASSES);
	}

	@Test
	void nobodyPrintsAStackTrace() {
		noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
	}

	@Test
	void onlyTheRendererSeesBirt() {
		noClasses().that().resideOutsideOfPackages("org.chapterhouse.render.birt..", "org.eclipse.birt..").should().dependOnClassesThat()
				.resideInAPackage("org.eclipse.birt..").check(CLASSES);
	}

	@Test
	void theCoreKnowsNoRegistryAndNoFramework() {
		noClasses().that().resideInAnyPackage("org.chapterhouse.core..", "org.chapterhouse.api..", "org.chapterhouse.data..").should()
				.dependOnClassesThat(DescribedPredicate.describe("belong to the registry or the framework",
						one -> one.getPackageName().startsWith("org.osgi.") || one.getName().startsWith("org.eclipse.core.runtime.IExtension")
								|| one.getName().equals("org.eclipse.core.runtime.IConfigurationElement")
								|| one.getName().equals("org.eclipse.core.runtime.Platform")))
				.check(CLASSES);
	}

	@Test
	void chaptersDoNotKnowWhoRunsThem() {
		noClasses().that().resideInAnyPackage("org.chapterhouse.chapters..", "org.chapterhouse.leasedline..", "org.chapterhouse.businesshall..")
				.should().dependOnClassesThat()
				.resideInAnyPackage("org.chapterhouse.core..", "org.chapterhouse.data..", "org.chapterhouse.equinox..", "org.chapterhouse.cli..",
						"org.chapterhouse.render..")
				.check(CLASSES);
	}

	/** Who watches refuses there what is begun on the thread of the display; tests in the workbench prove it, but only for those who tell. */
	@Test
	void whatTouchesFilesInTheApplicationSaysSoFirst() {
		var touching = DescribedPredicate.<JavaClass>describe("touch files",
				one -> one.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget).anyMatch(ClassRulesTest::touchesFiles));
		classes().that().resideInAPackage("org.chapterhouse.ui..").and().resideOutsideOfPackage("org.chapterhouse.ui.testkit..").and(touching)
				.should().callMethodWhere(DescribedPredicate.describe("it tells who watches", call -> call.getTarget().getName().equals("begins")))
				.check(CLASSES);
	}

	private static boolean touchesFiles(MethodCallTarget called) {
		String owner = called.getOwner().getName();
		return owner.equals("java.nio.file.Files") || owner.endsWith("Preferences") && called.getName().equals("flush")
				|| owner.equals("org.chapterhouse.core.ReportDocuments") || owner.equals("org.apache.pdfbox.Loader");
	}

	@Test
	void noStaticFieldChanges() {
		fields().that().areStatic()
				.and(DescribedPredicate.<JavaField>describe("written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
				.should().beFinal().check(CLASSES);
	}

	@Test
	void namesAreNouns() {
		classes().should().haveSimpleNameNotEndingWith("Utils").andShould().haveSimpleNameNotEndingWith("Util").andShould()
				.haveSimpleNameNotEndingWith("Helper").andShould().haveSimpleNameNotEndingWith("Manager").check(CLASSES);
	}

	@Test
	void noBundleNeedsAnActivator() {
		noClasses().should().implement("org.osgi.framework.BundleActivator").check(CLASSES);
	}
}
