package io.rollcall.gateway.security;

import io.rollcall.event.SchoolYear;
import io.rollcall.event.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Turns a platform's person id into a {@link Subject}: the first 16 bytes of HMAC-SHA-256 over {@code len ‖ namespace ‖ len ‖ id}, under the district's key of the
 * school year. Not thread-safe: one a request, so that the keyed hashes are set up once.
 */
public final class Pseudonymise {

    private final PseudonymKey key;
    private final String district;
    private final Map<Integer, Mac> macs = new HashMap<>();

    public Pseudonymise(PseudonymKey key, String district) {
        this.key = key;
        this.district = district;
    }

    /**
     * @param namespace which platform's ids these are
     * @param id the person's id there
     * @param date the occasion's, which decides the school year
     */
    public Subject subjectOf(String namespace, String id, LocalDate date) {
        Mac mac = macs.computeIfAbsent(SchoolYear.of(date), year -> key.macFor(district, year));
        update(mac, namespace);
        update(mac, id);
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
        return new Subject(hash.getLong(), hash.getLong());
    }

    private static void update(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update((byte) (bytes.length >>> 24));
        mac.update((byte) (bytes.length >>> 16));
        mac.update((byte) (bytes.length >>> 8));
        mac.update((byte) bytes.length);
        mac.update(bytes);
    }
}
