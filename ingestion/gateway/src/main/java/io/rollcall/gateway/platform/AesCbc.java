package io.rollcall.gateway.platform;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in CBC mode as the platforms use it: PKCS#7 padding, by WeCom and DingTalk to 32 bytes instead of a block's 16. Whose a text is, is proved before it gets here: a wrong padding tells nobody anything. */
public final class AesCbc {

    public static final int BLOCK = 16;
    private static final int WIDEST_PADDING = 32;

    private AesCbc() {}

    /** Fails with {@link GeneralSecurityException} where the bytes are no text under this key. */
    public static byte[] open(byte[] key, byte[] start, byte[] sealed) throws GeneralSecurityException {
        byte[] padded = cipher(Cipher.DECRYPT_MODE, key, start).doFinal(sealed);
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > WIDEST_PADDING || padding > padded.length) {
            throw new GeneralSecurityException("no padding");
        }
        return Arrays.copyOf(padded, padded.length - padding);
    }

    /** Pads to 32 bytes. */
    public static byte[] seal(byte[] key, byte[] start, byte[] text) throws GeneralSecurityException {
        int padding = WIDEST_PADDING - text.length % WIDEST_PADDING;
        byte[] padded = Arrays.copyOf(text, text.length + padding);
        Arrays.fill(padded, text.length, padded.length, (byte) padding);
        return cipher(Cipher.ENCRYPT_MODE, key, start).doFinal(padded);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] start) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
        return cipher;
    }
}
