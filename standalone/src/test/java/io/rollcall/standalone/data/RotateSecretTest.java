package io.rollcall.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.bcrypt.BCrypt;

class RotateSecretTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);

    private final DataDirectory data;
    private final RotateSecret rotate;

    RotateSecretTest(@TempDir Path folder) {
        data = new DataDirectory(folder);
        rotate = new RotateSecret(data, new SecureRandom());
    }

    @BeforeEach
    void create() throws IOException {
        data.create();
        Secrets.ensure(data, new SecureRandom());
    }

    static List<String> names() {
        return RotateSecret.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySecretCanBeChangedForAnother(String name) throws Exception {
        List<String> before = everySecret();

        String changed = Files.readString(rotate.run(name, AUGUST));
        Secrets.ensure(data, new SecureRandom());

        assertThat(before).doesNotContain(changed);
        assertThat(everySecret()).as("the next start keeps it").contains(changed);
    }

    private List<String> everySecret() throws IOException {
        try (Stream<Path> files = Files.list(data.config())) {
            return files.map(RotateSecretTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theWarehouseKnowsTheNewPasswordAndEverybodyElsesOld() throws Exception {
        var before = Files.readAllLines(Secrets.of(data).warehouseUsersFile());

        rotate.run("warehouse-analyst", NOVEMBER);

        var after = Files.readAllLines(Secrets.of(data).warehouseUsersFile());
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(line -> !before.contains(line)))
                .singleElement()
                .asString()
                .matches("analyst=analyst:[0-9a-f]{64}");
    }

    @Test
    void theCockpitLetsTheLoginInWithTheNewPassword() throws Exception {
        rotate.run("cockpit-bureau", NOVEMBER);

        Secrets secrets = Secrets.of(data);
        String line = Files.readAllLines(secrets.cockpitUsersFile()).stream()
                .filter(user -> user.startsWith("bureau="))
                .findFirst()
                .orElseThrow();
        assertThat(line).startsWith("bureau=bureau:haizhu:");
        assertThat(BCrypt.checkpw(
                        secrets.password(CockpitLogin.BUREAU), line.substring("bureau=bureau:haizhu:".length())))
                .isTrue();
    }

    @Test
    void thePseudonymsKeyStaysAsLongAsTheSchoolYear() throws IOException {
        String before = Files.readString(Secrets.of(data).pseudonymKeyFile());

        assertThatThrownBy(() -> rotate.run(RotateSecret.PSEUDONYM, NOVEMBER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("with the school year only");
        assertThat(Files.readString(Secrets.of(data).pseudonymKeyFile())).isEqualTo(before);
    }

    @Test
    void theKeyOfThePastYearsIsKeptForErasing() throws Exception {
        String before = Files.readString(Secrets.of(data).pseudonymKeyFile());

        rotate.run(RotateSecret.PSEUDONYM, AUGUST);

        assertThat(Files.readString(Secrets.of(data).pseudonymKeyFile()))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(before);
        assertThat(data.config().resolve("pseudonym.key.2025")).hasContent(before);
        assertThatThrownBy(() -> rotate.run(RotateSecret.PSEUDONYM, AUGUST)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNoSecretIsRefusedByNamingThoseThatThereAre() {
        assertThatThrownBy(() -> rotate.run("root", NOVEMBER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("operator, pseudonym, warehouse-admin");
    }
}
