package io.rollcall.gateway.roster;

import io.rollcall.event.Codes;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.SchoolYear;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a roster's address; all but the district may be left out. */
public final class ReadRosterOptions {

    private static final List<String> KNOWN = List.of(
            "classCodes",
            "district",
            "effectiveFrom",
            "identifierNamespace",
            "schoolCodes",
            "schoolYear",
            "sourcedIdNamespace");

    private final Directory directory;
    private final InstantSource clock;

    public ReadRosterOptions(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Fails with {@link RequestFailure#INVALID_OPTION} where one is wrong.
     *
     * @param parameters decoded
     */
    public RosterOptions read(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw wrong(RosterOptionRule.KNOWN, String.join(", ", KNOWN));
            }
            if (values.size() != 1) {
                throw wrong(RosterOptionRule.ONCE, name);
            }
        });
        District district = directory
                .district(text(parameters, "district", ""))
                .orElseThrow(() -> wrong(RosterOptionRule.DISTRICT));
        LocalDate today = clock.instant().atZone(district.zone()).toLocalDate();
        LocalDate changesFrom = date(parameters, today);
        return new RosterOptions(
                district.district(),
                changesFrom,
                schoolYear(parameters, SchoolYear.of(changesFrom)),
                code(parameters, "sourcedIdNamespace", "sourcedId"),
                code(parameters, "identifierNamespace", "identifier"),
                null,
                oneOf(parameters, "schoolCodes", "sourcedId", "identifier"),
                oneOf(parameters, "classCodes", "sourcedId", "classCode"));
    }

    private static LocalDate date(Map<String, List<String>> parameters, LocalDate otherwise) {
        String text = text(parameters, "effectiveFrom", otherwise.toString());
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() < 2149) {
                return date;
            }
        } catch (DateTimeException noDate) {
            throw wrong(RosterOptionRule.DATE, "effectiveFrom");
        }
        throw wrong(RosterOptionRule.DATE, "effectiveFrom");
    }

    /** The one that the day of the change lies in, or a neighbour: the next one's roster may be sent before it begins. */
    private static int schoolYear(Map<String, List<String>> parameters, int usual) {
        String text = text(parameters, "schoolYear", String.valueOf(usual));
        for (int year = usual - 1; year <= usual + 1; year++) {
            if (text.equals(String.valueOf(year))) {
                return year;
            }
        }
        throw wrong(RosterOptionRule.SCHOOL_YEAR, String.valueOf(usual - 1), String.valueOf(usual + 1));
    }

    private static String code(Map<String, List<String>> parameters, String name, String otherwise) {
        String code = text(parameters, name, otherwise);
        if (!Codes.isCode(code)) {
            throw wrong(RosterOptionRule.CODE, name, Codes.PATTERN);
        }
        return code;
    }

    private static String oneOf(Map<String, List<String>> parameters, String name, String... columns) {
        String column = text(parameters, name, columns[0]);
        if (!Arrays.asList(columns).contains(column)) {
            throw wrong(RosterOptionRule.CODE_COLUMN, name, String.join(", ", columns));
        }
        return column;
    }

    private static String text(Map<String, List<String>> parameters, String name, String otherwise) {
        @Nullable List<String> values = parameters.get(name);
        return values == null || values.getFirst().isEmpty() ? otherwise : values.getFirst();
    }

    private static RequestFailedException wrong(RosterOptionRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_OPTION, rule, arguments);
    }
}
