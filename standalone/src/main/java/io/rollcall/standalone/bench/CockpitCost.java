package io.rollcall.standalone.bench;

/**
 * What it cost to show the figures to so many.
 *
 * @param viewers the browser and those without one
 * @param cpuPercent of one core
 * @param residentMebibytes at the end
 * @param warehouseQueriesPerSecond all statements but inserts: the cockpit's, its alerts', and the few that other programs ask
 * @param bytesPerViewerMinute pushed to one of those without a browser, compressed as on the wire; 0 where there was none
 */
public record CockpitCost(
        int viewers,
        double cpuPercent,
        long residentMebibytes,
        double warehouseQueriesPerSecond,
        long bytesPerViewerMinute) {

    private static final double NANOS = 1e9;
    private static final int MINUTE = 60;

    /**
     * The cost between two readings.
     *
     * @param withoutBrowser how many viewers the bytes were pushed to
     * @throws IllegalArgumentException where one of them has been pushed nothing: then it is no viewer
     */
    static CockpitCost between(CockpitReading before, CockpitReading after, int withoutBrowser) {
        if (withoutBrowser > 0 && after.fewestMessages() <= before.fewestMessages()) {
            throw new IllegalArgumentException("a viewer has been pushed nothing");
        }
        double seconds = (after.nanoTime() - before.nanoTime()) / NANOS;
        return new CockpitCost(
                withoutBrowser + 1,
                100 * after.cpu().minus(before.cpu()).toNanos() / NANOS / seconds,
                after.residentBytes() >> 20,
                (after.warehouseQueries() - before.warehouseQueries()) / seconds,
                withoutBrowser == 0
                        ? 0
                        : Math.round((after.pushedBytes() - before.pushedBytes()) * MINUTE / seconds / withoutBrowser));
    }
}
