package io.rollcall.streaming.binary;

import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Occasion;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.jspecify.annotations.Nullable;

/**
 * Few schools, classes and occasions are read again and again, a million times a minute. Whoever reads one gets the object that was read before, so that state holds
 * one of each instead of one a person, hashes are known, and comparing is mostly looking at one pointer. Two that share a place take turns; nothing but speed depends
 * on it. All values are immutable, so several threads may use this at once without a lock: what one of them does not see, it makes again.
 */
final class KnownValues {

    private static final int TEXTS = 1 << 14;
    private static final int OCCASIONS = 1 << 13;
    private static final int STANDINGS = 1 << 13;
    private static final int LONGEST = 64;
    private static final int PRIME = 31;

    private static final KnownText[] KNOWN_TEXTS = new KnownText[TEXTS];
    private static final Occasion[] KNOWN_OCCASIONS = new Occasion[OCCASIONS];
    private static final Standing[] KNOWN_STANDINGS = new Standing[STANDINGS];

    private static final ThreadLocal<byte[]> SCRATCH = ThreadLocal.withInitial(() -> new byte[1 << Short.SIZE]);

    @SuppressWarnings("ArrayRecordComponent") // compared here only, by its content
    private record KnownText(byte[] bytes, String text) {}

    private KnownValues() {}

    /** Reads what {@code writeUTF} wrote. */
    static String readText(DataInputView in) throws IOException {
        int length = in.readUnsignedShort();
        if (length == 0) {
            return "";
        }
        byte[] bytes = SCRATCH.get();
        in.readFully(bytes, 0, length);
        return length <= LONGEST ? known(bytes, length) : decoded(bytes, length);
    }

    /** Reads what {@code writeUTF} wrote of a text that will not come again soon, such as an event's id. */
    static String readUnique(DataInputView in) throws IOException {
        int length = in.readUnsignedShort();
        byte[] bytes = SCRATCH.get();
        in.readFully(bytes, 0, length);
        return decoded(bytes, length);
    }

    private static String known(byte[] bytes, int length) throws IOException {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = PRIME * hash + bytes[i];
        }
        int place = spread(hash) & (TEXTS - 1);
        @Nullable KnownText found = KNOWN_TEXTS[place];
        if (found != null && Arrays.equals(found.bytes, 0, found.bytes.length, bytes, 0, length)) {
            return found.text;
        }
        String text = decoded(bytes, length);
        KNOWN_TEXTS[place] = new KnownText(Arrays.copyOf(bytes, length), text);
        return text;
    }

    private static String decoded(byte[] bytes, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            if (bytes[i] <= 0) { // modified UTF-8 differs from UTF-8 in the letters beyond ASCII, and in its zero
                return modifiedUtf8(bytes, length);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    private static String modifiedUtf8(byte[] bytes, int length) throws IOException {
        byte[] counted = new byte[Short.BYTES + length];
        counted[0] = (byte) (length >>> Byte.SIZE);
        counted[1] = (byte) length;
        System.arraycopy(bytes, 0, counted, Short.BYTES, length);
        return new DataInputStream(new ByteArrayInputStream(counted)).readUTF();
    }

    static Occasion occasion(Kind kind, String district, String school, int epochDay, String name) {
        int hash = ((school.hashCode() * PRIME + epochDay) * PRIME + name.hashCode()) * PRIME + kind.hashCode();
        int place = spread(hash) & (OCCASIONS - 1);
        @Nullable Occasion found = KNOWN_OCCASIONS[place];
        if (found != null
                && found.kind() == kind
                && found.date().toEpochDay() == epochDay
                && found.school().equals(school)
                && found.name().equals(name)
                && found.district().equals(district)) {
            return found;
        }
        Occasion occasion = new Occasion(kind, district, school, LocalDate.ofEpochDay(epochDay), name);
        KNOWN_OCCASIONS[place] = occasion;
        return occasion;
    }

    static Standing standing(Status status, String classCode, String detail, Mode mode) {
        int hash = ((classCode.hashCode() * PRIME + detail.hashCode()) * PRIME + status.hashCode()) * PRIME
                + mode.hashCode();
        int place = spread(hash) & (STANDINGS - 1);
        @Nullable Standing found = KNOWN_STANDINGS[place];
        if (found != null
                && found.status() == status
                && found.mode() == mode
                && found.classCode().equals(classCode)
                && found.detail().equals(detail)) {
            return found;
        }
        Standing standing = new Standing(status, classCode, detail, mode);
        KNOWN_STANDINGS[place] = standing;
        return standing;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> Short.SIZE) ^ (hash >>> Byte.SIZE);
    }
}
