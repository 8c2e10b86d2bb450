package io.rollcall.streaming.status;

import io.rollcall.event.Erasure;
import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom nothing is counted of any more. On the heap, since every observation asks, and there are few: a person costs some hundred bytes a school and kind.
 */
final class Erasures {

    private final Map<Subject, List<Erasure>> bySubject = new HashMap<>();

    /** Of two of the same, the first stays. */
    void add(Erasure erasure) {
        List<Erasure> known = bySubject.computeIfAbsent(erasure.subject(), subject -> new ArrayList<>(1));
        if (known.stream().noneMatch(each -> isSame(each, erasure))) {
            known.add(erasure);
        }
    }

    boolean cover(Occasion occasion, Subject subject) {
        return !bySubject.isEmpty()
                && bySubject.getOrDefault(subject, List.of()).stream().anyMatch(each -> each.covers(occasion, subject));
    }

    /** What was erased before then cannot be said of any more: the log has forgotten it too. */
    void forgetBefore(Instant kept) {
        bySubject
                .values()
                .forEach(known -> known.removeIf(erasure -> erasure.at().isBefore(kept)));
        bySubject.values().removeIf(List::isEmpty);
    }

    List<Erasure> all() {
        return bySubject.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isSame(Erasure one, Erasure other) {
        return one.kind() == other.kind()
                && one.school().equals(other.school())
                && one.district().equals(other.district());
    }
}
