package io.rollcall.standalone.bench;

import java.io.IOException;
import java.net.URI;

/**
 * What the gateway and the streaming job have counted since their processes began, as they tell Prometheus (docs/operations/metrics.md).
 *
 * @param received events in requests that the gateway decided
 * @param admitted of these, those that are in the log
 * @param rejected of these, those that are not
 * @param appended observations that the gateway put into the log
 * @param read observations that the job took out of it
 * @param counted of these, those that became part of where somebody stands
 * @param ignored of these, those that were news of nothing
 * @param erased of these, those of persons whose data had been erased
 */
public record Counted(
        long received,
        long admitted,
        long rejected,
        long appended,
        long read,
        long counted,
        long ignored,
        long erased) {

    private static final String COUNTED = "rollcall_observations_counted_total";
    private static final String IGNORED = "rollcall_observations_ignored_total";
    private static final String ERASED = "rollcall_observations_erased_total";

    /** How many observations a job has dealt with, as its page says: each becomes one of three things. */
    public static long merged(MetricsPage job) {
        return sum(job, COUNTED) + sum(job, IGNORED) + sum(job, ERASED);
    }

    /** As of now. */
    public static Counted read(URI gateway, URI job) throws IOException, InterruptedException {
        MetricsPage intake = MetricsPage.of(gateway);
        MetricsPage counting = MetricsPage.of(job);
        return new Counted(
                sum(intake, "rollcall_events_received_total"),
                sum(intake, "rollcall_events_admitted_total"),
                sum(intake, "rollcall_events_rejected_total"),
                sum(intake, "rollcall_observations_appended_total"),
                sum(counting, "rollcall_observations_total"),
                sum(counting, COUNTED),
                sum(counting, IGNORED),
                sum(counting, ERASED));
    }

    /** What was counted between that moment and this one. */
    public Counted since(Counted earlier) {
        return new Counted(
                received - earlier.received,
                admitted - earlier.admitted,
                rejected - earlier.rejected,
                appended - earlier.appended,
                read - earlier.read,
                counted - earlier.counted,
                ignored - earlier.ignored,
                erased - earlier.erased);
    }

    /** How many events are not accounted for; 0 while nothing is on its way and no program was started again. */
    public long unbalanced() {
        return Math.abs(received - admitted - rejected)
                + Math.abs(appended - read)
                + Math.abs(read - counted - ignored - erased);
    }

    private static long sum(MetricsPage page, String metric) {
        return Math.round(page.sum(metric));
    }
}
