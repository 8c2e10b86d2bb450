package io.rollcall.streaming.source;

/**
 * A message as it lies in the log, not decoded yet. Two of them are never compared.
 *
 * @param offset its place in the partition
 * @param keyed whether it has a key; ticks have none
 * @param value empty where the message has none
 */
@SuppressWarnings("ArrayRecordComponent") // streams by the million; nobody compares or keeps it
public record RawMessage(String topic, int partition, long offset, boolean keyed, byte[] value) {}
