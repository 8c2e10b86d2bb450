package io.rollcall.spreadsheet.file;

/** Why a file as a whole cannot be taken; each has its own sentence in the gateway's message bundles. */
public enum FileRule {
    EMPTY,
    /** The old binary format of Excel, or a workbook with a password. */
    OLD_WORKBOOK,
    /** A zip file that is no workbook. */
    NO_WORKBOOK,
    BROKEN_WORKBOOK,
    /** Unpacks to more than is read: a zip bomb, or pictures. */
    UNPACKED_SIZE,
    TOO_MANY_STRINGS,
    /** A document type or an entity: no spreadsheet program writes one. */
    DOCUMENT_TYPE,
    SHEET,
    /** Neither UTF-8 nor GB18030, or not what the caller said; says the line. */
    ENCODING,
    /** Lines in UTF-8 beside lines in GB18030; says one of each. */
    MIXED_ENCODINGS,
    /** A quote that is not closed; says the line. */
    QUOTES,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TEXT_LENGTH,
    /** No row names a column that is understood. */
    HEADINGS,
    PERSON_COLUMN,
    STATUS_COLUMN,
    /** Two columns are called the same. */
    HEADING_TWICE,
    /** Neither a column nor the caller says which school. */
    SCHOOL,
    DATE,
    /** Columns are called Monday, Tuesday …, and the caller did not say of which week. */
    WEEK,
    /** Days and months in an order that the caller did not say. */
    DAY_OR_MONTH_FIRST,
    NO_ROWS
}
