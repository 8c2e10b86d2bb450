package io.rollcall.standalone.supervise;

import java.time.Duration;

/** Hears of what happens to the programs, from several threads at once. */
public interface Observer {

    /** A program's status is another one now. */
    void changed(ProgramStatus status);

    /** A program is well for the first time, or a step has ended. */
    void ready(Program program, Duration took);

    /** A program died and is started again after the pause. */
    void died(Program program, String how, Duration pause);
}
