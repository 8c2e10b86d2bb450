package io.rollcall.warehouse.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String HERE = "io.rollcall.warehouse.embedded";

    private final JavaClasses embedded = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void usesTheJdkAndThreeSmallLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        HERE,
                        "io.rollcall.settings",
                        "java..",
                        "com.sun.net.httpserver",
                        "org.jspecify..",
                        "com.sun.management",
                        "com.clickhouse.data.stream",
                        "com.github.luben.zstd",
                        "net.jpountz.lz4")
                .check(embedded);
    }

    @Test
    void oneClassKnowsTheLibrarysFunctions() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Chdb")
                .and()
                .doNotHaveSimpleName("NativeFunction")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("NativeFunction")
                .check(embedded);
    }
}
