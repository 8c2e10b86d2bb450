package io.rollcall.gateway.roster;

import io.rollcall.event.Codes;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.roster.RosterFile.Mode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row. May hold anything about a child, so it has no text form, and what is read of it is asked for by name. */
final class RosterRow {

    private static final int LONGEST_ID = 128;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2149, 6, 6);

    private final RosterTable table;
    private final int line;
    private final List<String> fields;

    RosterRow(RosterTable table, int line, List<String> fields) {
        this.table = table;
        this.line = line;
        this.fields = fields;
    }

    /** Without blanks around it; "" where the file has no such column. */
    String optional(String column) {
        int place = table.column(column);
        return place < 0 ? "" : fields.get(place).strip();
    }

    String required(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
            throw fault(RosterRule.FIELD_PRESENT, column);
        }
        return text;
    }

    /** An id of the roster's own: anything, since it is only compared and hashed. */
    String id(String column) {
        return checkLength(required(column), column);
    }

    String optionalId(String column) {
        return checkLength(optional(column), column);
    }

    String code(String column) {
        String text = required(column);
        if (!Codes.isCode(text)) {
            throw fault(RosterRule.CODE, column, Codes.PATTERN);
        }
        return text;
    }

    /** Null where it is empty. OneRoster writes {@code 2026-09-01}; a time of day behind it, as some systems write, is not looked at. */
    @Nullable LocalDate date(String column) {
        String text = optional(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
            LocalDate date = LocalDate.parse(day);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException notInTheCalendar) {
            throw fault(RosterRule.DATE, column);
        }
        throw fault(RosterRule.DATE, column);
    }

    /** Several, in one field. */
    List<String> list(String column) {
        return Arrays.stream(optional(column).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** In a delta the status is required, in a bulk file it is usually empty. */
    boolean isDeleted(Mode mode) {
        String status = mode == Mode.DELTA ? required("status") : optional("status");
        return switch (status) {
            case "", "active" -> false;
            case "tobedeleted" -> true;
            default -> throw fault(RosterRule.STATUS, "status");
        };
    }

    RequestFailedException fault(RosterRule rule, String column, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = table.file();
        all[1] = String.valueOf(line);
        all[2] = column;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return RosterFaults.because(rule, all);
    }

    private String checkLength(String text, String column) {
        if (text.length() > LONGEST_ID) {
            throw fault(RosterRule.LENGTH, column, String.valueOf(LONGEST_ID));
        }
        return text;
    }
}
