package io.rollcall.gateway.platform.poll;

/** Counts what polling came to, for whoever watches the gateway. */
public interface PollCounts {

    /** A request to a platform, by what became of it. */
    void call(String platform, String outcome);

    /** A round, by the code of its problem; {@code COMPLETE} where it came to its end. */
    void round(String platform, String poll, String outcome);
}
