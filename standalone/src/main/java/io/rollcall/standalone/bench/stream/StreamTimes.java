package io.rollcall.standalone.bench.stream;

import java.time.Duration;
import java.util.List;

/**
 * How fast one log came into one warehouse in several ways, one after the other.
 *
 * @param observations of the log
 * @param persons places of persons on occasions that they speak of
 * @param runs the job, once with each kind of state
 * @param discard only reading: the job's source, and nothing behind it
 * @param jdbcConsumer only storing: see {@link PlainConsumer}
 */
public record StreamTimes(long observations, long persons, List<Run> runs, Cost discard, Costs jdbcConsumer) {

    private static final double MILLION = 1e6;

    /**
     * What the log, or a part of it, took in one of the ways.
     *
     * @param observations of the log or the part
     * @param time from a running job to the last row in the warehouse
     * @param cpu processor time of the process that reads
     * @param warehouseCpu of the warehouse's process meanwhile
     */
    public record Cost(long observations, Duration time, Duration cpu, Duration warehouseCpu) {

        public double perSecond() {
            return observations / (time.toNanos() / 1e9);
        }

        /** Processor seconds of the reading process for a million observations. */
        public double cpuPerMillion() {
            return perMillion(cpu);
        }

        public double warehouseCpuPerMillion() {
            return perMillion(warehouseCpu);
        }

        private double perMillion(Duration spent) {
            return spent.toNanos() / 1e9 / observations * MILLION;
        }
    }

    /**
     * Of one way.
     *
     * @param whole from a process whose code is not compiled yet
     * @param running of that, what half of the log took, from two fifths to nine tenths of what was read: what goes on for long is like this
     */
    public record Costs(Cost whole, Cost running) {}

    /**
     * The job with one kind of state.
     *
     * @param state its name
     * @param stateBytes of the checkpoint that was taken when everything was counted
     */
    public record Run(String state, Costs costs, Checkpoints checkpoints, long stateBytes) {}

    /**
     * The checkpoints of a run.
     *
     * @param completed while the log was read and just after it
     * @param median how long one took
     * @param longest how long the slowest took
     * @param medianBytes what one wrote; with incremental state less than all of it
     */
    public record Checkpoints(long completed, Duration median, Duration longest, long medianBytes) {}

    /** State of a run for a million persons on occasions, its counters included. */
    public double stateBytesPerMillion(Run run) {
        return run.stateBytes() * MILLION / persons;
    }
}
