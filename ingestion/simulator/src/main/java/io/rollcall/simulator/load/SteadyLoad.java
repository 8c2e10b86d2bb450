package io.rollcall.simulator.load;

import io.rollcall.event.Codes;
import io.rollcall.simulator.client.EventSender;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Sends events at a fixed rate, each that of a new person, so that a count rises by one with every event. The rate does not wait for answers: a slow
 * gateway shows in the times, not in fewer events.
 */
public final class SteadyLoad {

    /** How long an event may wait for company where nobody gathers any. */
    private static final Duration AT_ONCE = Duration.ofMillis(5);

    /** Only a gateway that stands still for seconds gets to this bound. */
    private static final int IN_FLIGHT = 512;

    private final GatewayClient client;
    private final String feedKey;
    private final Events source;
    private final Duration gathering;

    /** What is sent. */
    interface Events {
        /** Appends the event of an index, from 0, to those that are sent with it. */
        void append(EventStream events, int index) throws InterruptedException;
    }

    /**
     * Of people who are present.
     *
     * @param run a code that no earlier run had, so that its persons are new
     */
    public SteadyLoad(GatewayClient client, String feedKey, LoadTarget target, String run) {
        this(client, feedKey, present(target, Codes.require(run, "run")), AT_ONCE);
    }

    /** @param gathering how long an event may wait for others to be sent with */
    SteadyLoad(GatewayClient client, String feedKey, Events source, Duration gathering) {
        this.client = client;
        this.feedKey = feedKey;
        this.source = source;
        this.gathering = gathering;
    }

    private static Events present(LoadTarget target, String run) {
        return (events, index) -> events.append(target.event(run, index));
    }

    /** Returns once every event is acknowledged; an interrupted thread stops at once. */
    public LoadResult run(double eventsPerSecond, Duration duration) throws InterruptedException {
        int total = (int) Math.round(eventsPerSecond * duration.toNanos() / 1e9);
        long[] sentAt = new long[total];
        long[] acknowledgedAt = new long[total];
        try (EventSender sender = client.sender(feedKey, IN_FLIGHT)) {
            long start = System.nanoTime();
            for (int next = 0; next < total; ) {
                long now = System.nanoTime();
                int due = (int) Math.min(total, (now - start) / 1e9 * eventsPerSecond + 1);
                Arrays.fill(sentAt, next, due, now);
                send(next, due, sender, acknowledgedAt);
                next = due;
                Thread.sleep(gathering);
            }
            return new LoadResult(sender.finish(), sentAt, acknowledgedAt);
        }
    }

    private void send(int from, int to, EventSender sender, long[] acknowledgedAt) throws InterruptedException {
        EventStream events = new EventStream(
                batch -> sender.send(batch, _ -> Arrays.fill(acknowledgedAt, from, to, System.nanoTime())));
        for (int index = from; index < to; index++) {
            source.append(events, index);
        }
        events.flush();
    }
}
