package io.rollcall.simulator.event;

import io.rollcall.event.CodeSet;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;

/** What an event says about its person: a status, a register's code, or that what was said before is withdrawn. */
public sealed interface Mark {

    /** A status in Rollcall's own words; {@link Reason#NONE} where there is none to give. */
    record Standing(Status status, Reason reason) implements Mark {}

    /** A status as a school's register codes it; the gateway translates. */
    record RegisterCode(CodeSet set, String code) implements Mark {}

    /** Withdraws what was said; the person is unknown again. */
    record Retraction() implements Mark {}

    static Mark of(Status status) {
        return new Standing(status, Reason.NONE);
    }
}
