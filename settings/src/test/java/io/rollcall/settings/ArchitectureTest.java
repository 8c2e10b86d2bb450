package io.rollcall.settings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void settingsKnowTheJdkOnly() {
        var settings = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.rollcall.settings");

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.rollcall.settings", "java..", "org.jspecify..")
                .check(settings);
    }
}
