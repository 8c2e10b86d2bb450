package io.rollcall.standalone.bench;

import io.rollcall.simulator.load.Throughput;
import java.time.Duration;
import java.util.List;

/** What the gateway takes, beside what a bare producer of the same bytes takes on the same machine in the same minutes. */
public record IngestTimes(List<Run> runs) {

    private static final double MILLION = 1e6;

    /**
     * One size of batch.
     *
     * @param batchSize events a request
     * @param acknowledged how fast they were acknowledged, with whoever sends them on the same machine
     * @param gatewayCpu processor time of the gateway's process for all of them
     * @param bareCpuPerMillion processor time of a process that only produces the same records, in seconds for a million
     */
    public record Run(int batchSize, Throughput acknowledged, Duration gatewayCpu, double bareCpuPerMillion) {

        /** The gateway's processor time in seconds for a million events. */
        public double cpuPerMillion() {
            return gatewayCpu.toNanos() / 1e9 / acknowledged.events() * MILLION;
        }

        /** The bare producer's processor time over the gateway's; 1 were a gateway that costs nothing. */
        public double efficiency() {
            return bareCpuPerMillion / cpuPerMillion();
        }
    }
}
