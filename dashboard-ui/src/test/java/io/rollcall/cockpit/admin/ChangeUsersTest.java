package io.rollcall.cockpit.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.audit.AuditActor;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.UsersFile;
import io.rollcall.cockpit.security.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class ChangeUsersTest {

    private static final String HASH = ":$2a$04$abcdefghijklmnopqrstuuGkk7D3FQuEuPZ9QkS7vHqC6iTq1m7xy\n";
    private static final String PASSWORD = "quite long enough";
    private static final Viewer LI = new Viewer("li", Role.OPERATOR, "haizhu", "", "");

    @TempDir
    private Path directory;

    private final List<AuditEntry> audited = new ArrayList<>();
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);
    private boolean auditIsFull;
    private Path file = Path.of("");
    private UsersFile users = new UsersFile(file);
    private ChangeUsers change = new ChangeUsers(users, passwords, this::keep);

    @BeforeEach
    void people() throws IOException {
        file = Files.writeString(
                directory.resolve("users"),
                "# ours\nli=operator:haizhu" + HASH + "wang=bureau:haizhu" + HASH + "sun=auditor:haizhu" + HASH
                        + "other=bureau:nyc" + HASH);
        users = new UsersFile(file);
        change = new ChangeUsers(users, passwords, this::keep);
    }

    private void keep(AuditActor actor, AuditEntry entry) {
        if (auditIsFull) {
            throw new AuditUnavailableException(new IOException("nobody takes " + actor));
        }
        audited.add(entry);
    }

    @Test
    void anOperatorSeesTheirOwnDistrictWithoutHashes() {
        assertThat(change.of(LI)).extracting(Viewer::getUsername).containsExactly("li", "sun", "wang");
        assertThat(change.of(LI)).allMatch(person -> person.getPassword() == null);
    }

    @Test
    void somebodyWhoIsAddedCanSignInAndTheLogHasItWithoutThePassword() throws IOException {
        assertThat(change.add(LI, "zhou", Role.SCHOOL, "S012", PASSWORD)).isEmpty();

        Viewer zhou = users.find("zhou").orElseThrow();
        assertThat(zhou.role()).isEqualTo(Role.SCHOOL);
        assertThat(zhou.school()).contains("S012");
        assertThat(zhou.district()).isEqualTo("haizhu");
        assertThat(passwords.matches(PASSWORD, zhou.getPassword())).isTrue();
        assertThat(Files.readString(file))
                .startsWith("# ours\nli=operator:haizhu" + HASH)
                .doesNotContain(PASSWORD);
        assertThat(audited)
                .extracting(entry -> entry.action() + " " + entry.school() + " " + entry.scope())
                .containsExactly("USER_ADDED S012 USER login=zhou role=SCHOOL");
    }

    @Test
    void theFileStaysAsSecretAsItWas() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        change.add(LI, "zhou", Role.BUREAU, "", PASSWORD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(directory.toFile().list()).containsExactly("users");
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOld() {
        assertThat(change.setPassword(LI, "wang", PASSWORD)).isEmpty();

        assertThat(passwords.matches(PASSWORD, users.find("wang").orElseThrow().getPassword()))
                .isTrue();
        assertThat(audited).extracting(AuditEntry::scope).containsExactly("USER login=wang role=BUREAU");
    }

    @Test
    void somebodyWhoIsRemovedIsGone() {
        assertThat(change.remove(LI, "wang")).isEmpty();

        assertThat(users.find("wang")).isEmpty();
        assertThat(users.find("other")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "two words, BUREAU, '', LOGIN",
        "'', BUREAU, '', LOGIN",
        "WANG, BUREAU, '', TAKEN",
        "other, BUREAU, '', TAKEN",
        "zhou, SCHOOL, '', SCHOOL",
        "zhou, SCHOOL, S/1, SCHOOL",
        "zhou, BUREAU, S1, SCHOOL",
        "zhou, AUDITOR, '', AUDITOR",
    })
    void whoCannotBeAddedIsNot(String login, Role role, String school, UserRefusal refusal) throws IOException {
        String before = Files.readString(file);

        assertThat(change.add(LI, login, role, school, PASSWORD)).contains(refusal);

        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(audited).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven-chars", "zhou-at-school", "长长长长长长长长长长长长长长长长长长长长长长长长长"})
    void aPasswordThatIsTooShortOrTooLongOrTheLoginIsRefused(String password) {
        assertThat(change.add(LI, "Zhou-at-School", Role.BUREAU, "", password.replace("eleven-chars", "eleven-char")))
                .contains(UserRefusal.PASSWORD);
    }

    @Test
    void auditorsAndTheLastOperatorAndOneselfAndOtherDistrictsStay() {
        assertThat(change.remove(LI, "sun")).contains(UserRefusal.AUDITOR);
        assertThat(change.setPassword(LI, "sun", PASSWORD)).contains(UserRefusal.AUDITOR);
        assertThat(change.remove(LI, "li")).contains(UserRefusal.SELF);
        assertThat(change.remove(LI, "other")).contains(UserRefusal.UNKNOWN);
        assertThat(change.remove(new Viewer("from-the-provider", Role.OPERATOR, "haizhu", "", ""), "li"))
                .contains(UserRefusal.LAST_OPERATOR);
        assertThat(audited).isEmpty();
    }

    @Test
    void nothingIsDoneThatTheAuditLogDoesNotTake() throws IOException {
        auditIsFull = true;
        String before = Files.readString(file);

        assertThat(change.remove(LI, "wang")).contains(UserRefusal.AUDIT);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeChangedIsToldAndTheLogSaysThatItWasNotDone() throws IOException {
        Files.writeString(file, Files.readString(file) + "wang=bureau:haizhu" + HASH);

        assertThat(change.remove(LI, "wang")).contains(UserRefusal.FILE);
        assertThat(audited).extracting(AuditEntry::outcome).containsExactly("DONE", "NOT_DONE");
    }

    @Test
    void nobodyElseMayChangeAnybody() {
        assertThatThrownBy(() -> change.remove(new Viewer("wang", Role.BUREAU, "haizhu", "", ""), "li"))
                .isInstanceOf(IllegalStateException.class);
    }
}
