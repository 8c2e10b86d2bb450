package io.rollcall.gateway.intake;

import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.Feed;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.log.Batch;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.security.PseudonymKey;
import io.rollcall.gateway.security.Pseudonymise;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The one way in that every transport calls: decides on each event of a request, and answers once the log holds what was decided. */
public final class TakeEvents {

    private final Directory directory;
    private final EventLog log;
    private final PseudonymKey pseudonymKey;
    private final Duration correctionWindow;
    private final InstantSource clock;

    public TakeEvents(
            Directory directory,
            EventLog log,
            PseudonymKey pseudonymKey,
            Duration correctionWindow,
            InstantSource clock) {
        this.directory = directory;
        this.log = log;
        this.pseudonymKey = pseudonymKey;
        this.correctionWindow = correctionWindow;
        this.clock = clock;
    }

    /**
     * Reads the body to its end before anything is appended: a request that fails has admitted nothing.
     *
     * @param feed who sends
     * @param requestId names the request in the evidence of rejections
     * @param form how the events are written
     * @param body the events, UTF-8
     */
    public Outcome take(Feed feed, String requestId, BatchForm form, InputStream body) {
        Instant now = clock.instant();
        // Feeds and directory are followed side by side: another gateway's new feed may be here before its district.
        District district = directory
                .district(feed.district())
                .orElseThrow(() -> new LogUnavailableException("the feed's district is not in the directory yet"));
        AdmitEvent admit = new AdmitEvent(feed, district, directory, correctionWindow, now);
        Decisions decisions =
                new Decisions(feed, requestId, now, admit, new Pseudonymise(pseudonymKey, feed.district()));
        EventSource events = form.open(body);
        for (@Nullable RawEvent event = events.next(); event != null; event = events.next()) {
            decisions.decide(event);
        }
        Batch batch = decisions.batch();
        if (!batch.isEmpty()) {
            log.append(batch);
        }
        return decisions.outcome();
    }
}
