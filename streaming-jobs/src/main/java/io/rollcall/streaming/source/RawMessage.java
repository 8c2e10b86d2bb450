package io.rollcall.streaming.source;

/**
 * A message as it lies in the log, not decoded yet. Two of them are never compared.
 *
 * @param offset its place in the partition
 * @param key empty where the message has none, as ticks have
 * @param value empty where the message has none
 */
@SuppressWarnings("ArrayRecordComponent") // streams by the million; nobody compares or keeps it
public record RawMessage(String topic, int partition, long offset, byte[] key, byte[] value) {

    public boolean keyed() {
        return key.length > 0;
    }
}
