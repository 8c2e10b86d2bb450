package io.rollcall.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theContractKnowsNothingButAvroAndTheJdk() {
        var contract = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.rollcall");

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.rollcall.event", "java..", "org.apache.avro..", "org.jspecify..")
                .check(contract);
    }
}
