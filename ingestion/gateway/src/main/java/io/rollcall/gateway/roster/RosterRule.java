package io.rollcall.gateway.roster;

/** Every rule that a roster can break; each has its own sentence in the message bundles. Where a line is to blame the sentence names file, line and column. */
public enum RosterRule {
    ARCHIVE,
    ARCHIVE_SIZE,
    MEMBER_NAME,
    MEMBER_PRESENT,
    MANIFEST_PRESENT,
    VERSION,
    MODE,
    NO_ROWS,
    COLUMN,
    COLUMN_TWICE,
    TEXT,
    QUOTES,
    FIELDS,
    FIELD_PRESENT,
    CODE,
    LENGTH,
    DATE,
    INTERVAL,
    STATUS,
    ROLE,
    USER_IDS,
    TWICE,
    SAME_ID,
    REFERENCE,
    /** Of a list that a platform gives of one school, as the rest. */
    SCHOOL_KNOWN,
    OTHER_ROSTER,
    SHRINKS
}
