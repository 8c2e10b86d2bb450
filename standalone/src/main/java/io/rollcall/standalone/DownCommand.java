package io.rollcall.standalone;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.Background;
import io.rollcall.standalone.installation.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops the programs, wherever they were started. */
@Command(name = "down", description = "Stops every program.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--savepoint",
            description = "Take a savepoint before, into flink/savepoints of the data folder, and print its folder.")
    private boolean savepoint;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        DataDirectory directory = data.directory();
        if (savepoint) {
            System.out.println(SavepointCommand.take(directory, Optional.empty()));
        }
        Progress progress = new Progress(System.err);
        Instant begun = Clock.systemUTC().instant();
        if (new Background(directory, progress).stop()) {
            progress.say("Stopped in %s s."
                    .formatted(Progress.seconds(
                            Duration.between(begun, Clock.systemUTC().instant()))));
        } else {
            progress.say("Rollcall was not running on %s.".formatted(directory.root()));
        }
        return 0;
    }
}
