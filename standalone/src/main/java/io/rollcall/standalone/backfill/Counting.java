package io.rollcall.standalone.backfill;

import io.rollcall.event.Kind;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.util.Set;

/** Counts a period from the log under a generation, in a process of its own. */
@FunctionalInterface
public interface Counting {

    /** Returns once every row is written; fails where that is not certain. */
    void run(Period period, Set<Kind> kinds, int generation)
            throws BackfillFailedException, Refusal, IOException, InterruptedException;
}
