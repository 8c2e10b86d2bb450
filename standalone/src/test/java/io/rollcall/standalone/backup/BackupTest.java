package io.rollcall.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private Path folder;

    private DataDirectory data;
    private Backup backup;

    @BeforeEach
    void makeInstallation() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        data.create();
        backup = new Backup(folder.resolve("backup"));
        Files.writeString(data.config().resolve("pseudonym.key"), "secret");
        Files.setPosixFilePermissions(
                data.config().resolve("pseudonym.key"), PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(data.kafka().resolve("roster-0"));
        Files.writeString(data.kafka().resolve("roster-0/0.log"), "records");
        Files.writeString(data.flink().resolve("_metadata"), "state");
        Files.createDirectories(data.warehouse().resolve("store/a"));
        Files.writeString(data.warehouse().resolve("store/a/data.bin"), "rows");
        Files.createSymbolicLink(data.warehouse().resolve("table"), Path.of("store/a"));
        Files.writeString(data.log("gateway"), "nothing to keep");
    }

    @Test
    void anInstallationComesBackInItsOwnFolder() throws Exception {
        take();
        deleteAll(data.root());

        assertThat(backup.restore(data)).isTrue();

        assertThat(data.flink().resolve("_metadata")).hasContent("state");
        assertThat(data.warehouse().resolve("table/data.bin")).hasContent("rows");
        assertThat(data.warehouse().resolve("table")).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.config().resolve("pseudonym.key"))))
                .isEqualTo("rw-------");
        assertThat(data.log("gateway")).doesNotExist();
    }

    @Test
    void elsewhereItComesWithoutTheJobsState() throws Exception {
        take();
        DataDirectory other = new DataDirectory(folder.resolve("other"));

        assertThat(backup.restore(other)).isFalse();

        assertThat(other.kafka().resolve("roster-0/0.log")).hasContent("records");
        assertThat(other.flink()).isEmptyDirectory();
    }

    @Test
    void theSecondTimeCopiesWhatHasChangedAndDropsWhatIsGone() throws Exception {
        take();
        Files.writeString(data.kafka().resolve("roster-0/0.log"), "records and more");
        Files.delete(data.warehouse().resolve("store/a/data.bin"));

        Backup.Size second = backup.copy(data);
        backup.seal(data, NOON);

        assertThat(second).isEqualTo(new Backup.Size(3, 27, 1, 16));
        assertThat(backup.folder().resolve("warehouse/store/a/data.bin")).doesNotExist();
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        take();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsNotWhatWasBackedUpIsNamedAndNothingIsRestored() throws Exception {
        take();
        Files.writeString(backup.folder().resolve("kafka/roster-0/0.log"), "recordz");
        DataDirectory other = new DataDirectory(folder.resolve("other"));

        assertThatThrownBy(() -> backup.restore(other))
                .isInstanceOf(NotABackupException.class)
                .hasMessageEndingWith("kafka/roster-0/0.log is not the file that was backed up");
        assertThat(other.root()).doesNotExist();
    }

    @Test
    void aFileTooFewIsNamed() throws Exception {
        take();
        Files.delete(backup.folder().resolve("flink/_metadata"));

        assertThatThrownBy(() -> backup.restore(data)).hasMessageEndingWith("flink/_metadata is missing");
    }

    @Test
    void aFileTooManyIsNamed() throws Exception {
        take();
        Files.writeString(backup.folder().resolve("config/users"), "intruder");

        assertThatThrownBy(() -> backup.restore(data)).hasMessageEndingWith("config/users was not backed up");
    }

    @Test
    void whatWasCopiedAheadIsNoBackup() throws Exception {
        take();
        backup.copyAhead(data);

        assertThatThrownBy(() -> backup.restore(data))
                .hasMessageContaining("is no backup, or one that was not finished");
    }

    private void take() throws IOException {
        backup.copy(data);
        backup.seal(data, NOON);
    }

    private static void deleteAll(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
