package io.rollcall.spreadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SPREADSHEET = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.rollcall.spreadsheet");

    @Test
    void filesAreReadWithoutKnowingWhatTheyHold() {
        classes()
                .that()
                .resideInAPackage("io.rollcall.spreadsheet.file")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.spreadsheet.file",
                        "java..",
                        "javax.xml.stream",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel",
                        "org.jspecify..")
                .check(SPREADSHEET);
    }

    @Test
    void registersKnowRowsAndTheContractOnly() {
        classes()
                .that()
                .resideInAPackage("io.rollcall.spreadsheet.register")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rollcall.spreadsheet.register",
                        "io.rollcall.spreadsheet.file",
                        "io.rollcall.event",
                        "java..",
                        "org.jspecify..")
                .check(SPREADSHEET);
    }
}
