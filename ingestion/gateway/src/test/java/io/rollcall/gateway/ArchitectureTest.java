package io.rollcall.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.rollcall.gateway.";
    private static final String REQUEST = ROOT + "request";
    private static final String LOG = ROOT + "log";
    private static final String SECURITY = ROOT + "security";
    private static final String DIRECTORY = ROOT + "directory";
    private static final String FEEDS = ROOT + "feeds";
    private static final String INTAKE = ROOT + "intake";
    private static final String PERSON = ROOT + "person";
    private static final String UPLOAD = ROOT + "upload";
    private static final String PLATFORM = ROOT + "platform";
    private static final String POLL = ROOT + "platform.poll";
    private static final String ROSTER = ROOT + "roster";
    private static final String SPREADSHEET = "io.rollcall.spreadsheet..";
    private static final String JSON = "tools.jackson.core..";
    private static final String SETTINGS = "io.rollcall.settings";
    private static final String LOGGING = "org.slf4j";
    private static final String SPRING = "org.springframework..";

    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rollcall.gateway");

    @Test
    void requestsAreTextAndFailures() {
        mayUse("request", JSON);
    }

    @Test
    void theLogsPortsKnowTheContractOnly() {
        mayUse("log");
    }

    @Test
    void securityKnowsTheJdksCryptographyOnly() {
        mayUse("security", "javax.crypto..");
    }

    @Test
    void theDirectoryKnowsRequestsOnly() {
        mayUse("directory", REQUEST, JSON);
    }

    @Test
    void peopleKnowSchoolsAndTheLog() {
        mayUse("person", REQUEST, DIRECTORY, LOG);
    }

    @Test
    void feedsKnowTheDirectoryAndKeys() {
        mayUse("feeds", REQUEST, DIRECTORY, LOG, SECURITY, JSON);
    }

    @Test
    void theIntakeKnowsNoTransportAndNoKafka() {
        mayUse("intake", REQUEST, DIRECTORY, LOG, PERSON, SECURITY, JSON);
    }

    @Test
    void thePublishedContractIsTextOnly() {
        mayUse("contract", "org.yaml.snakeyaml..", "tools.jackson.databind..");
    }

    @Test
    void uploadsTranslateSheetsForTheIntake() {
        mayUse("upload", REQUEST, DIRECTORY, LOG, SECURITY, INTAKE, SPREADSHEET);
    }

    @Test
    void rostersAreReadFromArchivesAndKeptInTheLog() {
        mayUse("roster", REQUEST, DIRECTORY, LOG, PERSON, SECURITY, SPREADSHEET);
    }

    @Test
    void platformsTranslateCallbacksForTheIntake() {
        mayUse(
                "platform",
                REQUEST,
                DIRECTORY,
                FEEDS,
                LOG,
                SECURITY,
                INTAKE,
                JSON,
                "tools.jackson.databind..",
                "javax.crypto..");
        mayUse("platform.wecom", PLATFORM, POLL, INTAKE, ROSTER, "javax.xml.stream");
        mayUse("platform.dingtalk", PLATFORM, POLL, INTAKE, ROSTER);
        mayUse("platform.feishu", PLATFORM, POLL, INTAKE, REQUEST);
    }

    @Test
    void pollsAskPlatformsAndHandOverToTheIntake() {
        mayUse("platform.poll", PLATFORM, INTAKE, ROSTER, REQUEST, FEEDS, LOG, LOGGING);
    }

    @Test
    void countersKnowTheLogAndPollsOnly() {
        mayUse("metrics", LOG, POLL, "io.micrometer.core.instrument");
    }

    @Test
    void theOutstandingAreFoundByPortsOnly() {
        mayUse("outstanding", REQUEST, DIRECTORY, INTAKE, PERSON, LOG, SECURITY, JSON);
    }

    @Test
    void erasuresAreToldToTheLogOnly() {
        mayUse("erasure", REQUEST, DIRECTORY, INTAKE, PERSON, LOG, SECURITY, JSON);
    }

    @Test
    void onlyOnePackageKnowsTheWarehouse() {
        mayUse("warehouse", ROOT + "outstanding", REQUEST, SETTINGS, SPRING, LOGGING);
    }

    @Test
    void onlyOnePackageKnowsKafka() {
        mayUse("kafka", LOG, DIRECTORY, FEEDS, PERSON, POLL, SETTINGS, "org.apache.kafka..", SPRING, LOGGING);
    }

    @Test
    void onlyOnePackageKnowsHttp() {
        mayUse(
                "http",
                REQUEST,
                DIRECTORY,
                FEEDS,
                INTAKE,
                ROOT + "contract",
                LOG,
                SECURITY,
                UPLOAD,
                ROSTER,
                PERSON,
                ROOT + "outstanding",
                ROOT + "erasure",
                PLATFORM,
                POLL,
                SPREADSHEET,
                JSON,
                "com.fasterxml.jackson.annotation",
                LOGGING,
                SPRING,
                "jakarta.servlet..",
                "org.apache.catalina..");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(gateway);
    }

    private void mayUse(String name, String... allowed) {
        String[] always = {ROOT + name, "io.rollcall.event", "java..", "org.jspecify.."};
        classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(always), Stream.of(allowed)).toArray(String[]::new))
                .check(gateway);
    }
}
