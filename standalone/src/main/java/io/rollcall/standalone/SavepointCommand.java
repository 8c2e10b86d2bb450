package io.rollcall.standalone;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.JobGeneration;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.RunningProgram;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.savepoint.GoBack;
import io.rollcall.standalone.savepoint.TakeSavepoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the job's state, and goes back to it. */
@Command(
        name = "savepoint",
        description = {
            "Writes the streaming job's state into a folder of its own, while the job goes on, and prints the folder.",
            "With --resume the job goes back to such a folder and reads the log from there, which ends in the same figures; everything else goes on. Where nothing runs, the next start does so."
        },
        mixinStandardHelpOptions = true)
final class SavepointCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where to put the folder (default: flink/savepoints of the data folder).")
    private Optional<Path> parent = Optional.empty();

    @Option(names = "--resume", paramLabel = "FOLDER", description = "A savepoint to go back to.")
    private Optional<Path> resume = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        if (resume.isPresent() && parent.isPresent()) {
            throw new Refusal("--resume takes no savepoint; leave DIR out.");
        }
        if (resume.isPresent()) {
            goBack(resume.get());
        } else {
            System.out.println(take(data.directory(), parent));
        }
        return 0;
    }

    /** Returns the folder. */
    static Path take(DataDirectory directory, Optional<Path> parent) throws IOException, InterruptedException, Refusal {
        Running running = Running.on(directory);
        Path into =
                parent.orElseGet(() -> directory.flink().resolve("savepoints")).toAbsolutePath();
        return new TakeSavepoint(running.ports().streaming(), PATIENCE)
                .into(into, new JobGeneration(directory).read())
                .folder();
    }

    private void goBack(Path savepoint) throws IOException, InterruptedException, Refusal {
        DataDirectory directory = data.directory();
        new GoBack(directory).to(savepoint, Instant.now());
        if (new StateFile(directory).read().flatMap(RunState::supervisorProcess).isEmpty()) {
            System.err.println("The next start goes on from it.");
            return;
        }
        RunningProgram.job(directory).restart(PATIENCE);
        System.err.println("The job has gone back to it and reads the log from there.");
    }
}
