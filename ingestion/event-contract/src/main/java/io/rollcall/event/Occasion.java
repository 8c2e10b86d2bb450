package io.rollcall.event;

import java.time.LocalDate;

/**
 * Something that people of one school are expected at or to answer. All parts are immutable: a correction never moves an observation to another occasion.
 *
 * @param kind what is counted
 * @param district the district's code
 * @param school the school's code, unique in its district
 * @param date the day in the district's time zone (a night shift's, the day it began; a notice's, the day it was published)
 * @param name the session or lesson period of {@link Kind#ATTENDANCE} (see {@link Session}); the {@link Procedure} of {@link Kind#PROCESS}; {@link #DAILY} for
 *     {@link Kind#HEALTH_REPORT}; else the occasion's own id
 */
public record Occasion(Kind kind, String district, String school, LocalDate date, String name) {

    /** The name of a kind's only occasion of a day. */
    public static final String DAILY = "DAILY";

    public Occasion {
        Codes.require(district, "district");
        Codes.require(school, "school");
        Codes.require(name, "occasion");
    }
}
