package io.rollcall.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.rollcall.standalone.";
    private static final String DATA = ROOT + "data..";
    private static final String SUPERVISE = ROOT + "supervise..";
    private static final String PROGRAM = ROOT + "program..";
    private static final String WORDING = ROOT + "wording..";

    private static final JavaClasses LAUNCHER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rollcall.standalone");

    @Test
    void theLeashTakesNothingIntoTheChildThatItRunsIn() {
        mayUse("leash");
    }

    @Test
    void supervisingKnowsNothingOfWhatIsSupervised() {
        mayUse("supervise");
    }

    @Test
    void theDataDirectoryStandsAlone() {
        mayUse("data", "org.springframework.security.crypto.bcrypt..");
    }

    @Test
    void programsAreDescribedNotStarted() {
        mayUse("program", DATA, SUPERVISE, ROOT + "leash..");
    }

    @Test
    void anInstallationIsItsFolderItsProgramsAndTheirSupervisor() {
        mayUse("installation", DATA, SUPERVISE, PROGRAM, WORDING, "tools.jackson..");
    }

    @Test
    void queriesKnowJdbcAndNoDriver() {
        mayUse("query", "javax.sql..", "tools.jackson..");
    }

    @Test
    void sendingIsPlainHttp() {
        mayUse("send", DATA, WORDING, "tools.jackson..");
    }

    @Test
    void theOperatorSpeaksPlainHttp() {
        mayUse("feed", DATA, "io.rollcall.event", "tools.jackson..");
    }

    @Test
    void onlyTheBrowserAndTheBenchKnowTheBrowsersDriver() {
        String driver = "com.microsoft.playwright..";
        mayUse("browser", DATA, driver);
        mayUse(
                "bench",
                ROOT + "browser..",
                "io.rollcall.event..",
                "io.rollcall.simulator..",
                "io.rollcall.warehouse.query..",
                "javax.sql..",
                "com.google.gson..",
                "com.sun.management..",
                "org.apache.arrow..",
                "org.apache.kafka..",
                "tools.jackson..",
                driver);
    }

    @Test
    void faultsAreDoneToAnInstallationFromOutside() {
        mayUse(
                "faults",
                DATA,
                ROOT + "audit..",
                ROOT + "installation..",
                SUPERVISE,
                "io.rollcall.event..",
                "io.rollcall.simulator..",
                "javax.sql..");
    }

    @Test
    void aRebuildIsDoneToAnInstallationFromOutside() {
        mayUse(
                "rebuild",
                DATA,
                ROOT + "audit..",
                ROOT + "installation..",
                SUPERVISE,
                WORDING,
                "io.rollcall.event..",
                "io.rollcall.warehouse.generation..",
                "javax.sql..",
                "org.apache.kafka..");
    }

    @Test
    void aSavepointIsTakenByHttpAndAskedForByAFile() {
        mayUse("savepoint", DATA, "io.rollcall.event", "tools.jackson..");
    }

    @Test
    void aBackfillKnowsTheLogTheWarehouseAndWhoCounts() {
        mayUse(
                "backfill",
                DATA,
                ROOT + "rebuild..",
                "io.rollcall.event..",
                "io.rollcall.warehouse.generation..",
                "javax.sql..",
                "org.apache.kafka.common..");
    }

    @Test
    void theDoctorLooksAtFactsThatOthersFetch() {
        mayUse("doctor", DATA, ROOT + "installation..", SUPERVISE, WORDING, "tools.jackson..");
    }

    @Test
    void wordsKnowNothingOfWhatTheySay() {
        mayUse("wording");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(LAUNCHER);
    }

    private void mayUse(String name, String... allowed) {
        String[] all = Stream.concat(Stream.of(ROOT + name + "..", "java..", "org.jspecify.."), Stream.of(allowed))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .check(LAUNCHER);
    }
}
