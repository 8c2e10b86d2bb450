package io.rollcall.standalone.query;

import java.util.regex.Pattern;

/** Words what the warehouse says of a statement that it refuses for the person who typed it: without ClickHouse's grammar, which is longer than a screen. */
public final class WordRefusal {

    /** Of a syntax error: all tokens that might have stood there. The statement itself is repeated before them. */
    private static final String GRAMMAR = ". Expected one of: ";

    private static final Pattern UNKNOWN = Pattern.compile("\\((UNKNOWN_TABLE|UNKNOWN_DATABASE)\\)");

    private final String database;

    /** @param database the one that the statement means where it names none */
    public WordRefusal(String database) {
        this.database = database;
    }

    public String of(String message) {
        int grammar = message.lastIndexOf(GRAMMAR);
        if (grammar >= 0) {
            return message.substring(0, grammar + 1);
        }
        return UNKNOWN.matcher(message).find() ? message + views() : message;
    }

    private String views() {
        return database.equals("analytics")
                ? " The views are listed in docs/analysts/dictionary.md, and by SHOW TABLES FROM analytics."
                : " What there is, SHOW TABLES FROM %s lists.".formatted(database);
    }
}
