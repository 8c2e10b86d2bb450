package io.rollcall.warehouse.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered SQL file. ClickHouse has no transaction around a file, so every statement in it must bear to be run again ({@code IF NOT EXISTS}, {@code OR REPLACE}).
 *
 * @param version greater than that of the one before; numbers may be left out
 * @param name what it does, from the file's name
 * @param sql the whole file; statements end with a semicolon at the end of a line
 */
record Migration(int version, String name, String sql) {

    private static final Pattern FILE = Pattern.compile("V(\\d{3})__([a-z0-9_]+)\\.sql");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \\t]*(\\R|$)");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^--.*$");

    static Migration of(String file, String sql) {
        Matcher parts = FILE.matcher(file);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a migration's file name: " + file);
        }
        return new Migration(Integer.parseInt(parts.group(1)), parts.group(2), sql);
    }

    List<String> statements() {
        return Arrays.stream(END_OF_STATEMENT.split(COMMENT_LINE.matcher(sql).replaceAll("")))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** SHA-256 of the file, in hexadecimal digits. */
    String checksum() {
        try {
            byte[] text = sql.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
