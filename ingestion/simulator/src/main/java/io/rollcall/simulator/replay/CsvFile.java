package io.rollcall.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A CSV file with a header, gzipped or not, read a line at a time. A field may be quoted (RFC 4180) but may not span lines. */
final class CsvFile {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path file;

    CsvFile(Path file) {
        this.file = file;
    }

    /** A line's fields, in the order of the columns that were asked for. */
    record Row(Path file, long line, List<String> fields) {

        String field(int index) {
            return fields.get(index);
        }

        UnreadableDataException wrong(String why) {
            return new UnreadableDataException(file, line, why);
        }
    }

    /** Hands on each row of the columns that the header gives these names. */
    void forEach(List<String> columns, Consumer<Row> rows) {
        try (BufferedReader reader = open()) {
            String header = reader.readLine();
            List<Integer> positions = positions(columns, header == null ? List.of() : split(header));
            long line = 1;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (!text.isEmpty()) {
                    rows.accept(row(line, split(text), positions));
                }
            }
        } catch (IOException e) {
            throw new UnreadableDataException(file, "cannot be read (" + e + ")");
        }
    }

    private Row row(long line, List<String> fields, List<Integer> positions) {
        List<String> picked = new ArrayList<>(positions.size());
        for (int position : positions) {
            if (position >= fields.size()) {
                throw new UnreadableDataException(file, line, "fewer fields than the header has columns");
            }
            picked.add(fields.get(position));
        }
        return new Row(file, line, picked);
    }

    private List<Integer> positions(List<String> columns, List<String> header) {
        List<Integer> positions = new ArrayList<>();
        for (String column : columns) {
            int position = header.indexOf(column);
            if (position < 0) {
                throw new UnreadableDataException(file, 1, "the header has no column \"" + column + "\"");
            }
            positions.add(position);
        }
        return positions;
    }

    private BufferedReader open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(2);
            int magic = raw.read() << 8 | raw.read();
            raw.reset();
            InputStream text = magic == GZIP_MAGIC ? new GZIPInputStream(raw) : raw;
            return new BufferedReader(new InputStreamReader(text, UTF_8));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    field.append(letter);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
