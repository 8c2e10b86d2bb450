package io.rollcall.standalone;

import io.rollcall.event.Feed;
import io.rollcall.event.Session;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.GatewayException;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.morning.Morning;
import io.rollcall.simulator.morning.MorningSettings;
import io.rollcall.standalone.data.FeedKeys;
import io.rollcall.standalone.installation.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The made-up district's morning, running beside whatever this process does meanwhile. */
final class DemoMorning implements AutoCloseable {

    /** The feed that the person at the keyboard may send with. */
    static final String FEED = "demo";

    private final Running running;
    private final DistrictPlan plan;
    private final GatewayClient client;
    private final Morning morning;
    private final Thread thread = Thread.ofPlatform().daemon().name("morning").unstarted(this::run);
    private String operatorKey = "";

    DemoMorning(Running running, DistrictPlan plan, GatewayClient client) {
        this.running = running;
        this.plan = plan;
        this.client = client;
        this.morning = Morning.ofToday(plan, MorningSettings.DEMO);
    }

    /** Returns once the district is registered; its morning has begun then. */
    void begin(Progress progress) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Instant begun = clock.instant();
        operatorKey = running.secrets().operatorKey();
        client.putDirectory(operatorKey, plan.directory(morning.date(), List.of(Session.AM.name())));
        FeedKeys keys = new FeedKeys(running.data());
        if (keys.key(FEED).isEmpty()) {
            keys.put(FEED, client.putFeed(operatorKey, plan.code(), FEED, List.of(Feed.ALL_SCHOOLS)));
        }
        progress.done("district", Duration.between(begun, clock.instant()), "");
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
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
}
