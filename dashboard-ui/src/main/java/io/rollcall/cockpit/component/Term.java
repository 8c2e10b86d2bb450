package io.rollcall.cockpit.component;

import java.util.Locale;

/** A word of the figures that the glossary defines; texts are under {@code term.<code>}. */
public enum Term {
    /** Attending ÷ (attending + absent). */
    ATTENDANCE_RATE,
    /** (Attending + absent) ÷ possible. */
    COVERAGE,
    /** Who should be there. */
    EXPECTED,
    /** Expected, less those not required. */
    POSSIBLE,
    /** Present, late or off site. */
    ATTENDING,
    /** Excused or unexcused. */
    ABSENT,
    /** In class on time. */
    PRESENT,
    /** In class after the bell. */
    LATE,
    /** At an approved activity elsewhere. */
    OFFSITE,
    /** Absent with a reason that the school accepts. */
    EXCUSED,
    /** Absent without one. */
    UNEXCUSED,
    /** Not expected to attend. */
    NOT_REQUIRED,
    /** Expected, and nothing said yet. */
    UNKNOWN,
    /** Schools that have sent something for the day. */
    SCHOOLS_REPORTING,
    /** Up to when everything is counted. */
    COMPLETE_THROUGH,
    /** More known than expected. */
    DATA_FAULT,
    /** Between which rates half of the same weekdays lie. */
    USUAL_RANGE,
    /** Between which curves half of the same weekdays lie. */
    USUAL_CURVE,
    /** The last school day before the one shown. */
    DAY_BEFORE,
    /** How far a rate lies from the usual range's middle. */
    DEVIATION,
    /** All half-days of a weekday this school year. */
    WEEKDAY_RATE,
    /** Pupils of whom the year's sessions are known. */
    ABSENCE_PUPILS,
    /** Absent at a tenth of their sessions. */
    PERSISTENT_ABSENCE,
    /** Absent at half of them. */
    SEVERE_ABSENCE,
    /** Something that waits for a decision. */
    REQUEST,
    /** Requests that are not decided. */
    OPEN_REQUESTS,
    /** Until half of the decided requests were decided. */
    TURNAROUND_MEDIAN,
    /** Until nine tenths of them were. */
    TURNAROUND_NINETIETH,
    /** Why somebody is absent. */
    REASON,
    /** Schools with pupils in them. */
    ORGANISATIONS,
    /** Pupils on the roster. */
    ENROLLED,
    /** Members of staff. */
    STAFF,
    /** Institutions for out-of-school training. */
    TRAINING_INSTITUTIONS,
    /** Those of the staff who teach. */
    TEACHERS,
    /** Pupils to one teacher. */
    TEACHER_RATIO,
    /** Pupils to one member of staff. */
    STAFF_RATIO,
    /** Classes with pupils in them. */
    CLASSES,
    /** Pupils to one class. */
    CLASS_SIZE,
    /** How many alerts have not ended. */
    OPEN_ALERTS,
    /** Live classes that are held now. */
    LIVE_NOW,
    /** People who watch them now. */
    WATCHING,
    /** People who watched at all. */
    PARTICIPANTS,
    /** Participants ÷ expected. */
    PARTICIPATION,
    /** Of whom expected anything is known. */
    PARTICIPATION_COVERAGE,
    /** Hours watched. */
    WATCHED_TIME,
    /** Minutes to a participant. */
    WATCHED_EACH,
    /** A class for whoever likes. */
    OPEN_CLASS,
    /** Whom a notice is for. */
    AUDIENCE,
    /** Readers ÷ audience. */
    NOTICE_REACH,
    /** Of whom of an audience anything is known. */
    NOTICE_COVERAGE,
    /** Recipients who have not read a notice. */
    NOT_READ,
    /** Until half of the audience had read it. */
    T50,
    /** Until nine tenths of the audience had read it. */
    T90,
    /** By when a notice is to be read. */
    DEADLINE,
    /** Something that people are asked to answer. */
    CHECK_IN,
    /** Answered ÷ expected. */
    COMPLETION,
    /** Of whom expected anything can be known. */
    CHECK_IN_COVERAGE,
    /** Expected, and not answered. */
    OUTSTANDING,
    /** Where earlier check-ins stood at the same age. */
    USUAL_PACE,
    /** How people answered. */
    ANSWERS,
    /** Who did what with the district's data. */
    AUDIT_LOG,
    /** Which data it was done with. */
    AUDIT_SCOPE,
    /** What the actor said it was for. */
    AUDIT_PURPOSE,
    /** How it ended. */
    AUDIT_OUTCOME,
    /** How many people were asked about. */
    AUDIT_PEOPLE,
    /** A session, and the whole day in half-days. */
    SESSION,
    /** Why nothing below the school is shown. */
    SMALL_GROUPS;

    /** The word in keys, class names and attributes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the texts. */
    public String nameKey() {
        return "term." + code();
    }

    /** The key of its definition in the texts. */
    public String definitionKey() {
        return nameKey() + ".definition";
    }
}
