package io.rollcall.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.rollcall.warehouse.";
    private static final String CONNECTION = ROOT + "connection..";
    private static final String ROW = ROOT + "row..";
    private static final String SETTINGS = "io.rollcall.settings";
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";
    private static final String ARROW = "org.apache.arrow..";
    private static final String JDBC = "javax.sql..";
    private static final String DRIVER = "com.clickhouse.jdbc..";

    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    CONNECTION,
                    ROW,
                    ROOT + "write..",
                    ROOT + "query..",
                    ROOT + "schema..",
                    ROOT + "publish..",
                    ROOT + "retention..",
                    ROOT + "research..",
                    ROOT + "export..");

    @Test
    void onlyTheConnectionKnowsTheDriver() {
        mayUse("connection", CONNECTION, SETTINGS, JDBC, DRIVER);
    }

    @Test
    void rowsKnowTheirArrowFormAndNothingElse() {
        mayUse("row", ROW, ARROW);
    }

    @Test
    void theWriterUsesRowsAndArrow() {
        mayUse("write", ROOT + "write..", ROW, CONNECTION, ARROW);
    }

    @Test
    void questionsUseJdbcOnly() {
        mayUse("query", ROOT + "query..", CONNECTION, JDBC);
    }

    @Test
    void migrationsUseJdbcOnly() {
        mayUse("schema", ROOT + "schema..", CONNECTION, SETTINGS, JDBC);
    }

    @Test
    void publishingAsksAndWritesOverJdbc() {
        mayUse("publish", ROOT + "publish..", ROOT + "query..", CONNECTION, SETTINGS, JDBC);
    }

    @Test
    void forgettingAsksAndDeletesOverJdbc() {
        mayUse("retention", ROOT + "retention..", ROOT + "query..", CONNECTION, JDBC);
    }

    @Test
    void purposesAreAskedAndWrittenOverJdbc() {
        mayUse("research", ROOT + "research..", ROOT + "query..", CONNECTION, JDBC);
    }

    @Test
    void exportsPassTheEnginesBytesOnAndWriteWorkbooksOfArrow() {
        mayUse("export", ROOT + "export..", CONNECTION, ARROW, "org.dhatim.fastexcel..");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(STORE);
    }

    private void mayUse(String name, String... allowed) {
        String[] all = new String[allowed.length + 2];
        System.arraycopy(allowed, 0, all, 0, allowed.length);
        all[allowed.length] = JDK;
        all[allowed.length + 1] = NULLNESS;
        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .check(STORE);
    }
}
