package io.rollcall.standalone.bench;

import com.microsoft.playwright.Page;
import io.rollcall.simulator.load.DistrictLoad;
import io.rollcall.simulator.load.LoadResult;
import io.rollcall.standalone.browser.CockpitPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends events at a steady rate, each of which makes the number of those present rise by one, and watches that number in a browser. Needs a machine that nobody else
 * sends to.
 */
public final class FreshnessBench {

    private static final double ONE_A_SECOND = 1;

    private static final String REACHED = "count => window.rollcallSeen.at(-1)[0] >= count";

    private static final String WATCH = """
            () => {
              const figure = () => Number(document.querySelector('[data-figure=present]').getAttribute('data-value'));
              const note = () => {
                const seen = window.rollcallSeen, count = figure();
                if (seen.length === 0 || seen[seen.length - 1][0] !== count) {
                  seen.push([count, performance.timeOrigin + performance.now()]);
                }
              };
              window.rollcallSeen = [];
              note();
              new MutationObserver(note).observe(document.body, {subtree: true, attributes: true, attributeFilter: ['data-value']});
            }""";

    private final DistrictLoad pupils;
    private final Consumer<String> progress;

    /** @param pupils opened before the page that watches, which therefore shows their district */
    public FreshnessBench(DistrictLoad pupils, Consumer<String> progress) {
        this.pupils = pupils;
        this.progress = progress;
    }

    /**
     * What is sent.
     *
     * @param warmUp how long before it is measured
     * @param time how long it is measured
     */
    public record Pace(double ratePerSecond, Duration warmUp, Duration time) {}

    /**
     * Measures, after a warm-up at the same rate: in their first minute the programs' virtual machines compile what they run, which a wall
     * that has been on since seven no longer sees.
     */
    public WatchedRun run(CockpitPage screen, PushViewers others, Pace pace, Supplier<CockpitReading> meter)
            throws InterruptedException {
        Page page = screen.page();
        // A district on the clock of its data has no day, and its page no figure, before the first mark.
        pupils.send(ONE_A_SECOND, Duration.ofSeconds(1));
        page.waitForSelector("main:not(.loading)");
        page.evaluate(WATCH);
        long start = seen(page).getFirst().count();
        // To the last of them: on a busy machine a figure that stands still for seconds may have many still to come.
        long before = start + send(pace.ratePerSecond(), pace.warmUp()).events();
        page.waitForFunction(REACHED, (double) before);
        CockpitReading begin = meter.get();
        LoadResult load = send(pace.ratePerSecond(), pace.time());
        CockpitReading end = meter.get();
        page.waitForFunction(REACHED, (double) (before + load.events()));
        return new WatchedRun(
                Freshness.of(pace.ratePerSecond(), acknowledgements(load), before, seen(page)),
                CockpitCost.between(begin, end, others.count()),
                others.connected());
    }

    private LoadResult send(double ratePerSecond, Duration duration) throws InterruptedException {
        progress.accept("sending %s events a second for %d s".formatted(ratePerSecond, duration.toSeconds()));
        return pupils.send(ratePerSecond, duration);
    }

    /** By the wall clock, which the browser measures by too. */
    private static double[] acknowledgements(LoadResult load) {
        Instant now = Instant.now();
        double epoch = now.getEpochSecond() * 1e3 + now.getNano() / 1e6 - System.nanoTime() / 1e6;
        double[] at = new double[load.events()];
        for (int event = 0; event < at.length; event++) {
            at[event] = epoch + load.acknowledgedAt(event) / 1e6;
        }
        return at;
    }

    private static List<Sighting> seen(Page page) {
        List<Sighting> sightings = new ArrayList<>();
        if (page.evaluate("window.rollcallSeen.flat()") instanceof List<?> flat) {
            for (int at = 0; at < flat.size(); at += 2) {
                if (flat.get(at) instanceof Number count && flat.get(at + 1) instanceof Number time) {
                    sightings.add(new Sighting(count.longValue(), time.doubleValue()));
                }
            }
        }
        return sightings;
    }
}
