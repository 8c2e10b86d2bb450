package io.rollcall.streaming.status;

import java.util.ArrayList;
import java.util.List;

/**
 * What a status change does to one counter.
 *
 * @param people 1 or −1
 */
record Move(Counter counter, int people) {

    /** The counters that the change touches; one that the person stays on is not touched. */
    static List<Move> of(StatusChange change) {
        List<Counter> from = Counter.of(change.from());
        List<Counter> to = Counter.of(change.to());
        List<Move> moves = new ArrayList<>(from.size() + to.size());
        for (Counter counter : from) {
            if (!to.contains(counter)) {
                moves.add(new Move(counter, -1));
            }
        }
        for (Counter counter : to) {
            if (!from.contains(counter)) {
                moves.add(new Move(counter, 1));
            }
        }
        return moves;
    }
}
