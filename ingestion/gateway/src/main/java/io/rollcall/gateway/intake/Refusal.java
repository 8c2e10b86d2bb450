package io.rollcall.gateway.intake;

/**
 * One event that was not admitted, as its sender is told.
 *
 * @param index its place in the request, from 0
 * @param eventId its id where it is a code, else ""
 * @param fault what is wrong with it
 */
public record Refusal(int index, String eventId, Fault fault) {}
