package io.rollcall.standalone.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How fast a view comes out of the cockpit as a file, and what its programs need for it.
 *
 * @param peakKibibytes the most memory that each program's process held meanwhile, by its name
 */
public record ExportTimes(long rows, List<Run> runs, Map<String, Long> peakKibibytes) {

    /**
     * One format.
     *
     * @param same whether what was read back of the file is, by count and hash, what the warehouse holds
     */
    public record Run(String format, long bytes, Duration time, boolean same) {

        public double rowsPerSecond(long rows) {
            return rows / (time.toNanos() / 1e9);
        }
    }

    public ExportTimes {
        runs = List.copyOf(runs);
        peakKibibytes = Map.copyOf(peakKibibytes);
    }
}
