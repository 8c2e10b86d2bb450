package io.rollcall.standalone.faults;

import java.time.Duration;

/** Something that is done to a program at a moment of a round. */
sealed interface Fault {

    /** How long after the round's start. */
    Duration at();

    /** Whom it hits, by the name that {@code ./rollcall status} shows. */
    String program();

    /** The program's process ends at once, as by {@code kill -9}; its supervisor starts another. */
    record Kill(Duration at, String program) implements Fault {}

    /** The program's process stands still for a time, as by {@code kill -STOP}, with all its connections open. */
    record Suspend(Duration at, String program, Duration time) implements Fault {}

    /** The program's clock is wrong by an offset for a time, then right again. */
    record SetClock(Duration at, String program, Duration offset, Duration time) implements Fault {}

    /** For a time not a byte more fits on the disk that the program keeps its data on. */
    record FillDisk(Duration at, String program, Duration time) implements Fault {}
}
