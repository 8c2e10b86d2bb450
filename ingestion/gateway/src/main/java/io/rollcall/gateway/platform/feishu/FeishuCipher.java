package io.rollcall.gateway.platform.feishu;

import io.rollcall.gateway.platform.AesCbc;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** What Feishu derives from the application's Encrypt Key: SHA-256 of it is the key, the first 16 bytes of a sealed text are where its encryption starts, and SHA-256 of the joined parts signs. */
final class FeishuCipher {

    private final String encryptKey;

    FeishuCipher(String encryptKey) {
        this.encryptKey = encryptKey;
    }

    /** The signature is of the body as it came. */
    void requireSigned(String signature, String timestamp, String nonce, String body) {
        byte[] expected = HexFormat.of()
                .formatHex(sha256(timestamp + nonce + encryptKey + body))
                .getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw RequestFailedException.of(RequestFailure.WRONG_SIGNATURE);
        }
    }

    /** Fails with {@link RequestFailure#UNDECIPHERABLE_CALLBACK} where the key is another one. */
    String open(String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length > AesCbc.BLOCK) {
                byte[] start = Arrays.copyOf(bytes, AesCbc.BLOCK);
                byte[] text = Arrays.copyOfRange(bytes, AesCbc.BLOCK, bytes.length);
                return new String(AesCbc.open(sha256(encryptKey), start, text), StandardCharsets.UTF_8);
            }
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            throw RequestFailedException.of(RequestFailure.UNDECIPHERABLE_CALLBACK);
        }
        throw RequestFailedException.of(RequestFailure.UNDECIPHERABLE_CALLBACK);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
