package io.rollcall.simulator.client;

/**
 * An event that the gateway did not admit.
 *
 * @param index its place in its batch, from 0
 * @param id its CloudEvents id, "" where it had none to show
 * @param reason the name of an {@code io.rollcall.event.RejectionReason}
 * @param message a sentence that says what to do
 */
public record RejectedEvent(int index, String id, String reason, String message) {}
