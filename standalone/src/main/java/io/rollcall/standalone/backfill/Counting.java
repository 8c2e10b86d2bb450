package io.rollcall.standalone.backfill;

import io.rollcall.event.Kind;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Counts a period from the log under a generation, in a process of its own. */
@FunctionalInterface
public interface Counting {

    /**
     * Returns once every row is written; fails where that is not certain.
     *
     * @param history how far each partition of what feeds for history sent is to be read
     */
    void run(Period period, Set<Kind> kinds, int generation, Map<TopicPartition, Long> history)
            throws BackfillFailedException, Refusal, IOException, InterruptedException;
}
