package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookAtSecretsTest {

    @TempDir
    private Path folder;

    private DataDirectory data = new DataDirectory(Path.of("unset"));

    @BeforeEach
    void makeASecret() throws IOException {
        data = new DataDirectory(folder);
        data.create();
        Files.writeString(secret(), "hush");
    }

    @Test
    void whatOnlyItsOwnerCanReadIsGood() throws IOException {
        permit("rw-------");

        assertThat(LookAtSecrets.at(data).level()).isEqualTo(Finding.Level.GOOD);
    }

    @Test
    void whatOthersCanReadIsAFaultThatNamesTheFile() throws IOException {
        permit("rw-r--r--");

        Finding finding = LookAtSecrets.at(data);

        assertThat(finding.level()).isEqualTo(Finding.Level.FAULT);
        assertThat(finding.sentence()).contains(secret().toString());
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(secret(), PosixFilePermissions.fromString(permissions));
    }

    private Path secret() {
        return data.config().resolve("operator.key");
    }
}
