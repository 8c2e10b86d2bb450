package io.rollcall.gateway.directory;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.event.Session;
import io.rollcall.gateway.request.Lines;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an operator's directory entries, one a line. All or nothing: the first wrong line fails the request. */
public final class ReadDirectory {

    private static final LocalDate EARLIEST_EFFECTIVE = LocalDate.of(1900, 1, 1);
    private static final LocalDate EARLIEST_DAY = LocalDate.EPOCH;

    private static final int LONGEST_LINE = 16 << 10;

    private ReadDirectory() {}

    /** The entries in their order, each checked by itself and against {@code directory} and its neighbours. */
    public static List<DirectoryEntry> read(InputStream body, Directory directory) {
        Lines lines = new Lines(body, LONGEST_LINE);
        List<DirectoryEntry> entries = new ArrayList<>();
        CheckReferences references = new CheckReferences(directory);
        ReadLine readLine = new ReadLine();
        while (lines.advance()) {
            if (lines.isTooLong()) {
                throw Line.failure(lines.number(), LineRule.LENGTH, String.valueOf(LONGEST_LINE));
            }
            DirectoryEntry entry = toEntry(readLine.read(lines));
            entries.add(entry);
            references.add(lines.number(), entry);
        }
        if (entries.isEmpty()) {
            throw RequestFailedException.of(RequestFailure.EMPTY_BODY);
        }
        references.check();
        return entries;
    }

    private static DirectoryEntry toEntry(Line line) {
        DirectoryEntry entry = switch (line.text("type")) {
            case "district" -> district(line);
            case "subDistrict" -> new SubDistrict(line.code("district"), line.code("code"), line.text("name"));
            case "school" -> school(line);
            case "class" -> schoolClass(line);
            case "calendarDay" -> calendarDay(line);
            default -> throw line.failure(LineRule.KNOWN_TYPE, "district, subDistrict, school, class, calendarDay");
        };
        line.requireNothingLeft();
        return entry;
    }

    private static District district(Line line) {
        return new District(line.code("district"), line.text("name"), zone(line), clock(line));
    }

    private static School school(Line line) {
        return new School(
                line.code("district"),
                line.code("school"),
                line.text("name"),
                line.code("kind"),
                line.optionalCode("subDistrict"),
                line.date("effectiveFrom", EARLIEST_EFFECTIVE),
                line.count("enrolled"),
                line.optionalCount("staff"),
                line.optionalCount("teachers"),
                place(line));
    }

    private static @Nullable Place place(Line line) {
        if (!line.has("latitude") && !line.has("longitude")) {
            return null;
        }
        return new Place(line.degrees("latitude", 90), line.degrees("longitude", 180));
    }

    private static SchoolClass schoolClass(Line line) {
        return new SchoolClass(
                line.code("district"),
                line.code("school"),
                line.code("class"),
                line.optionalCode("grade"),
                line.date("effectiveFrom", EARLIEST_EFFECTIVE),
                line.count("enrolled"));
    }

    private static CalendarDay calendarDay(Line line) {
        return new CalendarDay(
                line.code("district"), line.optionalCode("school"), line.date("date", EARLIEST_DAY), sessions(line));
    }

    private static ZoneId zone(Line line) {
        try {
            return ZoneId.of(line.text("zone"));
        } catch (DateTimeException noSuchZone) {
            throw line.failure(LineRule.ZONE, "zone");
        }
    }

    private static DistrictClock clock(Line line) {
        if (!line.has("clock")) {
            return DistrictClock.SYSTEM;
        }
        return switch (line.text("clock")) {
            case "SYSTEM" -> DistrictClock.SYSTEM;
            case "DATA" -> DistrictClock.DATA;
            default -> throw line.failure(LineRule.CLOCK, "clock");
        };
    }

    private static List<String> sessions(Line line) {
        List<String> sessions = line.texts("sessions", LineRule.SESSIONS);
        boolean known = sessions.stream().allMatch(name -> Session.parse(name).isPresent());
        if (!known || sessions.stream().distinct().count() < sessions.size()) {
            throw line.failure(LineRule.SESSIONS, "sessions");
        }
        return sessions;
    }
}
