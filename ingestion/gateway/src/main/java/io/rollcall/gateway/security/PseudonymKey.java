package io.rollcall.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret from which every district's key of every school year is derived. Never shown: its text says nothing. */
public final class PseudonymKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec secret;
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    private PseudonymKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Reads 64 hexadecimal digits; fails with {@link IllegalArgumentException}, which never quotes them, on anything else. */
    public static PseudonymKey parse(String hexadecimal) {
        if (!hexadecimal.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("a pseudonym key is 64 hexadecimal digits");
        }
        return new PseudonymKey(HexFormat.of().parseHex(hexadecimal));
    }

    /** A keyed hash for one district and the school year that starts in that year. Not thread-safe: one a request. */
    Mac macFor(String district, int schoolYear) {
        return keyed(derived.computeIfAbsent(district + '/' + schoolYear, this::derive));
    }

    /** A keyed hash for one district's event ids, another than that of persons. Not thread-safe: one a request. */
    Mac macForEventIds(String district) {
        return keyed(derived.computeIfAbsent(district + "/event-ids", this::derive));
    }

    private SecretKeySpec derive(String label) {
        return new SecretKeySpec(keyed(secret).doFinal(label.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public String toString() {
        return "pseudonym key";
    }
}
