package io.rollcall.warehouse.flight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String HERE = "io.rollcall.warehouse.flight";

    private final JavaClasses flight = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void usesTheJdkArrowAndItsMessages() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        HERE,
                        "io.rollcall.settings",
                        "java..",
                        "org.jspecify..",
                        "org.apache.arrow.flight..",
                        "org.apache.arrow.memory",
                        "org.apache.arrow.vector..",
                        "com.google.protobuf")
                .check(flight);
    }

    @Test
    void oneClassKnowsTheWarehousesHttp() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.WarehouseHttp(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http")
                .check(flight);
    }
}
