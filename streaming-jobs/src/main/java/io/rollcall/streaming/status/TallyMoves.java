package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up what many status changes do to the same few counters, where the changes are made: one tally a counter goes over to the counting step instead of one message a
 * move. Tallies go out once in a while, and always before a watermark or a checkpoint's barrier, so nothing is ever held that a checkpoint would have to remember.
 */
public final class TallyMoves extends AbstractStreamOperator<Tally>
        implements OneInputStreamOperator<StatusChange, Tally> {

    private static final long serialVersionUID = 1L;

    /** How long a tally waits for further moves of its counter. */
    static final Duration PACE = Duration.ofMillis(10);

    /** The same in a backlog, when nobody waits for the newest figure and adding up more is faster. */
    static final Duration PACE_IN_BACKLOG = Duration.ofMillis(500);

    /** So many moves a millisecond are no school's morning: a district's busiest minute has a third of it. */
    private static final long BACKLOG_MOVES_A_MILLISECOND = 15;

    /** About two hundred bytes each. */
    private static final int MOST_HELD = 40_000;

    @SuppressWarnings("NullAway.Init") // by open()
    private transient Map<Occasion, Map<Counter, Sum>> sums;

    private transient int size;
    private transient boolean sendingIsDue;

    /** Since the last time something was sent. */
    private transient long moves;

    private transient long lastSent;
    private transient boolean isBacklog;

    private static final class Sum {
        private long amount;
        private long moves;
        private Instant lastReceived = Instant.EPOCH;
        private boolean closes;

        void add(long more, StatusChange change) {
            amount += more;
            moves++;
            if (change.receivedAt().isAfter(lastReceived)) {
                lastReceived = change.receivedAt();
            }
            closes |= change.closes();
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        sums = new HashMap<>();
    }

    @Override
    public void processElement(StreamRecord<StatusChange> element) {
        StatusChange change = element.getValue();
        Map<Counter, Sum> counters = sums.computeIfAbsent(change.occasion(), occasion -> new HashMap<>());
        int before = counters.size();
        for (Move move : Move.of(change)) {
            moves++;
            counters.computeIfAbsent(move.counter(), counter -> new Sum()).add(move.amount(), change);
        }
        size += counters.size() - before;
        if (size >= MOST_HELD) {
            send();
        } else {
            sendSoon();
        }
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        send();
        super.processWatermark(watermark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        send();
    }

    @Override
    public void finish() throws Exception {
        send();
        super.finish();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what sending throws fails the task
    private void sendSoon() {
        if (!sendingIsDue) {
            sendingIsDue = true;
            var clock = getProcessingTimeService();
            Duration pace = isBacklog ? PACE_IN_BACKLOG : PACE;
            clock.registerTimer(clock.getCurrentProcessingTime() + pace.toMillis(), time -> sendInTime());
        }
    }

    private void sendInTime() {
        sendingIsDue = false;
        send();
    }

    private void send() {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        isBacklog = moves > BACKLOG_MOVES_A_MILLISECOND * Math.max(now - lastSent, PACE.toMillis());
        lastSent = now;
        moves = 0;
        sums.forEach((occasion, counters) ->
                counters.forEach((counter, sum) -> output.collect(new StreamRecord<>(new Tally(
                        new OccasionCounter(occasion, counter),
                        sum.amount,
                        sum.moves,
                        sum.lastReceived,
                        sum.closes)))));
        sums.clear();
        size = 0;
    }
}
