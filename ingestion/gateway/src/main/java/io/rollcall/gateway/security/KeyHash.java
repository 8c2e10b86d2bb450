package io.rollcall.gateway.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of an API key, the only form in which a key is kept. Keys are 256 random bits, so an unsalted hash cannot be searched. */
public final class KeyHash {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private KeyHash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static KeyHash of(String key) {
        return new KeyHash(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads 64 hexadecimal digits; fails with {@link IllegalArgumentException} on anything else. */
    public static KeyHash parse(String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key hash is 64 hexadecimal digits");
        }
        return new KeyHash(bytes);
    }

    /** Takes the same time wherever the two differ. */
    public boolean matches(KeyHash other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /** Finds candidates in an index; tells nothing of use about a key that does not match. */
    public long prefix() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
