package io.rollcall.gateway.log;

import io.rollcall.event.PollProgress;

/** Where the progress of polls is kept, for this gateway after a restart and for every other one. */
public interface PollLog {

    /** Returns once it is stored for good; fails with {@link LogUnavailableException} where that is not certain. */
    void save(PollProgress progress);

    /** Whether this gateway is the one that polls. Of several gateways one is, but for moments in which leadership passes; polling twice changes nothing. */
    boolean isPolling();
}
