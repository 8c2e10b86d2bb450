package io.rollcall.gateway;

import io.rollcall.gateway.Http.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The platforms' side of a callback, by their manuals: seals, signs and sends. Shares no code with the gateway's side. */
public final class PlatformSide {

    /** The secrets of WeCom's own manual. */
    public static final Secrets WECOM =
            new Secrets("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");

    /** The secrets of DingTalk's own manual. */
    public static final Secrets DINGTALK =
            new Secrets("123456", "4g5j64qlyl3zvetqxz5jiocdr586fn2zvjpa8zls3ij", "suite4xxxxxxxxxxxxxxx");

    private final Http http;

    PlatformSide(Http http) {
        this.http = http;
    }

    public record Secrets(String token, String aesKey, String receiver) {

        Secrets withToken(String other) {
            return new Secrets(other, aesKey, receiver);
        }

        Secrets withKey(String other) {
            return new Secrets(token, other, receiver);
        }

        Secrets withReceiver(String other) {
            return new Secrets(token, aesKey, other);
        }

        public String seal(String message) {
            byte[] text = utf8(message);
            byte[] whole = ByteBuffer.allocate(16 + 4 + text.length + receiver.length())
                    .put(utf8("aaaabbbbccccdddd"))
                    .putInt(text.length)
                    .put(text)
                    .put(utf8(receiver))
                    .array();
            int padding = 32 - whole.length % 32;
            byte[] padded = Arrays.copyOf(whole, whole.length + padding);
            Arrays.fill(padded, whole.length, padded.length, (byte) padding);
            return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, padded));
        }

        /** The message alone. */
        String open(String sealed) {
            byte[] whole = aes(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed));
            return new String(whole, 20, ByteBuffer.wrap(whole).getInt(16), StandardCharsets.UTF_8);
        }

        public String sign(String timestamp, String nonce, String sealed) {
            String[] parts = {token, timestamp, nonce, sealed};
            Arrays.sort(parts);
            return hash("SHA-1", utf8(String.join("", parts)));
        }

        private byte[] aes(int mode, byte[] bytes) {
            byte[] key = Base64.getDecoder().decode(aesKey + "=");
            return PlatformSide.aes(mode, key, Arrays.copyOf(key, 16), bytes);
        }
    }

    Answer weComAsks(String feed, Secrets secrets, Instant at, String question) {
        String sealed = secrets.seal(question);
        return http.send(http.request("/v1/callbacks/wecom/" + feed + query(secrets, at, sealed) + "&echostr="
                + URLEncoder.encode(sealed, StandardCharsets.UTF_8)));
    }

    Answer weComSends(String feed, Secrets secrets, Instant at, String message) {
        return http.send(weCom(feed, secrets, at, message));
    }

    HttpRequest.Builder weCom(String feed, Secrets secrets, Instant at, String message) {
        String sealed = secrets.seal(message);
        String envelope = "<xml><ToUserName><![CDATA[" + secrets.receiver() + "]]></ToUserName><Encrypt><![CDATA["
                + sealed + "]]></Encrypt><AgentID><![CDATA[218]]></AgentID></xml>";
        return http.request("/v1/callbacks/wecom/" + feed + query(secrets, at, sealed))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(envelope));
    }

    Answer dingTalkSends(String feed, Secrets secrets, Instant at, String message) {
        return http.send(dingTalk(feed, secrets, at, message));
    }

    HttpRequest.Builder dingTalk(String feed, Secrets secrets, Instant at, String message) {
        String sealed = secrets.seal(message);
        String timestamp = String.valueOf(at.toEpochMilli());
        return http.request("/v1/callbacks/dingtalk/" + feed + "?signature="
                        + secrets.sign(timestamp, "nEXhMP4r", sealed) + "&timestamp=" + timestamp + "&nonce=nEXhMP4r")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"encrypt\":\"" + sealed + "\"}"));
    }

    Answer feishuSends(String feed, String encryptKey, Instant at, String message) {
        return http.send(feishu(feed, encryptKey, at, message));
    }

    Answer feishuSendsUnsigned(String feed, String encryptKey, String message) {
        return http.send(feishuUnsigned(feed, sealedByFeishu(encryptKey, message)));
    }

    HttpRequest.Builder feishu(String feed, String encryptKey, Instant at, String message) {
        String body = sealedByFeishu(encryptKey, message);
        String timestamp = String.valueOf(at.getEpochSecond());
        return feishuUnsigned(feed, body)
                .header("X-Lark-Request-Timestamp", timestamp)
                .header("X-Lark-Request-Nonce", "1615381917")
                .header("X-Lark-Signature", hash("SHA-256", utf8(timestamp + "1615381917" + encryptKey + body)));
    }

    private HttpRequest.Builder feishuUnsigned(String feed, String body) {
        return http.request("/v1/callbacks/feishu/" + feed)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
    }

    public static String sealedByFeishu(String encryptKey, String message) {
        byte[] text = utf8(message);
        int padding = 16 - text.length % 16;
        byte[] padded = Arrays.copyOf(text, text.length + padding);
        Arrays.fill(padded, text.length, padded.length, (byte) padding);
        byte[] start = utf8("aaaabbbbccccdddd");
        byte[] key = HexFormat.of().parseHex(hash("SHA-256", utf8(encryptKey)));
        byte[] sealed = aes(Cipher.ENCRYPT_MODE, key, start, padded);
        byte[] whole =
                ByteBuffer.allocate(16 + sealed.length).put(start).put(sealed).array();
        return "{\"encrypt\":\"" + Base64.getEncoder().encodeToString(whole) + "\"}";
    }

    private static String query(Secrets secrets, Instant at, String sealed) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return "?msg_signature=" + secrets.sign(timestamp, "1372623149", sealed) + "&timestamp=" + timestamp
                + "&nonce=1372623149";
    }

    public static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] aes(int mode, byte[] key, byte[] start, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
