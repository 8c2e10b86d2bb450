package io.rollcall.streaming;

import io.rollcall.event.Kind;
import io.rollcall.event.LogEntry;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.Status;
import io.rollcall.event.Tick;
import io.rollcall.streaming.source.RawMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A log of one partition: a few schools' persons observed, corrected, retracted, repeated and erased, with a tick now and then and something unreadable. The same for one seed. */
final class SyntheticLog {

    private static final int TICK_EVERY = 50;
    private static final int ERASED_ONCE_IN = 150;
    private static final int UNREADABLE_EVERY = 333;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Status> STATUSES = Observed.STATUSES;
    private static final List<String> CLASSES = List.of("3-1", "3-2", "");

    private final LogEntryCodec codec = new LogEntryCodec();
    private final List<RawMessage> messages = new ArrayList<>();
    private final List<PersonEntry> entries = new ArrayList<>();
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
                add(entry(chance));
            }
        }
    }

    int length() {
        return messages.size();
    }

    List<RawMessage> messages() {
        return messages;
    }

    RawMessage message(long offset) {
        return messages.get(Math.toIntExact(offset));
    }

    /** All that it says of persons. */
    List<PersonEntry> entries() {
        return entries;
    }

    /** What it says of persons before an offset. */
    List<PersonEntry> entriesBefore(long offset) {
        return messages.stream()
                .limit(offset)
                .filter(message -> message.keyed() && message.value().length > 3)
                .map(message -> (PersonEntry) codec.decode(message.value()))
                .toList();
    }

    int unreadable() {
        return unreadable;
    }

    private static PersonEntry entry(Random chance) {
        Observed observed = new Observed(
                "S" + chance.nextInt(7),
                chance.nextInt(200),
                chance.nextBoolean() ? "AM" : "PM",
                CLASSES.get(chance.nextInt(CLASSES.size())),
                STATUSES.get(chance.nextInt(STATUSES.size())),
                Duration.ofSeconds(chance.nextInt(600)),
                "e-" + chance.nextInt(1000));
        Kind kind = KINDS.get(chance.nextInt(KINDS.size()));
        return chance.nextInt(ERASED_ONCE_IN) == 0 ? observed.erasureOf(kind) : observed.of(kind);
    }

    private void add(LogEntry entry) {
        if (entry instanceof PersonEntry ofPerson) {
            entries.add(ofPerson);
        }
        add(entry instanceof PersonEntry, codec.encode(entry));
    }

    private void add(boolean keyed, byte[] value) {
        messages.add(new RawMessage(
                Kind.ATTENDANCE.topic(), 0, messages.size(), keyed ? Observed.key() : Observed.noKey(), value));
    }
}
