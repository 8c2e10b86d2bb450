package io.rollcall.standalone.supervise;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A program's process. Its standard input is a pipe that this launcher holds, by which the child notices that the launcher died. */
final class ProgramProcess {

    private static final long LOG_LIMIT = 8L << 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Thread logging;

    private ProgramProcess(Process process, Thread logging) {
        this.process = process;
        this.logging = logging;
    }

    static ProgramProcess start(Program program) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(LaunchersSignals.keptFrom(program.command())).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ROLLCALL_"));
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        RotatingLog log = new RotatingLog(program.log(), LOG_LIMIT);
        Thread logging =
                Thread.ofPlatform().daemon().name("log-" + program.name()).start(() -> keepLog(log, process));
        return new ProgramProcess(process, logging);
    }

    long pid() {
        return process.pid();
    }

    /** As the system tells it, so that another launcher can tell this process from a later one of the same number. */
    Instant started(Instant otherwise) {
        return process.info().startInstant().orElse(otherwise);
    }

    /** Whether it ended within that time; once it did, its log is complete. */
    boolean ended(Duration wait) throws InterruptedException {
        boolean ended = process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            logging.join(LAST_WORDS);
        }
        return ended;
    }

    boolean succeeded() {
        return process.exitValue() == 0;
    }

    /** For people: how it ended. */
    String howItEnded() {
        int code = process.exitValue();
        return code > SIGNALLED ? "was killed by signal " + (code - SIGNALLED) : "ended with exit code " + code;
    }

    /** Asks it to end, and kills it where it has not done so within the grace period. */
    void stop(Duration grace) throws InterruptedException {
        // Not Process.destroy(): that closes the pipe that the program's last words come through.
        process.toHandle().destroy();
        if (!ended(grace)) {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private static void keepLog(RotatingLog log, Process process) {
        try (InputStream output = process.getInputStream()) {
            log.copy(output);
        } catch (IOException unwritable) {
            System.err.println(
                    "The log of process " + process.pid() + " cannot be written: " + unwritable.getMessage());
        }
    }
}
