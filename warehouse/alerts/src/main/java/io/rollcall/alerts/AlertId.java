package io.rollcall.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The id of an alert is a function of what it is about: whoever finds the same condition writes the same alert. */
final class AlertId {

    private static final int BYTES = 12;

    private AlertId() {}

    static String of(String district, Condition condition) {
        MessageDigest digest = sha256();
        for (String part : List.of(
                district,
                condition.rule().name(),
                condition.date().toString(),
                condition.school(),
                condition.about())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
