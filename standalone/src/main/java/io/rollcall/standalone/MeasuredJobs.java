package io.rollcall.standalone;

import io.rollcall.standalone.bench.Counted;
import io.rollcall.standalone.bench.stream.StreamBench;
import io.rollcall.standalone.bench.stream.StreamTimes.Cost;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.program.StreamingJobs;
import io.rollcall.standalone.supervise.Observer;
import io.rollcall.standalone.supervise.Pace;
import io.rollcall.standalone.supervise.Program;
import io.rollcall.standalone.supervise.ProgramStatus;
import io.rollcall.standalone.supervise.StartFailedException;
import io.rollcall.standalone.supervise.Supervisor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the streaming job by itself, always without a checkpoint to go on from, for {@link StreamBench}. */
final class MeasuredJobs implements StreamBench.Jobs {

    private static final Pattern DISCARDED = Pattern.compile("discarded in (\\d+) ms with (\\d+) ms of processor time");

    /** Beside its state: as much as the job of a district is given. */
    private static final long LEAST_HEAP_MEBIBYTES = 1536;

    /** What a person on an occasion takes on the heap, with room for the collector. */
    private static final long HEAP_BYTES_A_PERSON = 900;

    private final StreamingJobs jobs;
    private final Running running;
    private final Path folder;
    private final long persons;

    /**
     * @param running what the job joins
     * @param persons how many the state will hold
     */
    MeasuredJobs(StreamingJobs jobs, Running running, DataDirectory directory, long persons) {
        this.jobs = jobs;
        this.running = running;
        this.folder = directory.flink();
        this.persons = persons;
    }

    @Override
    public StreamBench.RunningJob start(String state) throws IOException, InterruptedException {
        clear();
        long onHeap = state.equals("heap") ? (persons * HEAP_BYTES_A_PERSON) >> 20 : 0;
        AtomicLong pid = new AtomicLong();
        Supervisor supervisor = supervise(program(state, LEAST_HEAP_MEBIBYTES + onHeap + "m"), pid);
        return new StreamBench.RunningJob() {
            @Override
            public Duration cpu() {
                return ProcessHandle.of(pid.get())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow(() -> new IllegalStateException("the job has died; see its log"));
            }

            @Override
            public long observations() throws IOException, InterruptedException {
                return Counted.merged(running.jobMetrics());
            }

            @Override
            public void end() throws InterruptedException {
                supervisor.stop();
            }
        };
    }

    @Override
    public Cost discard(long observations) throws IOException, InterruptedException {
        clear();
        Process job = startDiscarding();
        String said = new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher figures = DISCARDED.matcher(said);
        if (job.waitFor() != 0 || !figures.find()) {
            throw new IllegalStateException("the job that discards did not end well: " + said);
        }
        return new Cost(observations, millis(figures.group(1)), millis(figures.group(2)), Duration.ZERO);
    }

    private Process startDiscarding() throws IOException {
        try {
            Program program = jobs.discarding(folder);
            ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
            builder.environment().putAll(program.environment());
            return builder.start();
        } catch (Refusal notBuilt) {
            throw new IllegalStateException(notBuilt.sentence(), notBuilt);
        }
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(Long.parseLong(text));
    }

    private Program program(String state, String heap) throws IOException {
        try {
            return jobs.measured(state, folder, heap);
        } catch (Refusal notBuilt) {
            throw new IllegalStateException(notBuilt.sentence(), notBuilt);
        }
    }

    private static Supervisor supervise(Program program, AtomicLong pid) throws InterruptedException {
        Supervisor supervisor = new Supervisor(List.of(program), Pace.STANDARD, Clock.systemUTC(), new Observer() {
            @Override
            public void changed(ProgramStatus status) {
                Long now = status.pid();
                if (now != null) {
                    pid.set(now);
                }
            }

            @Override
            public void ready(Program ready, Duration took) {
                // what follows is measured
            }

            @Override
            public void died(Program dead, String how, Duration pause) {
                pid.set(0); // whoever asks what it cost is told
            }
        });
        try {
            supervisor.start();
            return supervisor;
        } catch (StartFailedException failure) {
            supervisor.stop();
            throw new IllegalStateException(failure.why(), failure);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
