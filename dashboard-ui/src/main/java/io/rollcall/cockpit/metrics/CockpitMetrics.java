package io.rollcall.cockpit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rollcall.cockpit.canary.CanaryCounts;
import io.rollcall.warehouse.query.AskWarehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything that is counted here; docs/operations/metrics.md says what to make of it. No label names a person, a school or a viewer. */
public final class CockpitMetrics implements AskWarehouse.Listener, CanaryCounts, AutoCloseable {

    /** Fine where the aim lies (two seconds), and up to where the canary gives up. */
    private static final Duration[] FRESHNESS = millis(
            100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000, 1_250, 1_500, 1_750, 2_000, 2_500, 3_000, 4_000, 5_000,
            7_500, 10_000, 20_000, 30_000, 60_000);

    private static final Duration[] QUESTIONS = millis(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collecting = new JvmGcMetrics();
    private final Timer answered = questions("answered");
    private final Timer failed = questions("failed");
    private final Map<Outcome, Counter> marks = new EnumMap<>(Outcome.class);
    private final Timer canary = Timer.builder("rollcall.canary.freshness")
            .description(
                    "From the gateway's acknowledgement of the canary's mark to the warehouse's answer that has it.")
            .serviceLevelObjectives(FRESHNESS)
            .register(meters);

    public CockpitMetrics() {
        new JvmMemoryMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        collecting.bindTo(meters);
        for (Outcome outcome : Outcome.values()) {
            marks.put(outcome, meters.counter("rollcall.canary.marks", "outcome", outcome.name()));
        }
    }

    /** Shows from now on how many pages are open. */
    public void viewers(IntSupplier open) {
        Gauge.builder("rollcall.viewers", open, supplier -> supplier.getAsInt())
                .strongReference(true)
                .description("Pages that are open and follow a district.")
                .register(meters);
    }

    @Override
    public void asked(Duration took, boolean wasAnswered) {
        (wasAnswered ? answered : failed).record(took);
    }

    @Override
    public void waiting(Supplier<Optional<Instant>> since) {
        Gauge.builder("rollcall.canary.waiting", since, CockpitMetrics::secondsSince)
                .strongReference(true)
                .baseUnit("seconds")
                .description("For how long the canary's last mark has not been seen; 0 while none is on its way.")
                .register(meters);
    }

    @Override
    public void marked(Outcome outcome) {
        Objects.requireNonNull(marks.get(outcome)).increment();
    }

    @Override
    public void seenAfter(Duration freshness) {
        canary.record(freshness);
    }

    /** All of it, in Prometheus's text form, but for Micrometer's longest of the last minutes beside each histogram: nobody can add those up. */
    String page() {
        return meters.scrape()
                .lines()
                .filter(line -> !line.contains("_seconds_max"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void close() {
        collecting.close();
        meters.close();
    }

    private Timer questions(String outcome) {
        return Timer.builder("rollcall.questions")
                .tag("outcome", outcome)
                .description("How long the warehouse took to answer a question of the cockpit's or of the alerts'.")
                .serviceLevelObjectives(QUESTIONS)
                .register(meters);
    }

    private static double secondsSince(Supplier<Optional<Instant>> since) {
        return since.get()
                .map(sent -> Duration.between(sent, Instant.now()).toMillis() / 1e3)
                .orElse(0.0);
    }

    private static Duration[] millis(long... bounds) {
        return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
