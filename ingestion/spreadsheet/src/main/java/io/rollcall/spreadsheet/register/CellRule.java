package io.rollcall.spreadsheet.register;

/** Every rule that a row can break before the directory is asked. */
public enum CellRule {
    PERSON_PRESENT,
    /** A number that a spreadsheet program has rounded or turned into powers of ten: its last digits are lost. */
    PERSON_DIGITS,
    SCHOOL_PRESENT,
    DATE_PRESENT,
    DATE_FORM,
    /** 23/11/2026: the caller must say what comes first. */
    DATE_ORDER,
    SESSION_WORD,
    STATUS_PRESENT,
    STATUS_WORD,
    REASON_WORD,
    MODE_WORD,
    MODIFIED_FORM,
    FORMULA,
    ERROR_VALUE
}
