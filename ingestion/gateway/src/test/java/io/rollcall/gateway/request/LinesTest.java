package io.rollcall.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class LinesTest {

    private static final int LONGEST = 20;

    @Property
    void everyLineIsShownOnceWithItsNumberHoweverTheBodyArrives(
            @ForAll List<@StringLength(max = 30) @Chars({'a', ' ', '\r'}) String> lines,
            @ForAll @IntRange(min = 1, max = 50) int chunk,
            @ForAll boolean endsWithLineFeed) {
        String body = String.join("\n", lines) + (endsWithLineFeed ? "\n" : "");

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > LONGEST) {
                expected.add((i + 1) + " too long");
            } else if (!line.isBlank()) {
                expected.add((i + 1) + " " + line);
            }
        }
        assertThat(shown(body, chunk)).isEqualTo(expected);
    }

    @Property(tries = 20)
    void aLineMayBeLongerThanTheBufferIsAtFirst(@ForAll @IntRange(min = 1, max = 40_000) int length) {
        Lines lines = new Lines(stream("x".repeat(length) + "\ny", 7_000), 30_000);

        assertThat(lines.advance()).isTrue();
        assertThat(lines.isTooLong()).isEqualTo(length > 30_000);
        assertThat(lines.advance()).isTrue();
        assertThat(text(lines)).isEqualTo("y");
        assertThat(lines.advance()).isFalse();
    }

    private static List<String> shown(String body, int chunk) {
        Lines lines = new Lines(stream(body, chunk), LONGEST);
        List<String> shown = new ArrayList<>();
        while (lines.advance()) {
            shown.add(lines.number() + " " + (lines.isTooLong() ? "too long" : text(lines)));
        }
        return shown;
    }

    private static String text(Lines lines) {
        return new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
    }

    /** Gives at most so many bytes at a time, as a network does. */
    private static InputStream stream(String text, int chunk) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, chunk));
            }
        };
    }
}
