package io.rollcall.gateway.log;

import io.rollcall.event.Erasure;
import io.rollcall.event.Tick;
import java.util.List;

/** Where decided events go. Implementations are thread-safe, bounded in memory and in time. */
public interface EventLog {

    /**
     * Returns once every observation and every rejection of the batch is stored for good. Fails with {@link LogUnavailableException} where that is not certain; then
     * some of the batch may be stored, and appending all of it again is safe.
     */
    void append(Batch batch);

    /** Writes each into the partition of its school's observations of its kind, behind all that was acknowledged before; fails as {@link #append} does. */
    void erase(List<Erasure> erasures);

    /** Writes the tick into every partition of every observation topic; fails as {@link #append} does. */
    void append(Tick tick);
}
