package io.rollcall.simulator.load;

import io.rollcall.event.Feed;
import io.rollcall.event.Session;
import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.EventSender;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.Receipt;
import io.rollcall.simulator.client.Reply;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.EventBatch;
import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A load on all schools of a made-up district, whose every event makes the number of those present rise by one. */
public final class DistrictLoad {

    /** Batches that are on their way at once: enough that the gateway never waits for the sender. */
    private static final int IN_FLIGHT = 64;

    private final GatewayClient gateway;
    private final String feedKey;
    private final String feed;
    private final LoadTarget target;

    private DistrictLoad(GatewayClient gateway, String feedKey, String feed, LoadTarget target) {
        this.gateway = gateway;
        this.feedKey = feedKey;
        this.feed = feed;
        this.target = target;
    }

    /** Makes the district known, with the morning as the day's only session, and opens a feed for all of it. */
    public static DistrictLoad open(
            GatewayClient gateway, String operatorKey, DistrictPlan plan, LocalDate date, String feed)
            throws InterruptedException {
        gateway.putDirectory(operatorKey, plan.directory(date, List.of(Session.AM.name())));
        String feedKey = gateway.putFeed(operatorKey, plan.code(), feed, List.of(Feed.ALL_SCHOOLS));
        List<String> schools = plan.schools().stream().map(SchoolPlan::code).toList();
        return new DistrictLoad(
                gateway,
                feedKey,
                feed,
                new LoadTarget(plan.code(), plan.zone(), date, Session.AM, schools, Duration.ZERO));
    }

    /** The same, of marks that were made so long before they are sent: a gateway whose clock is behind by less admits them all the same. */
    public DistrictLoad aged(Duration age) {
        return new DistrictLoad(gateway, feedKey, feed, target.aged(age));
    }

    /**
     * Returns when every event is acknowledged.
     *
     * @throws IllegalStateException where the gateway rejected one: then the load would not say what it is meant to
     */
    public LoadResult send(double eventsPerSecond, Duration time) throws InterruptedException {
        LoadResult load = new SteadyLoad(gateway, feedKey, target, run()).run(eventsPerSecond, time);
        allAdmitted(load.totals());
        return load;
    }

    /**
     * Sends as fast as the gateway takes it, in batches of that many events, until the time is over; returns when all of it is acknowledged.
     *
     * @throws IllegalStateException where the gateway rejected an event
     */
    public Throughput flood(int batchSize, Duration time) throws InterruptedException {
        String run = run();
        long start = System.nanoTime();
        try (EventSender sender = gateway.sender(feedKey, IN_FLIGHT)) {
            for (int next = 0; System.nanoTime() - start < time.toNanos(); next += batchSize) {
                EventStream batch = new EventStream(sender::send);
                for (int index = next; index < next + batchSize; index++) {
                    batch.append(target.event(run, index));
                }
                batch.flush();
            }
            DeliveryTotals totals = allAdmitted(sender.finish());
            return new Throughput(totals.admitted(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Publishes a notice to one guardian of every pupil, in each school by itself; nobody has read it yet. */
    public NoticeLoad publish(DistrictPlan plan, String notice) throws InterruptedException {
        return NoticeLoad.publish(gateway, feedKey, plan, target.date(), notice);
    }

    /** Batches of so many events, in which no person comes twice; who takes them sends them. */
    public Supplier<EventBatch> batches(int batchSize) {
        String run = run();
        AtomicInteger next = new AtomicInteger();
        return () -> target.batch(run, next.getAndAdd(batchSize), batchSize);
    }

    /**
     * Sends a batch once, and does not hide what became of it.
     *
     * @throws IllegalStateException where the gateway rejected an event
     */
    public Reply post(EventBatch batch) throws InterruptedException {
        Reply reply = gateway.postEventsOnce(feedKey, batch);
        if (reply instanceof Reply.Acknowledged(int _, Receipt receipt) && receipt.admitted() < batch.events()) {
            throw new IllegalStateException("The gateway rejected events: " + receipt.rejected());
        }
        return reply;
    }

    private String run() {
        return feed + "-" + Instant.now().toEpochMilli();
    }

    static DeliveryTotals allAdmitted(DeliveryTotals totals) {
        if (totals.rejected() > 0) {
            throw new IllegalStateException("The gateway rejected events: " + totals.firstRejections());
        }
        return totals;
    }
}
