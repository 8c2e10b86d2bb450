package io.rollcall.standalone;

import io.rollcall.standalone.backup.Backup;
import io.rollcall.standalone.backup.NotABackupException;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an installation of a backup. */
@Command(
        name = "restore",
        description = {
            "Makes an installation of a backup, in a folder in which nothing is yet, and compares every file with what was backed up.",
            "Start it with ./rollcall up, then prove it with ./rollcall audit."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "The folder of the backup.")
    private Path from = Path.of("");

    @Override
    public Integer call() throws IOException, Refusal {
        DataDirectory directory = data.directory();
        if (Files.exists(directory.root()) && !isEmpty(directory.root())) {
            throw new Refusal("There is something in %s already; move it away, or name another folder with --data."
                    .formatted(directory.root()));
        }
        try {
            boolean withState = new Backup(from).restore(directory);
            System.out.println("Restored to %s.".formatted(directory.root()));
            if (!withState) {
                System.out.println(
                        "The backup is of another folder, so the streaming job begins without its state and counts the log anew; figures are those of the backup until it has caught up.");
            }
            return 0;
        } catch (NotABackupException why) {
            throw new Refusal("Nothing was restored: " + why.getMessage() + ".");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
