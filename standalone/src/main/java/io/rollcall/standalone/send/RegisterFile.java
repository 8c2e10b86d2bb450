package io.rollcall.standalone.send;

import java.nio.file.Path;
import java.util.Locale;

/** A register in a spreadsheet: {@code .csv}, {@code .tsv} or {@code .xlsx}. An {@code .xls} is sent too: the gateway says what to do about it. */
public final class RegisterFile {

    private final Path file;

    private RegisterFile(Path file) {
        this.file = file;
    }

    /** Whether the file's name says that it is one. */
    public static boolean isOne(Path file) {
        String name = name(file);
        return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".xlsx") || name.endsWith(".xls");
    }

    public static RegisterFile of(Path file) {
        return new RegisterFile(file);
    }

    Path path() {
        return file;
    }

    /** Beside it, for the rows that are to be mended. */
    Path toMend() {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + ".to-mend" + name.substring(dot));
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
