package io.rollcall.standalone.doctor;

import io.rollcall.standalone.wording.Counted;

/** How much of the log the job has not read yet. */
public final class LookAtLag {

    /** More than a minute's worth of a district's morning. */
    private static final long WARNING_ABOVE = 20_000;

    private LookAtLag() {}

    /** @param messages as the job's metrics have it */
    public static Finding at(long messages) {
        String sentence = "The job has %s of the log before it.".formatted(Counted.of(messages, "message"));
        return messages > WARNING_ABOVE
                ? Finding.warning(
                        "lag",
                        sentence,
                        "Look again in a minute. If it grows, see rollcall_step_busy_ratio for the step that is the limit; ./rollcall up --parallelism gives it more of the machine.")
                : Finding.good("lag", sentence);
    }
}
