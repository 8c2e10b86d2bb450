package io.rollcall.warehouse.embedded;

import io.rollcall.warehouse.embedded.SqlTokens.Kind;
import java.util.Optional;

/**
 * Where the parts of a statement's text lie.
 *
 * @param format what its FORMAT clause names (or {@code Values})
 * @param rows whether it is an INSERT whose rows follow
 * @param headLength how many bytes come before the FORMAT or VALUES clause
 * @param rowsStart where the rows begin
 * @param readsInput whether it is an INSERT whose SELECT takes the rows that follow
 */
record StatementText(Optional<String> format, boolean rows, int headLength, int rowsStart, boolean readsInput) {

    static StatementText read(byte[] text, int length) {
        SqlTokens tokens = new SqlTokens(text, length);
        tokens.next();
        return tokens.isKeyword("INSERT") ? readInsert(tokens, text, length) : readOther(tokens, length, false);
    }

    /** Whether all that the statement does is for later statements of its session: SET, USE, temporary tables. */
    static boolean changesSession(byte[] text) {
        SqlTokens tokens = new SqlTokens(text, text.length);
        tokens.next();
        if (tokens.isKeyword("SET") || tokens.isKeyword("USE")) {
            return true;
        }
        boolean creates = tokens.isKeyword("CREATE");
        tokens.next();
        if (creates && tokens.isKeyword("OR")) {
            tokens.next();
            tokens.next();
        }
        return creates && tokens.isKeyword("TEMPORARY");
    }

    /** Whether it begins as a SELECT does, and not as SHOW, DESCRIBE or EXPLAIN, whose answers go into no table. */
    static boolean selects(byte[] text) {
        SqlTokens tokens = new SqlTokens(text, text.length);
        tokens.next();
        return tokens.isKeyword("SELECT") || tokens.isKeyword("WITH");
    }

    /** Whether it makes room: the one kind of change that a full disk must not stop. */
    static boolean frees(byte[] text) {
        SqlTokens tokens = new SqlTokens(text, text.length);
        tokens.next();
        return tokens.isKeyword("DROP") || tokens.isKeyword("TRUNCATE");
    }

    private static StatementText readInsert(SqlTokens tokens, byte[] text, int length) {
        skipTarget(tokens);
        for (int depth = depthChange(tokens); ; depth += depthChange(tokens)) {
            if (depth == 0 && (tokens.isKeyword("SELECT") || tokens.isKeyword("WITH") || tokens.isKeyword("INFILE"))) {
                return readOther(tokens, length, true);
            }
            if (depth == 0 && tokens.isKeyword("VALUES")) {
                return new StatementText(Optional.of("Values"), true, tokens.start(), tokens.end(), false);
            }
            if (depth == 0 && tokens.isKeyword("FORMAT")) {
                int head = tokens.start();
                tokens.next();
                return new StatementText(
                        Optional.of(tokens.word()), true, head, rowsStart(text, tokens.end(), length), false);
            }
            if (tokens.next() == Kind.END) {
                return new StatementText(Optional.empty(), true, length, length, false);
            }
        }
    }

    /** A table may be called like a clause, so its name is stepped over unread. Ends on the token after it. */
    private static void skipTarget(SqlTokens tokens) {
        tokens.next();
        if (tokens.isKeyword("INTO")) {
            tokens.next();
        }
        if (tokens.isKeyword("TABLE") || tokens.isKeyword("FUNCTION")) {
            tokens.next();
        }
        tokens.next();
        while (tokens.isSign('.')) {
            tokens.next();
            tokens.next();
        }
    }

    /** As ClickHouse does: blanks and at most one line end part the format's name from the rows. */
    private static int rowsStart(byte[] text, int formatEnd, int length) {
        int at = formatEnd;
        while (at < length && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        if (at < length && text[at] == ';') {
            at++;
        }
        if (at < length && text[at] == '\r') {
            at++;
        }
        return at < length && text[at] == '\n' ? at + 1 : at;
    }

    private static StatementText readOther(SqlTokens tokens, int length, boolean inserts) {
        Optional<String> format = Optional.empty();
        boolean readsInput = false;
        int depth = 0;
        Kind kind;
        do {
            depth += depthChange(tokens);
            boolean isFormat = depth == 0 && tokens.isKeyword("FORMAT");
            boolean isInput = inserts && tokens.isKeyword("INPUT");
            kind = tokens.next();
            readsInput |= isInput && tokens.isSign('(');
            if (isFormat && kind == Kind.WORD) {
                format = Optional.of(tokens.word());
            }
        } while (kind != Kind.END);
        return new StatementText(format, false, length, length, readsInput);
    }

    private static int depthChange(SqlTokens tokens) {
        if (tokens.isSign('(')) {
            return 1;
        }
        return tokens.isSign(')') ? -1 : 0;
    }
}
