package io.rollcall.gateway.log;

import io.rollcall.event.Tick;

/** Where decided events go. Implementations are thread-safe, bounded in memory and in time. */
public interface EventLog {

    /**
     * Returns once every observation and every rejection of the batch is stored for good. Fails with {@link LogUnavailableException} where that is not certain; then
     * some of the batch may be stored, and appending all of it again is safe.
     */
    void append(Batch batch);

    /** Writes the tick into every partition of every observation topic; fails as {@link #append} does. */
    void append(Tick tick);
}
