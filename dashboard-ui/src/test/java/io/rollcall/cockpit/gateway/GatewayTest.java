package io.rollcall.cockpit.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.audit.AuditActor;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.fixture.FakeGateway;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

    private static final Viewer STAFF = new Viewer("zhou", Role.SCHOOL, "haizhu", "S1", "");
    private static final Viewer OPERATOR = new Viewer("li", Role.OPERATOR, "haizhu", "", "");
    private static final GatewayKey S1 = new GatewayKey("key-s1");
    private static final GatewayKey ALL = new GatewayKey("key-all");
    private static final GatewayKey MASTER = new GatewayKey("operator");
    private static final byte[] FILE = "学号,状态\n1,出勤\n2,?\n".getBytes(StandardCharsets.UTF_8);
    private static final SendRegister.Request ATTENDANCE = new SendRegister.Request("ATTENDANCE", "S1", "2026-11-23");

    private final List<String> audited = new ArrayList<>();
    private boolean auditIsFull;
    private FakeGateway fake;
    private SendRegister register;
    private OperateFeeds keys;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeGateway();
        var gateway = new Gateway(fake.address());
        register = new SendRegister(gateway, this::keep, new NotePermissionFailure(this::keep));
        keys = new OperateFeeds(gateway, this::keep);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private void keep(AuditActor actor, AuditEntry entry) {
        if (auditIsFull) {
            throw new AuditUnavailableException(new IOException("nobody takes " + actor));
        }
        audited.add(entry.action() + " " + entry.school() + " " + entry.scope() + " " + entry.outcome());
    }

    @Test
    void aSchoolsStaffSendWithAKeyOfTheirSchoolAlone() throws Exception {
        assertThat(register.open(STAFF, Locale.ENGLISH, "s1", S1).schools()).containsExactly("S1");
        assertThat(audited).isEmpty();
    }

    @Test
    void aKeyOfMoreThanTheirSchoolIsNoneOfTheirsAndTheLogHasIt() {
        assertThatThrownBy(() -> register.open(STAFF, Locale.ENGLISH, "all", ALL))
                .isInstanceOfSatisfying(
                        GatewayRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("KEY_OF_OTHER_SCHOOLS"));
        assertThat(audited).containsExactly("PERMISSION_FAILURE  PAGE /upload KEY_OF_OTHER_SCHOOLS");
    }

    @Test
    void staffOfAnotherSchoolCannotUseAKeyOfThisOne() {
        var other = new Viewer("chen", Role.SCHOOL, "haizhu", "S2", "");

        assertThatThrownBy(() -> register.open(other, Locale.ENGLISH, "s1", S1))
                .isInstanceOf(GatewayRefusedException.class);
    }

    @Test
    void anOperatorSendsWithAnyFeedsKey() throws Exception {
        assertThat(register.open(OPERATOR, Locale.ENGLISH, "all", ALL).isOfAllSchools())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"s1, wrong", "all, key-s1", "s1, 'two\nlines'", "../../v1/directory, key-s1"})
    void aKeyThatIsNotTheFeedsOpensNothing(String feed, String key) {
        assertThatThrownBy(() -> register.open(OPERATOR, Locale.ENGLISH, feed, new GatewayKey(key)))
                .isInstanceOfSatisfying(
                        GatewayRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("UNKNOWN_KEY"));
    }

    @Test
    void aPreviewIsInTheLanguageOfWhoeverLooksAndLeavesNothing() throws Exception {
        UploadReading read = register.preview(Locale.CHINA, S1, FILE, ATTENDANCE);

        assertThat(read.format()).isEqualTo("CSV UTF-8");
        assertThat(read.marks()).isEqualTo(2);
        assertThat(read.admitted()).isEqualTo(1);
        assertThat(read.statuses()).containsEntry("PRESENT", 1);
        assertThat(read.columns()).containsExactly(new UploadReading.Column("A", "学号", "PERSON"));
        assertThat(read.wrong()).containsExactly(new UploadReading.Wrong(3, "E", "不认识"));
        assertThat(fake.requests())
                .containsExactly("POST /v1/uploads:preview?date=2026-11-23&kind=ATTENDANCE&school=S1");
        assertThat(audited).isEmpty();
    }

    @Test
    void aFileThatIsSentIsInTheLogAndItsWrongRowsComeBack() throws Exception {
        Feed feed = register.open(STAFF, Locale.ENGLISH, "s1", S1);

        UploadResult result = register.send(STAFF, Locale.ENGLISH, feed, S1, FILE, ATTENDANCE);

        assertThat(result.admitted()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(new String(result.rowsToMend().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("2,?");
        assertThat(result.fileName()).isEqualTo("rows-to-mend.csv");
        assertThat(audited).containsExactly("UPLOAD S1 FEED feed=s1 kind=ATTENDANCE DONE");
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsInTheLogAsThat() throws Exception {
        Feed feed = register.open(STAFF, Locale.ENGLISH, "s1", S1);

        assertThatThrownBy(() -> register.send(STAFF, Locale.ENGLISH, feed, S1, new byte[0], ATTENDANCE))
                .isInstanceOfSatisfying(
                        GatewayRefusedException.class,
                        refused -> assertThat(refused.sentence()).isEqualTo("The file has no rows."));
        assertThat(audited)
                .containsExactly(
                        "UPLOAD S1 FEED feed=s1 kind=ATTENDANCE DONE",
                        "UPLOAD S1 FEED feed=s1 kind=ATTENDANCE INVALID_FILE");
    }

    @Test
    void nothingIsSentOrChangedThatTheAuditLogDoesNotTake() throws Exception {
        Feed feed = register.open(STAFF, Locale.ENGLISH, "s1", S1);
        auditIsFull = true;
        int before = fake.requests().size();

        assertThatThrownBy(() -> register.send(STAFF, Locale.ENGLISH, feed, S1, FILE, ATTENDANCE))
                .isInstanceOf(AuditUnavailableException.class);
        assertThatThrownBy(() -> keys.rotate(OPERATOR, Locale.ENGLISH, MASTER, feed, Duration.ofHours(24)))
                .isInstanceOf(AuditUnavailableException.class);
        assertThat(fake.requests()).hasSize(before);
    }

    @Test
    void anOperatorSeesTheFeedsOfTheirOwnDistrictOnly() throws Exception {
        assertThat(keys.feeds(OPERATOR, Locale.ENGLISH, MASTER))
                .extracting(Feed::name)
                .containsExactly("s1");
    }

    @Test
    void aNewKeyIsToldOnceAndTheLogDoesNotHaveIt() throws Exception {
        Feed feed = keys.feeds(OPERATOR, Locale.ENGLISH, MASTER).getFirst();

        assertThat(keys.rotate(OPERATOR, Locale.ENGLISH, MASTER, feed, Duration.ofHours(24)))
                .isEqualTo("fresh");
        assertThat(audited).containsExactly("FEED_KEY_ISSUED  FEED feed=s1 overlap=PT24H DONE");
    }

    @Test
    void aKeyIsEndedAndWhatCannotBeEndedIsInTheLogAsThat() throws Exception {
        Feed feed = keys.feeds(OPERATOR, Locale.ENGLISH, MASTER).getFirst();

        keys.revoke(OPERATOR, Locale.ENGLISH, MASTER, feed, "0a1b2c3d");
        assertThatThrownBy(() -> keys.revoke(OPERATOR, Locale.ENGLISH, MASTER, feed, "ffffffff"))
                .isInstanceOf(GatewayRefusedException.class);

        assertThat(audited)
                .containsExactly(
                        "FEED_KEY_REVOKED  FEED feed=s1 key=0a1b2c3d DONE",
                        "FEED_KEY_REVOKED  FEED feed=s1 key=ffffffff DONE",
                        "FEED_KEY_REVOKED  FEED feed=s1 key=ffffffff NOT_FOUND");
    }

    @Test
    void aGatewayThatIsAwayIsToldAsThat() {
        fake.close();

        assertThatThrownBy(() -> register.open(STAFF, Locale.ENGLISH, "s1", S1))
                .isInstanceOfSatisfying(
                        GatewayRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(GatewayRefusedException.AWAY));
    }

    @Test
    void aKeySaysNothingOfItself() {
        assertThat(S1.toString()).doesNotContain("key-s1");
    }
}
