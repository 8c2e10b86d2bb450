package io.rollcall.standalone.bench;

import com.microsoft.playwright.Page;
import io.rollcall.event.Feed;
import io.rollcall.event.Session;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.load.LoadResult;
import io.rollcall.simulator.load.LoadTarget;
import io.rollcall.simulator.load.SteadyLoad;
import io.rollcall.standalone.browser.CockpitPage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends events at a steady rate, each of which makes the number of those present rise by one, and watches that number in a browser. Needs a machine that nobody else
 * sends to.
 */
public final class FreshnessBench {

    /** Everything that was sent before is on the screen: the figure is there and has not moved for three seconds. */
    private static final String STANDS_STILL = """
            () => {
              const [count, at] = window.rollcallSeen.at(-1);
              return count > 0 && performance.timeOrigin + performance.now() - at > 3000;
            }""";

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

    private final GatewayClient gateway;
    private final String operatorKey;
    private final DistrictPlan plan;
    private final Consumer<String> progress;

    public FreshnessBench(GatewayClient gateway, String operatorKey, DistrictPlan plan, Consumer<String> progress) {
        this.gateway = gateway;
        this.operatorKey = operatorKey;
        this.plan = plan;
        this.progress = progress;
    }

    /** Makes the district known and returns the key to send with; a page opened afterwards shows it. */
    public String prepare() throws InterruptedException {
        gateway.putDirectory(operatorKey, plan.directory(today(), List.of(Session.AM.name())));
        return gateway.putFeed(operatorKey, plan.code(), "bench", List.of(Feed.ALL_SCHOOLS));
    }

    /**
     * Measures for that long, after a warm-up at the same rate: in their first minute the programs' virtual machines compile what they run, which a wall
     * that has been on since seven no longer sees.
     */
    public Freshness run(String feedKey, CockpitPage screen, double ratePerSecond, Duration warmUp, Duration duration)
            throws InterruptedException {
        Page page = screen.page();
        page.evaluate(WATCH);
        send(feedKey, ratePerSecond, warmUp);
        page.waitForFunction(STANDS_STILL);
        long before = seen(page).getLast().count();
        LoadResult load = send(feedKey, ratePerSecond, duration);
        page.waitForFunction(REACHED, (double) (before + load.events()));
        return Freshness.of(ratePerSecond, acknowledgements(load), before, seen(page));
    }

    private LoadResult send(String feedKey, double ratePerSecond, Duration duration) throws InterruptedException {
        progress.accept("sending %s events a second for %d s".formatted(ratePerSecond, duration.toSeconds()));
        List<String> schools = plan.schools().stream().map(SchoolPlan::code).toList();
        LoadTarget target = new LoadTarget(plan.code(), plan.zone(), today(), Session.AM, schools);
        String run = "bench-" + Instant.now().toEpochMilli();
        LoadResult load = new SteadyLoad(gateway, feedKey, target, run).run(ratePerSecond, duration);
        if (load.totals().rejected() > 0) {
            throw new IllegalStateException(
                    "The gateway rejected events: " + load.totals().firstRejections());
        }
        return load;
    }

    private LocalDate today() {
        return LocalDate.now(plan.zone());
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
