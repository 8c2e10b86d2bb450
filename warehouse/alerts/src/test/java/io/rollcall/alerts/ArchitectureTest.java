package io.rollcall.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALERTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rollcall.alerts");

    @Test
    void alertsKnowTheWarehousesQuestionsAndRowsAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.alerts..",
                        "io.rollcall.warehouse.query",
                        "io.rollcall.warehouse.row",
                        "io.rollcall.warehouse.write",
                        "io.rollcall.warehouse.connection",
                        "org.jspecify..",
                        "org.slf4j",
                        "javax.crypto..",
                        "java..")
                .check(ALERTS);
    }

    @Test
    void rulesAskNobodyAndWriteNothing() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Find")
                .or()
                .haveSimpleName("UpdateAlerts")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(Questions|AlertQuestions|TableWriter|InstantSource|Clock)")
                .check(ALERTS);
    }
}
