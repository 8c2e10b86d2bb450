package io.rollcall.gateway.roster;

import io.rollcall.spreadsheet.file.CsvArchive;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of a roster with its heading: its rows one after the other, each read by its columns' names. Columns that nobody asks for are never looked at. */
final class RosterTable implements AutoCloseable {

    private final String file;
    private final CsvArchive.Lines lines;
    private final Map<String, Integer> columns = new HashMap<>();

    private RosterTable(String file, CsvArchive.Lines lines) {
        this.file = file;
        this.lines = lines;
    }

    static RosterTable open(CsvArchive archive, String file, String member, String... required) {
        RosterTable table = new RosterTable(file, archive.lines(member));
        table.readHeading(required);
        return table;
    }

    /** Null after the last. */
    @Nullable RosterRow next() {
        @Nullable List<String> fields = nextLine();
        if (fields == null) {
            return null;
        }
        if (fields.size() != columns.size()) {
            throw RosterFaults.because(
                    RosterRule.FIELDS, file, String.valueOf(lines.number()), String.valueOf(columns.size()));
        }
        return new RosterRow(this, lines.number(), fields);
    }

    String file() {
        return file;
    }

    /** -1 where the file has no such column. */
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    @Override
    public void close() {
        lines.close();
    }

    private void readHeading(String... required) {
        @Nullable List<String> heading = nextLine();
        if (heading == null) {
            throw RosterFaults.because(RosterRule.NO_ROWS, file);
        }
        for (String name : heading) {
            if (columns.put(name.strip(), columns.size()) != null) {
                throw RosterFaults.because(RosterRule.COLUMN_TWICE, file, String.valueOf(lines.number()));
            }
        }
        for (String name : required) {
            if (column(name) < 0) {
                throw RosterFaults.because(RosterRule.COLUMN, file, String.valueOf(lines.number()), name);
            }
        }
    }

    private @Nullable List<String> nextLine() {
        try {
            return lines.next();
        } catch (UnreadableFileException unreadable) {
            throw RosterFaults.lines(file, unreadable);
        }
    }
}
