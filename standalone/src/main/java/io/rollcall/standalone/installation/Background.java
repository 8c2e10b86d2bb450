package io.rollcall.standalone.installation;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.supervise.LaunchersSignals;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A supervisor in a process of its own, which outlives the shell that started it. */
public final class Background {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(100);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);

    private final DataDirectory data;
    private final Progress progress;

    public Background(DataDirectory data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /** Starts the supervisor by a command and returns when all its programs are well; what it says meanwhile is passed on. */
    public void start(List<String> command) throws IOException, InterruptedException, Refusal {
        data.create();
        Path log = data.log("supervisor");
        long said = Files.exists(log) ? Files.size(log) : 0;
        Process supervisor = spawn(command, log);
        Thread giveUp = Thread.ofPlatform().unstarted(supervisor::destroy);
        Runtime.getRuntime().addShutdownHook(giveUp);
        while (!up(supervisor)) {
            boolean ended = supervisor.waitFor(LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            said = passOn(log, said);
            if (ended) {
                throw new Refusal("Rollcall did not start.");
            }
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        passOn(log, said);
    }

    /** Asks the supervisor to stop its programs and itself, and returns whether there was one. */
    public boolean stop() throws IOException, InterruptedException, Refusal {
        Optional<RunState> state = new StateFile(data).read();
        if (state.isEmpty()) {
            return false;
        }
        Optional<ProcessHandle> supervisor = state.get().supervisorProcess();
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            if (!Exits.await(List.of(supervisor.get()), STOP_LIMIT)) {
                throw new Refusal("The supervisor, process %d, does not end; its log is %s."
                        .formatted(supervisor.get().pid(), data.log("supervisor")));
            }
        }
        Leftovers.end(state.get(), Duration.ofSeconds(20), progress);
        return supervisor.isPresent();
    }

    private static Process spawn(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(LaunchersSignals.keptFrom(command))
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean up(Process supervisor) throws IOException {
        return new StateFile(data)
                .read()
                .filter(state -> state.supervisor() == supervisor.pid() && state.phase() == Phase.UP)
                .isPresent();
    }

    private long passOn(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(more);
            String text = new String(more, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end < 0) {
                return from;
            }
            String lines = text.substring(0, end);
            progress.say(lines);
            return from + lines.getBytes(StandardCharsets.UTF_8).length + 1;
        }
    }
}
