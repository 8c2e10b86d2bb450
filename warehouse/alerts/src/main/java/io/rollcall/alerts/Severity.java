package io.rollcall.alerts;

/** How soon somebody should look, the most urgent first. */
public enum Severity {
    URGENT,
    WARNING
}
