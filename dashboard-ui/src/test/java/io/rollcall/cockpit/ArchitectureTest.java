package io.rollcall.cockpit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.rollcall.cockpit.";

    private final JavaClasses cockpit = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rollcall.cockpit");

    @Test
    void theCockpitKnowsTheWarehousesQuestionsAndTheWebAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.cockpit..",
                        "io.rollcall.alerts..",
                        "io.rollcall.settings",
                        "io.rollcall.warehouse.export",
                        "io.rollcall.warehouse.query",
                        "io.rollcall.warehouse.retention",
                        "io.rollcall.warehouse.row",
                        "io.rollcall.warehouse.write",
                        "io.rollcall.warehouse.connection",
                        "com.vaadin.flow..",
                        "com.sun.net.httpserver",
                        "io.micrometer..",
                        "org.springframework..",
                        "tools.jackson.core",
                        "tools.jackson.databind..",
                        "tools.jackson.core",
                        "jakarta.annotation.security",
                        "jakarta.servlet",
                        "jakarta.servlet.http",
                        "org.jspecify.annotations",
                        "org.jsoup..",
                        "org.dhatim.fastexcel",
                        "org.openpdf.text..",
                        "org.slf4j",
                        "javax.sql",
                        "java..")
                .check(cockpit);
    }

    @Test
    void viewsArePrivateToTheirPackage() {
        classes().that().resideInAPackage("..ui").should().notBePublic().check(cockpit);
    }

    @Test
    void theRulesOfTheLiveDayKnowNoScreen() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "live")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", ROOT + "component..", ROOT + "frame..", ROOT + "panel..", "..ui")
                .check(cockpit);
    }

    @Test
    void componentsKnowNoFeature() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "component")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "live..", ROOT + "frame..", ROOT + "panel..", ROOT + "security..", "..ui")
                .check(cockpit);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.rollcall.cockpit.(*)..").should().beFreeOfCycles().check(cockpit);
    }
}
