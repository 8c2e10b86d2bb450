package io.rollcall.warehouse.export;

/** A column of a view that is exported, by the name that the view gives it. */
public record ExportColumn(String name, Kind kind) {

    /** What a column holds, which decides how a file's form shows it. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TIME
    }

    static ExportColumn text(String name) {
        return new ExportColumn(name, Kind.TEXT);
    }

    static ExportColumn number(String name) {
        return new ExportColumn(name, Kind.NUMBER);
    }

    static ExportColumn date(String name) {
        return new ExportColumn(name, Kind.DATE);
    }

    static ExportColumn time(String name) {
        return new ExportColumn(name, Kind.TIME);
    }
}
