package io.rollcall.standalone;

import io.rollcall.standalone.backup.Backup;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.InstallationLock;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.wording.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies an installation that stands still. */
@Command(
        name = "backup",
        description = {
            "Copies an installation into another folder: Kafka's log, the warehouse, the job's state, secrets and settings. The programs must be down.",
            "With --ahead it copies beforehand, while they run, what will not change any more; then they are down for a shorter time.",
            "A backup into the same folder again copies what has changed."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder of the backup.")
    private Path to = Path.of("");

    @Option(names = "--ahead", description = "Copy beforehand, while the programs run. It is no backup yet.")
    private boolean ahead;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException, Refusal {
        DataDirectory directory = data.directory();
        if (!Files.isDirectory(directory.config()) || !Files.isDirectory(directory.run())) {
            throw new Refusal("There is no installation in %s.".formatted(directory.root()));
        }
        Backup backup = new Backup(to);
        if (backup.folder().startsWith(directory.root())) {
            throw new Refusal("A backup inside of %s would be lost with it; name another folder with --to."
                    .formatted(directory.root()));
        }
        Instant begun = clock.instant();
        if (ahead) {
            say("Copied ahead", backup.copyAhead(directory), begun);
            System.out.println(
                    "This is no backup yet: stop the programs (./rollcall down) and run it again without --ahead.");
            return 0;
        }
        try (InstallationLock _ = InstallationLock.tryAcquire(directory).orElseThrow(() -> running(directory))) {
            say("Copied", backup.copy(directory), begun);
        }
        System.out.println("The programs may be started again. Reading the copy, to note what it is.");
        Instant copied = clock.instant();
        backup.seal(directory, begun);
        System.out.println("The backup in %s is whole (%s s).".formatted(backup.folder(), seconds(copied)));
        return 0;
    }

    private void say(String what, Backup.Size size, Instant since) {
        System.out.println("%s %,d of %s, %,.1f of %,.1f MB, in %s s."
                .formatted(
                        what,
                        size.copiedFiles(),
                        Counted.of(size.files(), "file"),
                        size.copiedBytes() / MEGABYTE,
                        size.bytes() / MEGABYTE,
                        seconds(since)));
    }

    private String seconds(Instant since) {
        return "%.1f".formatted(Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private static Refusal running(DataDirectory directory) {
        return new Refusal(
                "Rollcall runs on %s: stop it first (./rollcall down), or copy beforehand with --ahead. A copy of files that are being written is no backup."
                        .formatted(directory.root()));
    }
}
