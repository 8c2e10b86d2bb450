package io.rollcall.warehouse.embedded;

/** What the engine's own parser says a text would do, before anything runs. */
enum StatementClass {
    /** One statement that leaves no trace. */
    READ,
    /** One statement that changes data, the session or the engine. */
    CHANGE,
    /** More than one statement. */
    SEVERAL,
    /** Nothing that the parser understands. */
    UNPARSED;

    private static final int READ_ONLY = 0;

    static StatementClass of(int statements, int queryClass) {
        if (statements == 0) {
            return UNPARSED;
        }
        if (statements > 1) {
            return SEVERAL;
        }
        return queryClass == READ_ONLY ? READ : CHANGE;
    }
}
