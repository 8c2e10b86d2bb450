package io.rollcall.gateway.person;

import io.rollcall.event.Subject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * A district's hashed ids and the persons that they belong to, in plain arrays. One thread adds, any may look up meanwhile: an entry is complete before anything points to it, and
 * nothing that points is ever taken back.
 */
public final class PersonTable {

    static final int NOBODY = -1;

    /** In place of a namespace: by this id the roster knows the person, whatever platform's id it may be beside. */
    static final int OWN = -2;

    private static final int FIRST_ENTRIES = 1 << 10;

    private volatile Entries entries = new Entries(FIRST_ENTRIES);
    private int persons;

    /** Room for a number of entries; replaced by a larger one when it is full. */
    private static final class Entries {

        private final long[] high;
        private final long[] low;
        private final int[] namespace;
        private final int[] from;
        private final int[] person;
        /** The entry of the same person that was added before this one. */
        private final int[] before;
        /** From the hash to the entry, plus one; twice as many as entries, so that there is always an empty one. */
        private final AtomicIntegerArray slots;
        /** A person's newest entry, plus one. */
        private final AtomicIntegerArray newest;

        private int size;

        Entries(int room) {
            this(new long[room], new long[room], new int[room], new int[room], new int[room], new int[room]);
        }

        private Entries(long[] high, long[] low, int[] namespace, int[] from, int[] person, int[] before) {
            this.high = high;
            this.low = low;
            this.namespace = namespace;
            this.from = from;
            this.person = person;
            this.before = before;
            this.slots = new AtomicIntegerArray(2 * high.length);
            this.newest = new AtomicIntegerArray(high.length);
        }

        Entries twiceAsLarge() {
            int room = 2 * high.length;
            Entries larger = new Entries(
                    Arrays.copyOf(high, room),
                    Arrays.copyOf(low, room),
                    Arrays.copyOf(namespace, room),
                    Arrays.copyOf(from, room),
                    Arrays.copyOf(person, room),
                    Arrays.copyOf(before, room));
            for (int entry = 0; entry < size; entry++) {
                larger.point(entry);
            }
            larger.size = size;
            return larger;
        }

        void add(int owner, Subject id, int in, int day) {
            int entry = size++;
            high[entry] = id.high();
            low[entry] = id.low();
            namespace[entry] = in;
            from[entry] = day;
            person[entry] = owner;
            before[entry] = newest.get(owner) - 1;
            point(entry);
        }

        private void point(int entry) {
            int slot = slotOf(high[entry], low[entry]);
            while (slots.get(slot) != 0) {
                slot = (slot + 1) & (slots.length() - 1);
            }
            slots.set(slot, entry + 1);
            newest.set(person[entry], entry + 1);
        }

        /** Whose the id is on that day; of several, the one that it came to last. */
        int personOf(Subject id, int day) {
            int best = NOBODY;
            int slot = slotOf(id.high(), id.low());
            for (int found = slots.get(slot) - 1; found >= 0; found = slots.get(slot) - 1) {
                if (isOf(found, id) && namespace[found] != OWN && from[found] <= day && isNewer(found, best)) {
                    best = found;
                }
                slot = (slot + 1) & (slots.length() - 1);
            }
            return best == NOBODY ? NOBODY : person[best];
        }

        int knownAs(Subject own) {
            int slot = slotOf(own.high(), own.low());
            for (int found = slots.get(slot) - 1; found >= 0; found = slots.get(slot) - 1) {
                if (isOf(found, own) && namespace[found] == OWN) {
                    return person[found];
                }
                slot = (slot + 1) & (slots.length() - 1);
            }
            return NOBODY;
        }

        boolean isOf(int entry, Subject id) {
            return high[entry] == id.high() && low[entry] == id.low();
        }

        private boolean isNewer(int entry, int than) {
            return than == NOBODY || from[entry] > from[than] || (from[entry] == from[than] && entry > than);
        }

        /** Hashes are spread evenly as they are. */
        private int slotOf(long highBits, long lowBits) {
            return (int) (highBits ^ lowBits) & (slots.length() - 1);
        }
    }

    /** The number of the person that a roster knows by this id; a new one where there is none. */
    public int numberOf(Subject own) {
        int known = entries.knownAs(own);
        if (known != NOBODY) {
            return known;
        }
        int number = persons++;
        add(number, own, OWN, 0);
        return number;
    }

    /** Whether a roster knows a person by this id as its own. */
    public boolean isKnown(Subject own) {
        return entries.knownAs(own) != NOBODY;
    }

    /** That the id is that person's from that day on; saying it again does no harm. */
    public void add(int owner, Subject id, int namespace, int from) {
        if (has(owner, id, namespace, from)) {
            return;
        }
        Entries current = entries;
        if (current.size == current.high.length) {
            current = current.twiceAsLarge();
            entries = current;
        }
        current.add(owner, id, namespace, from);
    }

    /** Whether the id is known, and as somebody else's. */
    public boolean isAnothers(Subject id, Subject person) {
        Entries current = entries;
        int owner = current.personOf(id, Integer.MAX_VALUE);
        return owner != NOBODY && owner != current.knownAs(person);
    }

    /** This id and those of the same person that are not another's by now; it alone where it is nobody's. */
    Set<Subject> idsLike(Subject id) {
        Entries current = entries;
        Set<Subject> ids = new HashSet<>(Set.of(id));
        int owner = current.personOf(id, Integer.MAX_VALUE);
        if (owner != NOBODY) {
            for (int entry = current.newest.get(owner) - 1; entry >= 0; entry = current.before[entry]) {
                Subject other = new Subject(current.high[entry], current.low[entry]);
                if (current.namespace[entry] == OWN || current.personOf(other, Integer.MAX_VALUE) == owner) {
                    ids.add(other);
                }
            }
        }
        return ids;
    }

    @Nullable Subject inNamespace(Subject id, int namespace, int day) {
        Entries current = entries;
        int owner = current.personOf(id, day);
        if (owner == NOBODY) {
            return null;
        }
        int best = NOBODY;
        for (int entry = current.newest.get(owner) - 1; entry >= 0; entry = current.before[entry]) {
            if (current.namespace[entry] == namespace && current.from[entry] <= day && current.isNewer(entry, best)) {
                best = entry;
            }
        }
        if (best == NOBODY) {
            return null;
        }
        Subject counted = new Subject(current.high[best], current.low[best]);
        return current.personOf(counted, day) == owner ? counted : null;
    }

    private boolean has(int owner, Subject id, int namespace, int from) {
        Entries current = entries;
        for (int entry = current.newest.get(owner) - 1; entry >= 0; entry = current.before[entry]) {
            if (current.isOf(entry, id) && current.namespace[entry] == namespace && current.from[entry] == from) {
                return true;
            }
        }
        return false;
    }
}
