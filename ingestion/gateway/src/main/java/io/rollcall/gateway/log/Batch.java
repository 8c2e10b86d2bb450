package io.rollcall.gateway.log;

import io.rollcall.event.Delivery;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import java.util.List;

/**
 * What one request's events came to.
 *
 * @param observations the admitted ones
 * @param heartbeats what the feed said of itself, after the observations
 * @param rejections the evidence of the others
 * @param delivery the request as a whole
 * @param history whether the observations are of closed days, which lie apart until a backfill counts them
 */
public record Batch(
        List<Observation> observations,
        List<Heartbeat> heartbeats,
        List<Rejection> rejections,
        Delivery delivery,
        boolean history) {

    public Batch {
        observations = List.copyOf(observations);
        heartbeats = List.copyOf(heartbeats);
        rejections = List.copyOf(rejections);
    }

    /** Of a feed that said nothing of itself, and nothing of history. */
    public Batch(List<Observation> observations, List<Rejection> rejections, Delivery delivery) {
        this(observations, List.of(), rejections, delivery, false);
    }
}
