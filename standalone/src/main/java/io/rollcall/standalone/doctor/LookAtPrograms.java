package io.rollcall.standalone.doctor;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.installation.Phase;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether every program runs, and has not been dying. */
public final class LookAtPrograms {

    private LookAtPrograms() {}

    /** @param state what the supervisor wrote down last; empty where it never ran */
    public static List<Finding> at(DataDirectory data, Optional<RunState> state) {
        if (state.isEmpty()) {
            return List.of(Finding.fault(
                    "programs",
                    "Rollcall has never run on " + data.root() + ".",
                    "Start it with ./rollcall up, or name its folder with --data."));
        }
        RunState run = state.get();
        if (run.phase() == Phase.STOPPED || run.phase() == Phase.FAILED) {
            String why = run.failure() == null ? "" : " " + run.failure();
            return List.of(Finding.fault("programs", "Rollcall is not running." + why, "Start it with ./rollcall up."));
        }
        return run.programs().stream().map(program -> at(data, program)).toList();
    }

    private static Finding at(DataDirectory data, ProgramStatus program) {
        String log = "Its log: " + data.log(program.name());
        if (program.state() != ProgramState.RUNNING) {
            String note = program.note() == null ? "" : " " + program.note();
            return Finding.fault(
                    program.name(),
                    "It is " + program.state().name().toLowerCase(Locale.ROOT) + "." + note,
                    program.state() == ProgramState.UNHEALTHY
                            ? "It lives and does not answer. If it does not come round within a minute, end it with kill -9 "
                                    + program.pid() + ": it is started again and loses nothing. " + log
                            : "Wait a minute and look again. " + log);
        }
        return program.restarts() == 0
                ? Finding.good(program.name(), "It runs.")
                : Finding.warning(
                        program.name(),
                        "It runs, and has been started again " + program.restarts() + " times.",
                        "See why it died. " + log);
    }
}
