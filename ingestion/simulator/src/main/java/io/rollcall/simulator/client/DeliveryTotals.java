package io.rollcall.simulator.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of everything that was sent, as the gateway acknowledged it.
 *
 * @param requests batches acknowledged
 * @param events events in them; always {@code admitted + rejected}
 * @param admitted events that are in the log
 * @param rejected events that are not
 * @param rejectedByReason how many of those for which reason
 * @param firstRejections the first of them, {@value #MOST_SHOWN} at most
 */
public record DeliveryTotals(
        long requests,
        long events,
        long admitted,
        long rejected,
        Map<String, Long> rejectedByReason,
        List<RejectedEvent> firstRejections) {

    static final int MOST_SHOWN = 20;

    public static final DeliveryTotals NONE = new DeliveryTotals(0, 0, 0, 0, Map.of(), List.of());

    public DeliveryTotals {
        rejectedByReason = Map.copyOf(rejectedByReason);
        firstRejections = List.copyOf(firstRejections);
    }

    DeliveryTotals plus(Receipt receipt) {
        Map<String, Long> byReason = new TreeMap<>(rejectedByReason);
        List<RejectedEvent> shown = new ArrayList<>(firstRejections);
        for (RejectedEvent event : receipt.rejected()) {
            byReason.merge(event.reason(), 1L, Long::sum);
            if (shown.size() < MOST_SHOWN) {
                shown.add(event);
            }
        }
        return new DeliveryTotals(
                requests + 1,
                events + receipt.received(),
                admitted + receipt.admitted(),
                rejected + receipt.rejected().size(),
                byReason,
                shown);
    }
}
