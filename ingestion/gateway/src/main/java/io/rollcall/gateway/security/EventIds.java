package io.rollcall.gateway.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Gives what comes without an id one that is a function of its content: the same content always has the same id. Event ids are kept in the log and shown in answers, so
 * this one is a keyed hash, from which nobody learns of whom the content speaks. Not thread-safe: one a request.
 */
public final class EventIds {

    private static final int BYTES_SHOWN = 16;

    private final String prefix;
    private final Mac mac;

    /** @param prefix a code that says where the content came from */
    public EventIds(String prefix, PseudonymKey key, String district) {
        this.prefix = prefix;
        this.mac = key.macForEventIds(district);
    }

    /** A code: the prefix, a hyphen and 32 hexadecimal digits. */
    public String idOf(String... content) {
        return prefix + '-' + HexFormat.of().formatHex(hash(content), 0, BYTES_SHOWN);
    }

    /** A number that two different contents hardly ever share. */
    public long numberOf(String... content) {
        return ByteBuffer.wrap(hash(content)).getLong();
    }

    private byte[] hash(String... content) {
        for (String part : content) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return mac.doFinal();
    }
}
