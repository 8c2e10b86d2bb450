package io.rollcall.simulator.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads batches back. */
final class Batches {

    private Batches() {}

    static String text(EventBatch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            batch.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(UTF_8);
    }
}
