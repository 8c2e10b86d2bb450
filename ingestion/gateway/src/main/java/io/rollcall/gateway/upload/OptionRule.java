package io.rollcall.gateway.upload;

/** Every rule that a parameter of an upload's address can break; each has its own sentence. */
public enum OptionRule {
    KNOWN,
    ONCE,
    CODE,
    DATE,
    SESSION,
    KIND,
    OF_KIND,
    CAMPAIGN,
    DATES,
    ENCODING,
    SHEET,
    COLUMNS,
    MODIFIED,
    ERRORS,
    CONTENT_TYPE
}
