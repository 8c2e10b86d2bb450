package io.rollcall.standalone.backup;

import io.rollcall.standalone.backup.CopyTree.Copied;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * An installation's data in another folder: Kafka's log, the warehouse, the streaming job's state, secrets and settings. Not in it: logs, and what is running.
 * The programs must stand still: then log, state and warehouse are of one moment, and every one of them is as its own program left it.
 *
 * @param folder readable by its owner only, for the secrets are in it
 */
public record Backup(Path folder) {

    private static final String STATE = "flink";
    private static final List<String> PARTS = List.of("config", "kafka", STATE, "warehouse");

    public Backup {
        folder = folder.toAbsolutePath().normalize();
    }

    /** What was copied, to tell the operator. */
    public record Size(long files, long bytes, long copiedFiles, long copiedBytes) {}

    /** Copies what will mostly not change any more while the programs run, so that less is left to copy when they stand still. The folder is no backup after it. */
    public Size copyAhead(DataDirectory data) throws IOException {
        return copy(data, true);
    }

    /** Copies the installation, whose programs stand still. The folder is a backup once it is {@link #seal}ed. */
    public Size copy(DataDirectory data) throws IOException {
        return copy(data, false);
    }

    /** Reads all that was copied and notes what it is; the programs may run again meanwhile. */
    public void seal(DataDirectory data, Instant taken) throws IOException {
        Manifest.of(folder, data.root(), taken).write(folder);
    }

    /**
     * Makes an installation of the backup, and compares every file of it with what was backed up.
     *
     * @param data in which nothing is yet
     * @return whether the streaming job's state is in it; it is of use in the folder that it came from only, and elsewhere the job counts the log anew
     * @throws NotABackupException where a file is missing, is another one, or was not backed up
     */
    public boolean restore(DataDirectory data) throws IOException, NotABackupException {
        Manifest manifest = Manifest.read(folder);
        manifest.mustDescribe(folder);
        data.create();
        boolean withState = manifest.root().equals(data.root());
        for (String part : PARTS) {
            if (withState || !part.equals(STATE)) {
                new CopyTree(folder.resolve(part), data.root().resolve(part)).run(false);
            }
        }
        return withState;
    }

    private Size copy(DataDirectory data, boolean mayChangeMeanwhile) throws IOException {
        OwnerOnly.createFolder(folder);
        Files.deleteIfExists(Manifest.in(folder));
        Copied copied = new Copied(0, 0, 0, 0);
        for (String part : PARTS) {
            copied = copied.plus(new CopyTree(data.root().resolve(part), folder.resolve(part)).run(mayChangeMeanwhile));
        }
        return new Size(copied.files(), copied.bytes(), copied.copiedFiles(), copied.copiedBytes());
    }
}
