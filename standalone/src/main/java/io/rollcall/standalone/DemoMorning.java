package io.rollcall.standalone;

import io.rollcall.event.Feed;
import io.rollcall.event.Session;
import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.GatewayException;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.morning.EarlierDays;
import io.rollcall.simulator.morning.Morning;
import io.rollcall.simulator.morning.MorningSettings;
import io.rollcall.simulator.morning.Past;
import io.rollcall.standalone.data.FeedKeys;
import io.rollcall.standalone.installation.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The made-up district's morning, and the days before it, running beside whatever this process does meanwhile. */
final class DemoMorning implements AutoCloseable {

    /** The feed that the person at the keyboard may send with. */
    static final String FEED = "demo";

    private final Running running;
    private final DistrictPlan plan;
    private final GatewayClient client;
    private final Morning morning;
    private final EarlierDays earlier;
    private final Progress progress;
    private final Thread thread = Thread.ofPlatform().daemon().name("morning").unstarted(this::run);
    private final Thread past = Thread.ofPlatform().daemon().name("past").unstarted(this::runPast);
    private String operatorKey = "";

    DemoMorning(Running running, DistrictPlan plan, Past past, GatewayClient client, Progress progress) {
        this.running = running;
        this.plan = plan;
        this.client = client;
        this.morning = Morning.ofToday(plan, MorningSettings.DEMO);
        this.earlier = new EarlierDays(plan, morning.date(), past);
        this.progress = progress;
    }

    /** Returns once the district is registered; its morning has begun then. */
    void begin() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        operatorKey = running.secrets().operatorKey();
        client.putDirectory(operatorKey, plan.directory(morning.date(), List.of(Session.AM.name())));
        FeedKeys keys = new FeedKeys(running.data());
        if (keys.key(FEED).isEmpty()) {
            keys.put(FEED, client.putFeed(operatorKey, plan.code(), FEED, List.of(Feed.ALL_SCHOOLS)));
        }
        progress.done("district", Duration.between(begun, Instant.now()), "");
        thread.start();
        past.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        past.interrupt();
    }

    private void run() {
        try {
            morning.run(client, operatorKey);
        } catch (GatewayException failure) {
            System.err.println("The made-up morning ended: " + failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once the morning has begun, or the newest day that the cockpit finds would be one of these. */
    private void runPast() {
        try {
            morning.awaitFirstMarks();
            Instant begun = Instant.now();
            DeliveryTotals sent = earlier.run(client, operatorKey);
            progress.done(
                    "past",
                    Duration.between(begun, Instant.now()),
                    "   %,d earlier days, %,d of %,d marks admitted; now ./rollcall publish has something to publish"
                            .formatted(earlier.dates().size(), sent.admitted(), sent.events()));
        } catch (GatewayException failure) {
            System.err.println("The made-up days before the morning ended: " + failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
