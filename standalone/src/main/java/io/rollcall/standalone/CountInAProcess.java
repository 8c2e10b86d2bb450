package io.rollcall.standalone;

import io.rollcall.event.Kind;
import io.rollcall.standalone.backfill.BackfillFailedException;
import io.rollcall.standalone.backfill.Counting;
import io.rollcall.standalone.backfill.Period;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.program.Footprint;
import io.rollcall.standalone.program.Home;
import io.rollcall.standalone.program.StreamingJobs;
import io.rollcall.standalone.supervise.Program;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Counts a closed period by the backfill's program, beside all that run. */
record CountInAProcess(Running running) implements Counting {

    @Override
    public void run(Period period, Set<Kind> kinds, int generation, Map<TopicPartition, Long> history)
            throws BackfillFailedException, Refusal, IOException, InterruptedException {
        Program program = new StreamingJobs(
                        Home.ofThisProcess(), running.data(), running.ports(), running.secrets(), Footprint.SMALL)
                .backfill(
                        period.district(),
                        period.from(),
                        period.to(),
                        kinds.stream().map(Kind::name).collect(Collectors.joining(",")),
                        generation,
                        history.entrySet().stream()
                                .map(end -> "%s/%d/%d"
                                        .formatted(
                                                end.getKey().topic(),
                                                end.getKey().partition(),
                                                end.getValue()))
                                .collect(Collectors.joining(",")));
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(program.log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROLLCALL_"));
        builder.environment().putAll(program.environment());
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new BackfillFailedException(
                    "the counting ended with exit code " + exit + "; see " + program.log() + ", and run it again");
        }
    }
}
