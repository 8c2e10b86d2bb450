package io.rollcall.event;

/**
 * The binary form of one family of messages in Kafka: Avro's single-object encoding (two marker bytes, the schema's fingerprint, the Avro body), so that a reader
 * always knows which schema wrote a message. Thread-safe.
 *
 * @param <T> the family, such as {@link LogEntry}
 */
public interface MessageCodec<T> {

    byte[] encode(T message);

    /** Fails with {@link UndecodableMessageException}, and with nothing else, on any bytes that no known schema wrote. */
    T decode(byte[] bytes);
}
