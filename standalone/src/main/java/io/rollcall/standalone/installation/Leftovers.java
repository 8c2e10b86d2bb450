package io.rollcall.standalone.installation;

import io.rollcall.standalone.wording.Counted;
import java.time.Duration;
import java.util.List;

/** Ends the programs of a supervisor that was killed before it could stop them. They notice by themselves; this makes sure. */
final class Leftovers {

    private Leftovers() {}

    static void end(RunState state, Duration grace, Progress progress) throws InterruptedException {
        List<ProcessHandle> left = state.programProcesses();
        if (left.isEmpty()) {
            return;
        }
        progress.say("Ending what a killed launcher left behind: %s."
                .formatted(Counted.of(left.size(), "process", "processes")));
        left.forEach(ProcessHandle::destroy);
        if (!Exits.await(left, grace)) {
            left.forEach(ProcessHandle::destroyForcibly);
            Exits.await(left, grace);
        }
    }
}
