package io.rollcall.gateway.feeds;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes API keys: 256 random bits, in a form that survives a shell and a spreadsheet. */
public final class ApiKeys {

    private static final int KEY_BYTES = 32;
    private static final String PREFIX = "rck_";

    private final SecureRandom random;

    public ApiKeys(SecureRandom random) {
        this.random = random;
    }

    /** A new key. Whoever asks shows it once and keeps its {@link KeyHash} only. */
    public String next() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
