package io.rollcall.warehouse.embedded;

import java.util.Map;

/**
 * Lets a researcher ask only while a purpose is approved, and writes each statement into the audit log before it runs. The views of {@code research} show nothing without a purpose either; here its absence is said, and what was asked is kept.
 */
final class ApprovedPurpose {

    private static final String OPEN = "SELECT count() FROM rollcall.open_purpose";
    private static final String NONE = "0";

    /** Without its literals: nothing that somebody typed is kept, such as a name. */
    private static final String KEEP = """
            INSERT INTO rollcall.audit_log (district, at, id, actor, role, action, school, scope, purpose, outcome, people, version)
            SELECT district, now64(3), {id:String}, {login:String}, 'RESEARCHER', 'RESEARCH_QUERY', '', normalizeQuery({statement:String}), id, 'DONE', 0, 0
            FROM rollcall.open_purpose""";

    private static final String KEEP_REFUSAL = """
            INSERT INTO rollcall.audit_log (district, at, id, actor, role, action, school, scope, purpose, outcome, people, version)
            SELECT '', now64(3), {id:String}, {login:String}, 'RESEARCHER', 'PERMISSION_FAILURE', '', normalizeQuery({statement:String}), '', 'NO_PURPOSE', 0, 0""";

    private final Engine engine;

    ApprovedPurpose(Engine engine) {
        this.engine = engine;
    }

    /** @throws EngineException where no purpose is approved, or where the audit log does not take the line */
    void mustCover(Caller caller, String requestId, String statement) throws EngineException {
        Map<String, String> line = Map.of(
                "id", Sql.escaped(requestId), "login", Sql.escaped(caller.name()), "statement", Sql.escaped(statement));
        try (EngineSession admin = engine.session(Role.ADMIN, SessionOptions.NONE)) {
            boolean open = !admin.run(OPEN).strip().equals(NONE);
            admin.run(open ? KEEP : KEEP_REFUSAL, line);
            if (!open) {
                throw new EngineException(
                        ErrorCode.ACCESS_DENIED,
                        "No purpose is approved: an operator approves one with ./rollcall purpose approve, for one district, some days and a time");
            }
        }
    }
}
