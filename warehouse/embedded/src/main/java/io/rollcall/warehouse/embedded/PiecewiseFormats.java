package io.rollcall.warehouse.embedded;

import java.util.Set;

/**
 * The formats in which an answer can be sent while its statement runs. The engine writes every piece of a running statement as a
 * document of its own: pieces join into one answer only where the format has no head, no foot and nothing between rows.
 */
final class PiecewiseFormats {

    private static final Set<String> NAMES = Set.of(
            "TabSeparated",
            "TSV",
            "TabSeparatedRaw",
            "TSVRaw",
            "CSV",
            "JSONEachRow",
            "JSONCompactEachRow",
            "RowBinary",
            "Native");

    private PiecewiseFormats() {}

    static boolean contains(String format) {
        return NAMES.contains(format);
    }
}
