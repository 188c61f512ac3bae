package dev.o2cluster;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Holds the shape of the code: a pure core, thin skins, arrows in one direction.
 */
class ArchitectureTests {

	private static final String[] CORE = { "dev.o2cluster.json", "dev.o2cluster.release", "dev.o2cluster.nodeconfig",
			"dev.o2cluster.check", "dev.o2cluster.startup", "dev.o2cluster.bundle", "dev.o2cluster.text",
			"dev.o2cluster.diff", "dev.o2cluster.preview", "dev.o2cluster.change", "dev.o2cluster.schedule",
			"dev.o2cluster.verify", "dev.o2cluster.belief", "dev.o2cluster.exchange", "dev.o2cluster.merge",
			"dev.o2cluster.history", "dev.o2cluster.network", "dev.o2cluster.picture", "dev.o2cluster.secret",
			"dev.o2cluster.external", "dev.o2cluster.entry", "dev.o2cluster.service", "dev.o2cluster.clusterfile",
			"dev.o2cluster.content", "dev.o2cluster.topology" };

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.o2cluster");

	@Test
	void coreKnowsNoFramework() {
		noClasses().that()
			.resideInAnyPackage(CORE)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..")
			.because("preview, download and REST must not depend on how they are served")
			.check(CLASSES);
	}

	@Test
	void coreReadsNoClockAndNoFiles() {
		noClasses().that()
			.resideInAnyPackage(CORE)
			.should()
			.dependOnClassesThat(describe("read the clock, files or the network", ArchitectureTests::outside))
			.because("the same design gives the same bytes")
			.check(CLASSES);
	}

	@Test
	void coreKnowsNothingStored() {
		noClasses().that()
			.resideInAnyPackage(CORE)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.o2cluster..store..")
			.because("a design means the same wherever it comes from")
			.check(CLASSES);
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching("dev.o2cluster.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void persistenceStaysInside() {
		classes().that()
			.areAnnotatedWith("jakarta.persistence.Entity")
			.should()
			.bePackagePrivate()
			.because("no page and no document may bind a row")
			.check(CLASSES);
	}

	@Test
	void controllersStayInWebPackages() {
		classes().that()
			.areAnnotatedWith("org.springframework.stereotype.Controller")
			.or()
			.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
			.should()
			.resideInAnyPackage("..web")
			.andShould()
			.bePackagePrivate()
			.check(CLASSES);
	}

	private static boolean outside(JavaClass type) {
		String name = type.getName();
		return name.equals("java.time.Clock") || name.startsWith("java.nio.file.") || name.startsWith("java.net.http.")
				|| name.equals("java.net.Socket") || name.equals("java.io.File") || name.startsWith("java.io.FileIn")
				|| name.startsWith("java.io.FileOut");
	}

}
