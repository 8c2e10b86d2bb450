package io.rollcall.streaming;

import io.rollcall.event.Kind;
import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.Observation;
import io.rollcall.event.Status;
import io.rollcall.event.Tick;
import io.rollcall.streaming.source.RawMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A log of one partition: a few schools' persons observed, corrected, retracted and repeated, with a tick now and then and something unreadable. The same for one seed. */
final class SyntheticLog {

    private static final int TICK_EVERY = 50;
    private static final int UNREADABLE_EVERY = 333;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Status> STATUSES = Observed.STATUSES;
    private static final List<String> CLASSES = List.of("3-1", "3-2", "");

    private final LogEntryCodec codec = new LogEntryCodec();
    private final List<RawMessage> messages = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private int unreadable;

    SyntheticLog(long seed, int length) {
        Random chance = new Random(seed);
        for (int i = 0; i < length; i++) {
            if (i % UNREADABLE_EVERY == 1) {
                unreadable++;
                add(true, new byte[] {1, 2, 3});
            } else if (i % TICK_EVERY == 0) {
                add(new Tick(Observed.BELL.plusMillis(i)));
            } else {
                add(observation(chance));
            }
        }
    }

    int length() {
        return messages.size();
    }

    RawMessage message(long offset) {
        return messages.get(Math.toIntExact(offset));
    }

    List<Observation> observations() {
        return observations;
    }

    /** What lies before an offset. */
    List<Observation> observationsBefore(long offset) {
        return messages.stream()
                .limit(offset)
                .filter(message -> message.keyed() && message.value().length > 3)
                .map(message -> (Observation) codec.decode(message.value()))
                .toList();
    }

    int unreadable() {
        return unreadable;
    }

    private static Observation observation(Random chance) {
        return new Observed(
                        "S" + chance.nextInt(7),
                        chance.nextInt(200),
                        chance.nextBoolean() ? "AM" : "PM",
                        CLASSES.get(chance.nextInt(CLASSES.size())),
                        STATUSES.get(chance.nextInt(STATUSES.size())),
                        Duration.ofSeconds(chance.nextInt(600)),
                        "e-" + chance.nextInt(1000))
                .of(KINDS.get(chance.nextInt(KINDS.size())));
    }

    private void add(LogEntry entry) {
        boolean keyed = entry instanceof Observation;
        if (entry instanceof Observation observation) {
            observations.add(observation);
        }
        add(keyed, codec.encode(entry));
    }

    private void add(boolean keyed, byte[] value) {
        messages.add(new RawMessage(Kind.ATTENDANCE.topic(), 0, messages.size(), keyed, value));
    }
}
