package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps a request to what its role and its method allow, before the engine's own grants do.
 *
 * <p>The engine decides which tables and table functions a role may read. Three things are decided here, because the library gives every session the
 * same engine user: no statement of a reader may change anything (or take on another role), no text may hold two statements, and no reader may call
 * what reads files or starts processes without asking for a grant.
 */
final class Access {

    private static final String READ_ONLY = "readonly";
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`", Pattern.DOTALL);
    private static final Pattern LEAVES_ENGINE =
            Pattern.compile("\\b(?:file|catboostEvaluate|showCertificate|system\\.models)\\b");

    private final Role role;
    private final boolean readOnly;

    private Access(Role role, boolean readOnly) {
        this.role = role;
        this.readOnly = readOnly;
    }

    static Access of(Role role, ClickHouseRequest request) {
        String asked = request.settings().getOrDefault(READ_ONLY, "0");
        return new Access(role, role.isReader() || !request.mayChangeData() || !asked.equals("0"));
    }

    /** The settings that a request brings, less the one that {@link #readOnly} stands for. */
    Map<String, String> allowed(Map<String, String> settings) throws EngineException {
        Map<String, String> allowed = new HashMap<>(settings);
        String asked = allowed.remove(READ_ONLY);
        if (asked != null && asked.equals("0") && readOnly) {
            throw new EngineException(ErrorCode.READONLY, "Cannot modify 'readonly' setting in readonly mode");
        }
        return allowed;
    }

    /** Whether the session must not be able to change anything. */
    boolean readOnly() {
        return readOnly;
    }

    void mustMayChange() throws EngineException {
        if (readOnly) {
            throw new EngineException(
                    ErrorCode.READONLY,
                    "Cannot execute query in readonly mode. For queries over HTTP, method GET implies readonly. "
                            + "You should use method POST for modifying queries");
        }
    }

    /** What the statement would do, where that is allowed. */
    StatementClass check(EngineSession session, byte[] sql) throws EngineException {
        StatementClass statement = session.classify(sql);
        switch (statement) {
            case READ -> {
                if (role.isReader()) {
                    mustStayInEngine(normalized(session, sql));
                }
            }
            case CHANGE -> mustMayChange();
            case SEVERAL ->
                throw new EngineException(ErrorCode.SYNTAX_ERROR, "Syntax error (Multi-statements are not allowed)");
            case UNPARSED -> {
                normalized(session, sql);
                mustMayChange();
            }
        }
        return statement;
    }

    /** The statement as the engine writes it: no comments, no needless quotes. Fails with the engine's own words where it is no SQL. */
    private static String normalized(EngineSession session, byte[] sql) throws EngineException {
        try {
            return session.run(
                    "SELECT formatQuery({statement:String})", Map.of("statement", Sql.escaped(new String(sql, UTF_8))));
        } catch (EngineException e) {
            throw e.without(": In scope SELECT formatQuery(");
        }
    }

    private static void mustStayInEngine(String normalized) throws EngineException {
        if (LEAVES_ENGINE.matcher(QUOTED.matcher(normalized).replaceAll("")).find()) {
            throw new EngineException(
                    ErrorCode.ACCESS_DENIED, "Not enough privileges: this login may not read files or start processes");
        }
    }
}
