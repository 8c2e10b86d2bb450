package io.rollcall.warehouse.flight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller asks: SQL with ClickHouse's placeholders, and what is bound to them. It is also the handle that a caller holds of a prepared statement, so that nothing need be kept of one here: what it says is what its
 * caller may ask anyway.
 *
 * @param values as ClickHouse takes them in a URL, by the placeholders' names
 */
record Statement(String sql, Map<String, String> values) {

    private static final int LONGEST = 16 * 1024 * 1024;

    Statement {
        values = Map.copyOf(values);
    }

    static Statement of(String sql) {
        return new Statement(sql, Map.of());
    }

    byte[] asHandle() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, sql);
            out.writeInt(values.size());
            for (Map.Entry<String, String> value : values.entrySet()) {
                write(out, value.getKey());
                write(out, value.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Statement ofHandle(byte[] handle) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(handle))) {
            String sql = read(in);
            Map<String, String> values = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                values.put(read(in), read(in));
            }
            return new Statement(sql, values);
        } catch (IOException notOurs) {
            throw FlightFailure.wrong("this is no prepared statement of ours");
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
