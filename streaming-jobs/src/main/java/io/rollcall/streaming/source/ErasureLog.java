package io.rollcall.streaming.source;

import io.rollcall.event.ErasedSubject;
import java.util.List;
import java.util.Map;

/** Who is erased, and whether the job knows it. Calls may fail with any {@link RuntimeException} of the log's client, and can then be repeated. */
public interface ErasureLog {

    /** Those that came to be known since the last call that succeeded; at first all. */
    List<ErasedSubject> readNew();

    /** Where every partition of the observation topics ends now, by its name. */
    Map<String, Long> ends();

    /** Whether everything before these ends has gone through the job and is in the warehouse, and no restart from the newest checkpoint would bring it again. */
    boolean hasPassed(Map<String, Long> ends);
}
