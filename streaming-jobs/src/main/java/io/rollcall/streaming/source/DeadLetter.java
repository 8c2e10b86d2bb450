package io.rollcall.streaming.source;

import io.rollcall.event.UndecodableMessageException;

/**
 * A message that nobody can read: where it lies and why, never what it holds.
 *
 * @param reason a sentence for the operator
 */
public record DeadLetter(String topic, int partition, long offset, String reason) {

    public static DeadLetter of(RawMessage message, UndecodableMessageException why) {
        return new DeadLetter(message.topic(), message.partition(), message.offset(), String.valueOf(why.getMessage()));
    }

    /** The same message is the same dead letter, however often it is read. */
    String key() {
        return topic + '/' + partition + '/' + offset;
    }
}
