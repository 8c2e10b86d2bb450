package io.rollcall.streaming.status;

import java.time.Instant;

/**
 * What several status changes together did to one counter.
 *
 * @param amount the sum of their moves' amounts; may be 0
 * @param moves how many moves there were; at least 1
 * @param lastReceived the latest time of receipt among them
 * @param closes whether nothing more of the occasion's date will be admitted one day, as one of their observations says
 */
public record Tally(OccasionCounter counter, long amount, long moves, Instant lastReceived, boolean closes) {}
