package io.rollcall.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Avro's single-object encoding for a set of record schemas, each with its older versions. To change a schema, add {@code name-v2.avsc} and keep every older file: it
 * reads what is still in the log.
 */
final class AvroMessages {

    private static final int HEADER_BYTES = 10;

    private final Map<String, BinaryMessageEncoder<GenericRecord>> encoders = new HashMap<>();
    private final Map<Long, BinaryMessageDecoder<GenericRecord>> decoders = new HashMap<>();

    /** Adds a record type by its schema resources, the current one first. Returns the current schema. */
    Schema add(String current, String... older) {
        Schema reader = load(current);
        encoders.put(reader.getFullName(), new BinaryMessageEncoder<>(GenericData.get(), reader));
        addDecoder(reader, reader);
        for (String resource : older) {
            addDecoder(reader, load(resource));
        }
        return reader;
    }

    byte[] encode(GenericRecord message) {
        @Nullable BinaryMessageEncoder<GenericRecord> encoder =
                encoders.get(message.getSchema().getFullName());
        if (encoder == null) {
            throw new IllegalArgumentException("no schema for " + message.getSchema());
        }
        try {
            var buffer = encoder.encode(message);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether one of the added schemas wrote this. */
    boolean knows(byte[] bytes) {
        return hasHeader(bytes) && decoders.containsKey(fingerprint(bytes));
    }

    GenericRecord decode(byte[] bytes) {
        if (!hasHeader(bytes)) {
            throw new UndecodableMessageException("no Avro single-object header");
        }
        @Nullable BinaryMessageDecoder<GenericRecord> decoder = decoders.get(fingerprint(bytes));
        if (decoder == null) {
            throw new UndecodableMessageException("written by a schema that this version does not know");
        }
        try {
            return decoder.decode(bytes, null);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException broken) {
            throw new UndecodableMessageException("the Avro body is broken", broken);
        }
    }

    private void addDecoder(Schema reader, Schema writer) {
        var decoder = new BinaryMessageDecoder<GenericRecord>(GenericData.get(), reader);
        decoder.addSchema(writer);
        decoders.put(SchemaNormalization.parsingFingerprint64(writer), decoder);
    }

    /** What every message of that schema begins with. */
    static byte[] header(Schema writer) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(writer))
                .array();
    }

    private static boolean hasHeader(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && bytes[0] == (byte) 0xC3 && bytes[1] == 0x01;
    }

    private static long fingerprint(byte[] bytes) {
        long value = 0;
        for (int i = HEADER_BYTES - 1; i >= 2; i--) {
            value = (value << 8) | (bytes[i] & 0xFF);
        }
        return value;
    }

    static Schema load(String resource) {
        try (@Nullable InputStream in = AvroMessages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("schema resource missing: " + resource);
            }
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
