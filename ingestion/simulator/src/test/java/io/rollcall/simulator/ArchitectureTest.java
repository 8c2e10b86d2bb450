package io.rollcall.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SIMULATOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rollcall.simulator");

    @Test
    void theSimulatorKnowsTheContractAJsonWriterAndTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.simulator..",
                        "io.rollcall.event",
                        "java..",
                        "tools.jackson.core..",
                        "org.jspecify..")
                .check(SIMULATOR);
    }

    @Test
    void onlyTheClientSpeaksHttp() {
        classes()
                .that()
                .resideOutsideOfPackage("io.rollcall.simulator.client")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("java.net.http..")
                .check(SIMULATOR);
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("io.rollcall.simulator.(*)").should().beFreeOfCycles().check(SIMULATOR);
    }
}
