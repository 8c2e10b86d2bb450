package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.intake.Adapted;

/**
 * What an answer says of one thing.
 *
 * @param key the same whenever the same thing is told again, whatever is said of it then; a keyed hash
 * @param said what is said of it
 */
public record Polled(String key, Adapted said) {}
