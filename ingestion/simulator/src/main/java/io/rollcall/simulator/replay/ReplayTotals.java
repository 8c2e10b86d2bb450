package io.rollcall.simulator.replay;

import io.rollcall.simulator.client.DeliveryTotals;
import java.time.Duration;

/**
 * What a replay sent, all of it acknowledged.
 *
 * @param days with figures
 * @param schoolDays sent, one event a pupil
 * @param notSubmitted school-days without a figure, of which nothing was sent
 * @param delivery what the gateway made of the events
 * @param took from the first batch to the last acknowledgement
 */
public record ReplayTotals(int days, long schoolDays, long notSubmitted, DeliveryTotals delivery, Duration took) {}
