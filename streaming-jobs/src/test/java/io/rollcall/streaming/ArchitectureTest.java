package io.rollcall.streaming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses JOB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rollcall.streaming");

    @Test
    void theJobKnowsTheContractTheWarehouseRowsAndFlink() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.streaming..",
                        "io.rollcall.event",
                        "io.rollcall.settings",
                        "io.rollcall.warehouse.connection",
                        "io.rollcall.warehouse.publish",
                        "io.rollcall.warehouse.retention",
                        "io.rollcall.warehouse.row",
                        "io.rollcall.warehouse.write",
                        "com.sun.net.httpserver..",
                        "java..",
                        "org.apache.flink..",
                        "org.apache.kafka..",
                        "org.jspecify..",
                        "org.slf4j..")
                .check(JOB);
    }

    @Test
    void kafkaIsKnownToTheSourceOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rollcall.streaming.source")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector.kafka..")
                .check(JOB);
    }

    @Test
    void stepsDoNotKnowTheirWiring() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rollcall.streaming")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.rollcall.streaming")
                .check(JOB);
    }

    @Test
    void countingKnowsNeitherSourceNorSink() {
        noClasses()
                .that()
                .resideInAPackage("io.rollcall.streaming.status")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.streaming.source",
                        "io.rollcall.streaming.sink",
                        "io.rollcall.streaming.directory",
                        "io.rollcall.warehouse.write")
                .check(JOB);
    }
}
