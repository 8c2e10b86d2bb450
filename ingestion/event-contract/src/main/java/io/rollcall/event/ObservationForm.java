package io.rollcall.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that Avro's single-object encoding has for an observation by {@code observation-v4.avsc}, written and read without Avro's generic records in between: each
 * observation passes here in the gateway, in the job and in the audit, and by Avro's own way it cost a tenth of what each of them does for it. {@code ObservationFormTest}
 * holds it against Avro's own. What older versions wrote goes Avro's way.
 */
final class ObservationForm {

    private static final int NOTHING = 0;
    private static final int SOMETHING = 1;

    private final byte[] header;

    /** @param header of every message that the schema wrote */
    ObservationForm(byte[] header) {
        this.header = header.clone();
    }

    /** Whether the current schema wrote this. */
    boolean wrote(byte[] bytes) {
        return bytes.length >= header.length && Arrays.equals(bytes, 0, header.length, header, 0, header.length);
    }

    byte[] encode(Observation o) {
        Occasion occasion = o.occasion();
        Claim claim = o.claim();
        Standing standing = claim.standing();
        Writer to = new Writer(header);
        to.code(occasion.kind().name());
        to.code(occasion.district());
        to.code(occasion.school());
        to.number(occasion.date().toEpochDay());
        to.code(occasion.name());
        to.eightBytes(o.subject().high());
        to.eightBytes(o.subject().low());
        to.code(claim.operation().name());
        to.number(claim.order().time().toEpochMilli());
        to.code(claim.order().eventId());
        to.code(standing.status().name());
        to.code(standing.classCode());
        to.code(standing.detail());
        to.code(standing.mode().name());
        to.code(o.feed());
        to.number(o.receivedAt().toEpochMilli());
        @Nullable Presence presence = claim.presence();
        @Nullable Happened happened = claim.happened();
        if (presence != null) {
            to.some(presence.at().toEpochMilli());
        } else if (happened != null) {
            to.some(happened.at().toEpochMilli());
        } else {
            to.number(NOTHING);
        }
        if (presence != null && presence.watchedSeconds() != null) {
            to.some(presence.watchedSeconds());
        } else {
            to.number(NOTHING);
        }
        to.number(claim.withinSeconds());
        to.flag(o.closes());
        return to.bytes();
    }

    /** Fails with {@link IllegalArgumentException} or {@link IndexOutOfBoundsException} where the bytes are no observation. */
    Observation decode(byte[] bytes) {
        Reader from = new Reader(bytes, header.length);
        Kind kind = Kind.valueOf(from.code());
        String district = from.code();
        String school = from.code();
        LocalDate date = LocalDate.ofEpochDay(from.smallNumber());
        Occasion occasion = new Occasion(kind, district, school, date, from.code());
        Subject subject = new Subject(from.eightBytes(), from.eightBytes());
        Operation operation = Operation.valueOf(from.code());
        SourceOrder order = new SourceOrder(Instant.ofEpochMilli(from.number()), from.code());
        Standing standing =
                new Standing(Status.valueOf(from.code()), from.code(), from.code(), Mode.valueOf(from.code()));
        String feed = from.code();
        Instant receivedAt = Instant.ofEpochMilli(from.number());
        @Nullable Instant at = from.hasSome() ? Instant.ofEpochMilli(from.number()) : null;
        @Nullable Integer watchedSeconds = from.hasSome() ? from.smallNumber() : null;
        Claim claim = LogEntryCodec.claim(
                kind, order, operation, standing, new LogEntryCodec.Beside(at, watchedSeconds, from.smallNumber()));
        return new Observation(occasion, subject, claim, feed, receivedAt, from.flag());
    }

    /** Codes are ASCII, so their characters are their bytes. */
    private static final class Writer {

        private static final int USUAL = 256;
        private static final int LONGEST_NUMBER = 10;

        private byte[] buffer = new byte[USUAL];
        private int end;

        Writer(byte[] header) {
            System.arraycopy(header, 0, buffer, 0, header.length);
            end = header.length;
        }

        void code(String code) {
            int length = code.length();
            makeRoom(length + LONGEST_NUMBER);
            number(length);
            for (int i = 0; i < length; i++) {
                buffer[end + i] = (byte) code.charAt(i);
            }
            end += length;
        }

        /** Zigzag, seven bits a byte, the lowest first. */
        void number(long number) {
            makeRoom(LONGEST_NUMBER);
            long left = (number << 1) ^ (number >> (Long.SIZE - 1));
            while ((left & ~0x7FL) != 0) {
                buffer[end++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            buffer[end++] = (byte) left;
        }

        /** Of a union with nothing. */
        void some(long number) {
            number(SOMETHING);
            number(number);
        }

        void flag(boolean flag) {
            makeRoom(1);
            buffer[end++] = (byte) (flag ? 1 : 0);
        }

        void eightBytes(long value) {
            makeRoom(Long.BYTES);
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                buffer[end++] = (byte) (value >>> shift);
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(buffer, end);
        }

        private void makeRoom(int bytes) {
            if (buffer.length - end < bytes) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length + bytes);
            }
        }
    }

    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int from) {
            this.bytes = bytes;
            this.at = from;
        }

        /** What is no ASCII becomes what no code may hold. */
        String code() {
            int length = smallNumber();
            if (length < 0 || length > bytes.length - at) {
                throw new IndexOutOfBoundsException("a text of " + length + " bytes");
            }
            String code = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            at += length;
            return code;
        }

        int smallNumber() {
            return Math.toIntExact(requireSmall(number()));
        }

        long number() {
            long zigzag = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = bytes[at++];
                zigzag |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return (zigzag >>> 1) ^ -(zigzag & 1);
                }
            }
            throw new IllegalArgumentException("a number of more than 64 bits");
        }

        boolean hasSome() {
            long branch = number();
            if (branch != NOTHING && branch != SOMETHING) {
                throw new IllegalArgumentException("no branch " + branch);
            }
            return branch == SOMETHING;
        }

        boolean flag() {
            byte flag = bytes[at++];
            if (flag != 0 && flag != 1) {
                throw new IllegalArgumentException("neither true nor false: " + flag);
            }
            return flag == 1;
        }

        long eightBytes() {
            long value = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                value = (value << Byte.SIZE) | (bytes[at++] & 0xFF);
            }
            return value;
        }

        private static long requireSmall(long number) {
            if (number != (int) number) {
                throw new IllegalArgumentException("a number of more than 32 bits");
            }
            return number;
        }
    }
}
