package io.rollcall.event;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A person as everything behind the gateway knows them: 16 bytes of a keyed hash of the platform's id.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record Subject(long high, long low) implements Comparable<Subject> {

    /** The length of the binary form. */
    public static final int BYTES = 16;

    /** Reads the 16-byte form; fails with {@link IllegalArgumentException} on any other length. */
    public static Subject of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a subject is " + BYTES + " bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Subject(buffer.getLong(), buffer.getLong());
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** Unsigned, byte by byte: the order in which the warehouse sorts the same 16 bytes. */
    @Override
    public int compareTo(Subject other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(toBytes());
    }
}
