package io.rollcall.streaming.status;

import io.rollcall.event.MergeRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a status change does to one counter.
 *
 * @param amount 1 or −1 where people are counted, else any number but 0
 */
record Move(Counter counter, long amount) {

    /** The counters that the change touches; one that the person stays on is not touched. */
    static List<Move> of(StatusChange change) {
        return change.occasion().kind().mergeRule() == MergeRule.SPAN ? ofPresence(change) : ofPlace(change);
    }

    private static List<Move> ofPlace(StatusChange change) {
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

    private static List<Move> ofPresence(StatusChange change) {
        Map<Counter, Long> amounts = new LinkedHashMap<>();
        CountPresence.of(change.from()).forEach((counter, amount) -> amounts.merge(counter, -amount, Long::sum));
        CountPresence.of(change.to()).forEach((counter, amount) -> amounts.merge(counter, amount, Long::sum));
        List<Move> moves = new ArrayList<>(amounts.size());
        amounts.forEach((counter, amount) -> {
            if (amount != 0) {
                moves.add(new Move(counter, amount));
            }
        });
        return moves;
    }
}
