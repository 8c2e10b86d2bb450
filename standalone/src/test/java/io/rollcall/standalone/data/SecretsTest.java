package io.rollcall.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCrypt;

class SecretsTest {

    private final DataDirectory data;

    SecretsTest(@TempDir Path folder) {
        data = new DataDirectory(folder);
    }

    @BeforeEach
    void create() throws IOException {
        data.create();
        Secrets.ensure(data, new SecureRandom());
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        assertThat(permissions(data.config())).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(data.config())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aSecondStartChangesNothing() throws IOException {
        List<String> before = contents();
        Secrets.ensure(data, new SecureRandom());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void thePseudonymKeyIs64HexadecimalDigits() throws IOException {
        assertThat(Files.readString(Secrets.of(data).pseudonymKeyFile())).matches("[0-9a-f]{64}");
    }

    @Test
    void theWarehouseKnowsTheHashOfEachRolesPassword() throws IOException {
        Secrets secrets = Secrets.of(data);
        assertThat(Files.readAllLines(secrets.warehouseUsersFile()))
                .hasSize(WarehouseRole.values().length)
                .anySatisfy(line -> assertThat(line).matches("matcher=matcher:[0-9a-f]{64}"))
                .anySatisfy(line -> assertThat(line).matches("admin=admin:[0-9a-f]{64}"))
                .anySatisfy(line -> assertThat(line).matches("analyst=analyst:[0-9a-f]{64}"));
        assertThat(Files.readString(secrets.warehouseUsersFile()))
                .doesNotContain(secrets.password(WarehouseRole.ADMIN));
    }

    @Test
    void aLoginThatAnOlderVersionDidNotKnowIsAddedAndTheOthersStay() throws IOException {
        Path users = Secrets.of(data).warehouseUsersFile();
        Files.writeString(users, "admin=admin:" + "ab".repeat(32) + "\nmine=analyst:" + "cd".repeat(32));

        Secrets.ensure(data, new SecureRandom());

        assertThat(Files.readAllLines(users))
                .startsWith("admin=admin:" + "ab".repeat(32), "mine=analyst:" + "cd".repeat(32))
                .anySatisfy(line -> assertThat(line).matches("matcher=matcher:[0-9a-f]{64}"));
    }

    @Test
    void theCockpitsHashIsThatOfTheLoginsPassword() throws IOException {
        Secrets secrets = Secrets.of(data);
        String line = Files.readAllLines(secrets.cockpitUsersFile()).getFirst();
        assertThat(line).startsWith("bureau=bureau:haizhu:");
        assertThat(BCrypt.checkpw(
                        secrets.password(CockpitLogin.BUREAU), line.substring("bureau=bureau:haizhu:".length())))
                .isTrue();
    }

    @Test
    void aCockpitsLoginThatAnOlderVersionDidNotKnowIsAddedWithItsPassword() throws IOException {
        Secrets secrets = Secrets.of(data);
        List<String> older = Files.readAllLines(secrets.cockpitUsersFile()).subList(0, 2);
        Files.writeString(secrets.cockpitUsersFile(), String.join("\n", older));
        Files.delete(data.config().resolve("cockpit-auditor.password"));

        Secrets.ensure(data, new SecureRandom());

        List<String> users = Files.readAllLines(secrets.cockpitUsersFile());
        assertThat(users).startsWith(older.toArray(String[]::new)).hasSize(3);
        assertThat(users.getLast()).startsWith("auditor=auditor:haizhu:");
        assertThat(BCrypt.checkpw(
                        secrets.password(CockpitLogin.AUDITOR),
                        users.getLast().substring("auditor=auditor:haizhu:".length())))
                .isTrue();
    }

    @Test
    void aSchoolsOwnStaffBelongToTheirSchool() throws IOException {
        assertThat(Files.readAllLines(Secrets.of(data).cockpitUsersFile()))
                .anySatisfy(line -> assertThat(line).startsWith("school=school:haizhu/S001:"));
    }

    @Test
    void aLoginThatItsOwnerHasTakenOutStaysOut() throws IOException {
        Path users = Secrets.of(data).cockpitUsersFile();
        Files.writeString(users, Files.readAllLines(users).getFirst() + "\n");

        Secrets.ensure(data, new SecureRandom());

        assertThat(Files.readAllLines(users)).singleElement().asString().startsWith("bureau=bureau:");
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(data.config())) {
            return files.sorted().map(SecretsTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
