package io.rollcall.gateway.platform;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The envelope that WeCom and DingTalk share: 16 random bytes, the message's length, the message and its receiver, encrypted under a key that base64 spells in 43
 * characters; signed with SHA-1 over the sorted parts.
 */
public final class SealedMessages {

    /** What the sealed text begins with, beside the length. */
    public static final int RANDOM_BYTES = 16;

    private static final int KEY_CHARACTERS = 43;
    private static final int KEY_BYTES = 32;

    private final String token;
    private final byte[] key;
    private final String receiver;

    private SealedMessages(String token, byte[] key, String receiver) {
        this.token = token;
        this.key = key;
        this.receiver = receiver;
    }

    /** By the feed's properties {@code token}, {@code aesKey} and {@code receiver}. */
    public static SealedMessages of(PlatformFeed feed) {
        String token = feed.require("token");
        String aesKey = feed.require("aesKey");
        String receiver = feed.require("receiver");
        try {
            byte[] key = Base64.getDecoder().decode(aesKey + '=');
            if (aesKey.length() == KEY_CHARACTERS && key.length == KEY_BYTES) {
                return new SealedMessages(token, key, receiver);
            }
        } catch (IllegalArgumentException notBase64) {
            throw feed.settings().wrong("aesKey");
        }
        throw feed.settings().wrong("aesKey");
    }

    public String sign(String timestamp, String nonce, String sealed) {
        String parts = Stream.of(token, timestamp, nonce, sealed).sorted().collect(Collectors.joining());
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(parts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Returns where the signature is the token's, else fails with {@link RequestFailure#WRONG_SIGNATURE}; takes the same time wherever the two differ. */
    public void requireSigned(String signature, String timestamp, String nonce, String sealed) {
        byte[] expected = sign(timestamp, nonce, sealed).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            throw RequestFailedException.of(RequestFailure.WRONG_SIGNATURE);
        }
    }

    /** The message; fails with {@link RequestFailure#UNDECIPHERABLE_CALLBACK} where the key is another one, with {@link RequestFailure#WRONG_RECEIVER} where it was meant for somebody else. */
    public String open(String sealed) {
        byte[] text = decrypt(sealed);
        int length = ByteBuffer.wrap(text).getInt(RANDOM_BYTES);
        int start = RANDOM_BYTES + Integer.BYTES;
        if (length < 0 || length > text.length - start) {
            throw RequestFailedException.of(RequestFailure.UNDECIPHERABLE_CALLBACK);
        }
        String message = new String(text, start, length, StandardCharsets.UTF_8);
        String meantFor = new String(text, start + length, text.length - start - length, StandardCharsets.UTF_8);
        if (!meantFor.equals(receiver)) {
            throw RequestFailedException.of(RequestFailure.WRONG_RECEIVER);
        }
        return message;
    }

    /** @param random {@value #RANDOM_BYTES} bytes */
    public String seal(String message, byte[] random) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] to = receiver.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(RANDOM_BYTES + Integer.BYTES + text.length + to.length)
                .put(random)
                .putInt(text.length)
                .put(text)
                .put(to)
                .array();
        try {
            return Base64.getEncoder().encodeToString(AesCbc.seal(key, start(), whole));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private byte[] decrypt(String sealed) {
        try {
            byte[] text = AesCbc.open(key, start(), Base64.getDecoder().decode(sealed));
            if (text.length >= RANDOM_BYTES + Integer.BYTES) {
                return text;
            }
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            throw RequestFailedException.of(RequestFailure.UNDECIPHERABLE_CALLBACK);
        }
        throw RequestFailedException.of(RequestFailure.UNDECIPHERABLE_CALLBACK);
    }

    private byte[] start() {
        return Arrays.copyOf(key, AesCbc.BLOCK);
    }
}
