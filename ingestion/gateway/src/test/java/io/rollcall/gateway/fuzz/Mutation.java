package io.rollcall.gateway.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks what was well formed, in the ways of bad networks, bad encoders and bad people. */
final class Mutation {

    private static final List<String> PARTS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "-0",
            "1e999",
            "999999999999999999999",
            "9".repeat(1_001),
            "[".repeat(65),
            "\"id\":\"x\"",
            "\\u0000",
            "\\ud800",
            "\n",
            "\r\n",
            "😀",
            "名",
            "../",
            "%00",
            "S001",
            "RETRACT",
            "2026-02-30",
            " ");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** None to three cuts, doublings and insertions. */
    String text(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int left = random.nextInt(4); left > 0; left--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(to, text.substring(from, to));
                case 2 -> text.replace(from, to, any(PARTS));
                default -> text.insert(from, any(PARTS));
            }
        }
        return text.toString();
    }

    /** Mostly as they are; sometimes cut off, or with bits turned over. */
    byte[] bytes(byte[] good) {
        if (good.length == 0 || !chance(6)) {
            return good;
        }
        byte[] bytes = Arrays.copyOf(good, chance(3) ? random.nextInt(good.length) : good.length);
        for (int left = random.nextInt(4); left > 0 && bytes.length > 0; left--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** What may stand in a header or a query: the client refuses the rest itself. */
    String line(String good) {
        byte[] ascii = text(good).replaceAll("[^!-~ ]", "x").strip().getBytes(StandardCharsets.US_ASCII);
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
