package io.rollcall.simulator.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.rollcall.event.Codes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A school of the published data.
 *
 * @param code its DBN (district, borough, number), such as {@code 01M015}; or {@code TOTAL}, which the data lists
 *     beside the schools
 * @param name as published
 * @param borough one letter, "" where it has none
 * @param district two digits, "" where it has none; {@code 75} is the city's special education
 */
public record ReplaySchool(String code, String name, String borough, String district) {

    private static final Pattern DBN = Pattern.compile("(\\d\\d)([A-Z])\\d{3}");

    private static final int UNIT = 16;
    private static final int FEWEST_UNITS = 8;
    private static final int MOST_UNITS = 93;

    public ReplaySchool {
        Codes.require(code, "school");
    }

    /** A school as it is listed; what the list leaves empty is read off the DBN. */
    static ReplaySchool listed(String code, String name, String borough, String district) {
        Matcher dbn = DBN.matcher(code);
        if (!dbn.matches()) {
            return new ReplaySchool(code, name, borough, district);
        }
        return new ReplaySchool(
                code, name, borough.isEmpty() ? dbn.group(2) : borough, district.isEmpty() ? dbn.group(1) : district);
    }

    /** A school of which nothing is known but its code. */
    static ReplaySchool unlisted(String code) {
        return listed(code, code, "", "");
    }

    /**
     * How many pupils the replay gives the school, 128 to 1,488: the data has no enrolment, so this is a fixed function of the DBN. It is a multiple of 16, since a
     * percentage with two decimals of such a number never lies halfway between two pupils: every way of rounding gives the same attendance.
     */
    public int enrolled() {
        CRC32 hash = new CRC32();
        hash.update(code.getBytes(US_ASCII));
        return UNIT * (FEWEST_UNITS + (int) (hash.getValue() % (MOST_UNITS - FEWEST_UNITS + 1)));
    }
}
