package io.rollcall.simulator.morning;

import io.rollcall.event.Feed;
import io.rollcall.event.Session;
import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.EventSender;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.event.Announcement;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs one morning of a synthetic district against the gateway. The same plan and day give the same events, so that a morning that is run again tells Rollcall nothing
 * new; the trickle after it does. A morning runs once.
 */
public final class Morning {

    /** Of the earlier days too. */
    static final String FEED = "simulator";

    private static final int IN_FLIGHT = 8;
    private static final Duration TICK = Duration.ofMillis(50);

    private final DistrictPlan plan;
    private final LocalDate date;
    private final MorningSettings settings;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile DeliveryTotals soFar = DeliveryTotals.NONE;

    /** A morning of today in the district's zone, whatever day of the week that is. */
    public static Morning ofToday(DistrictPlan plan, MorningSettings settings) {
        return new Morning(plan, LocalDate.now(plan.zone()), settings);
    }

    public Morning(DistrictPlan plan, LocalDate date, MorningSettings settings) {
        this.plan = plan;
        this.date = date;
        this.settings = settings;
    }

    /** The simulated day. */
    public LocalDate date() {
        return date;
    }

    /** Waits until pupils have come, and the day is one that a screen can show. */
    public void awaitFirstMarks() throws InterruptedException {
        begun.await();
    }

    /** What is acknowledged up to now, a moment ago at most. */
    public DeliveryTotals soFar() {
        return soFar;
    }

    /**
     * Puts the district into the directory, with the morning as its only session that day, and sends the morning. Returns once all of it is acknowledged, with a trickle
     * never; an interrupted thread stops at once.
     */
    public DeliveryTotals run(GatewayClient client, String operatorKey) throws InterruptedException {
        client.putDirectory(operatorKey, plan.directory(date, List.of(Session.AM.name())));
        String key = client.putFeed(operatorKey, plan.code(), FEED, List.of(Feed.ALL_SCHOOLS));
        try (EventSender sender = client.sender(key, IN_FLIGHT)) {
            return send(sender);
        }
    }

    /** Batches overtake each other, and an answer that comes before its campaign is refused: so these go ahead alone. */
    private static void announce(List<Announcement> announcements, EventStream events) throws InterruptedException {
        for (Announcement announcement : announcements) {
            events.append(announcement);
        }
        events.flush();
    }

    private DeliveryTotals send(EventSender sender) throws InterruptedException {
        MorningDay day = new MorningDay(plan.code(), plan.zone(), date);
        MorningScript script = MorningScript.write(plan, date);
        MorningRun run = new MorningRun(day, plan, script, settings);
        EventStream events = new EventStream(sender::send);
        announce(script.checkIns().announcements(), events);
        sender.finish();
        for (CheckIn earlier : script.checkIns().earlier()) {
            events.append(earlier);
        }
        events.flush();
        long start = System.nanoTime();
        while (!run.isOver()) {
            run.advanceTo((System.nanoTime() - start) / 1e9, events);
            soFar = sender.soFar();
            if (run.hasBegun()) {
                begun.countDown();
            }
            Thread.sleep(TICK);
        }
        soFar = sender.finish();
        return soFar;
    }
}
