package io.rollcall.spreadsheet.register;

import io.rollcall.event.Session;
import io.rollcall.spreadsheet.file.Cell;
import io.rollcall.spreadsheet.file.FileRule;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads headings that name a day, a session or shift, or both: {@code 2026-11-23 AM}, 11月23日上午, 周一第1节, {@code Monday}, {@code PM}; {@code 2026-11-23 AM-IN}. */
final class ReadHeading {

    private static final Pattern DAY_AND_SESSION = Pattern.compile(
            "(.+?)[\\s_/·(-]*(am|pm|day|p(?:1[0-2]|[1-9])|上午|下午|早上|全天|全日|第?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})节课?)\\)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_AND_SHIFT = Pattern.compile("(.+?)[\\s_/·(]+([A-Za-z][A-Za-z0-9._:-]{0,63})\\)?");

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private final ReadDates dates;
    private final RegisterKind kind;
    private final @Nullable LocalDate week;

    ReadHeading(ReadDates dates, RegisterOptions options) {
        this.dates = dates;
        this.kind = options.kind();
        this.week = options.week();
    }

    /** Null where the heading names neither a day nor a session. */
    @Nullable MarkColumn read(Cell heading, int column) {
        return switch (kind) {
            case ATTENDANCE -> session(heading, column);
            case HEALTH_REPORT -> day(heading, column);
            case STAFF_CLOCK -> shift(heading, column);
            case FORM -> null; // one campaign a file
        };
    }

    private @Nullable MarkColumn session(Cell heading, int column) {
        @Nullable Session session = AttributeWords.session(heading.text());
        if (session != null) {
            return new MarkColumn(column, null, session.name());
        }
        @Nullable MarkColumn day = day(heading, column);
        return day == null ? both(heading, column, DAY_AND_SESSION) : day;
    }

    private @Nullable MarkColumn shift(Cell heading, int column) {
        @Nullable MarkColumn day = day(heading, column);
        return day == null ? both(heading, column, DAY_AND_SHIFT) : day;
    }

    private @Nullable MarkColumn day(Cell heading, int column) {
        @Nullable LocalDate date = date(heading);
        return date == null ? null : new MarkColumn(column, date, null);
    }

    private @Nullable MarkColumn both(Cell heading, int column, Pattern form) {
        Matcher both = form.matcher(Words.narrow(heading.text()));
        if (!both.matches()) {
            return null;
        }
        @Nullable LocalDate day = date(new Cell(Cell.Kind.TEXT, both.group(1).strip()));
        return day == null ? null : new MarkColumn(column, day, occasion(both.group(2)));
    }

    private @Nullable String occasion(String name) {
        if (kind == RegisterKind.STAFF_CLOCK) {
            return name;
        }
        @Nullable Session session = AttributeWords.session(name);
        return session == null ? null : session.name();
    }

    private @Nullable LocalDate date(Cell heading) {
        @Nullable DayOfWeek weekday = WEEKDAYS.get(Words.normal(heading.text()));
        if (weekday != null) {
            return inWeek(weekday);
        }
        try {
            return dates.heading(heading);
        } catch (CellFaultException orderNotSaid) {
            throw new UnreadableFileException(FileRule.DAY_OR_MONTH_FIRST);
        }
    }

    private LocalDate inWeek(DayOfWeek weekday) {
        if (week == null) {
            throw new UnreadableFileException(FileRule.WEEK);
        }
        dates.meet(DateForm.WEEKDAY);
        return week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            char digit = "一二三四五六日".charAt(day.getValue() - 1);
            for (String word : new String[] {"周", "星期", "礼拜"}) {
                weekdays.put(word + digit, day);
            }
            for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                weekdays.put(Words.normal(day.getDisplayName(style, Locale.ENGLISH)), day);
            }
        }
        weekdays.put("星期天", DayOfWeek.SUNDAY);
        weekdays.put("周天", DayOfWeek.SUNDAY);
        return weekdays;
    }
}
