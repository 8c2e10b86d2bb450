package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs one statement, in a session that holds nothing of any other, and streams what comes of it. */
final class RunStatement {

    private static final int LONGEST_HEAD_BYTES = 1024 * 1024;
    private static final int LONGEST_STATEMENT_BYTES = 16 * 1024 * 1024;
    private static final String DEFAULT_FORMAT = "TabSeparated";
    private static final String PARQUET = "Parquet";

    private final Engine engine;
    private final SessionPool sessions;
    private final Departures departures;
    private final Room room;
    private final ApprovedPurpose purpose;
    private final KillQuery killQuery = new KillQuery();

    /** What one request's steps share. */
    private record Turn(
            ClickHouseRequest request, Access access, SessionPool.Lease lease, ClickHouseResponse response) {
        EngineSession session() {
            return lease.session();
        }
    }

    RunStatement(Engine engine, SessionPool sessions, Departures departures, Room room) {
        this.engine = engine;
        this.sessions = sessions;
        this.departures = departures;
        this.room = room;
        this.purpose = new ApprovedPurpose(engine);
    }

    void run(ClickHouseRequest request, Caller caller, InputStream body, ClickHouseResponse response)
            throws IOException, EngineException {
        request.refuseWhatIsNotServed();
        InputStream source = RequestBody.of(request, body);
        byte[] head = head(request, source);
        StatementText text = StatementText.read(head, head.length);
        if (text.readsInput()) {
            throw new EngineException(
                    ErrorCode.NOT_IMPLEMENTED,
                    "The embedded warehouse does not serve INSERT … SELECT FROM input(): insert the rows into a table first");
        }
        Access access = Access.of(caller.role(), request);
        SessionOptions options = new SessionOptions(
                request.queryId(), request.database(), access.allowed(request.settings()), caller.district());
        try (KillQuery.Running _ = killQuery.started(request.queryId(), caller.name());
                SessionPool.Lease lease = sessions.lease(caller.role(), options, access.readOnly())) {
            Turn turn = new Turn(request, access, lease, response);
            if (text.rows()) {
                insert(turn, head, text, source);
            } else {
                statement(turn, caller, whole(head, source), text.format());
            }
        }
    }

    private void insert(Turn turn, byte[] head, StatementText text, InputStream rest)
            throws IOException, EngineException {
        turn.access().mustMayChange();
        room.mustBeThere();
        String format = text.format().or(turn.request()::defaultFormat).orElse("Values");
        InputStream first = new ByteArrayInputStream(head, text.rowsStart(), head.length - text.rowsStart());
        byte[] sql = Arrays.copyOf(head, text.headLength());
        Counters counters;
        try (InsertStream insert =
                turn.session().insert(sql, format, turn.request().queryParameters())) {
            insert.appendAll(new SequenceInputStream(first, rest));
            counters = insert.finish();
        }
        turn.lease().leavesNothing();
        turn.response()
                .open(formatOf(turn, Optional.empty()), counters, engine.timezone())
                .close();
    }

    private void statement(Turn turn, Caller caller, byte[] sql, Optional<String> ownFormat)
            throws IOException, EngineException {
        Optional<String> target = KillQuery.target(sql);
        if (target.isPresent() && (caller.role() == Role.ADMIN || killQuery.owns(caller.name(), target.get()))) {
            try (EngineSession admin = engine.session(Role.ADMIN, SessionOptions.NONE);
                    ResultStream result =
                            admin.execute(KillQuery.statement(target.get()), formatOf(turn, ownFormat), Map.of())) {
                send(turn, result, ownFormat);
            }
            return;
        }
        StatementClass statement = turn.access().check(turn.session(), sql);
        refuseWhatOnlyASessionWouldKeep(turn.request(), sql);
        if (statement != StatementClass.READ && !StatementText.frees(sql)) {
            room.mustBeThere();
        }
        if (caller.role() == Role.RESEARCHER) {
            purpose.mustCover(caller, turn.request().queryId(), new String(sql, UTF_8));
        }
        String queryId = turn.request().queryId();
        try (Departures.Watched _ = departures.watch(caller.connection(), () -> engine.killStatement(queryId));
                ResultStream result = answer(turn, statement, sql, ownFormat)) {
            send(turn, result, ownFormat);
        }
        if (statement == StatementClass.READ) {
            turn.lease().leavesNothing();
        }
    }

    private static ResultStream answer(Turn turn, StatementClass statement, byte[] sql, Optional<String> ownFormat)
            throws EngineException {
        String format = turn.request().defaultFormat().orElse(DEFAULT_FORMAT);
        Map<String, String> parameters = turn.request().queryParameters();
        Optional<PieceForm> form = PieceForm.of(formatOf(turn, ownFormat));
        if (statement == StatementClass.READ && form.isPresent()) {
            return turn.session().query(sql, format, parameters, form.get());
        }
        if (statement == StatementClass.READ && ownFormat.isEmpty() && maybeLarge(turn, format, sql)) {
            // The engine appends to no Parquet file, so it must find none.
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "answer-" + UUID.randomUUID() + ".parquet");
            return turn.session().write(sql, format, parameters, file);
        }
        return turn.session().execute(sql, format, parameters);
    }

    /** What is read as a file and cannot be joined of pieces. To write a file takes more than a reader's rights, so an analyst's answer is held in memory. */
    private static boolean maybeLarge(Turn turn, String format, byte[] sql) {
        return format.equals(PARQUET) && !turn.access().readOnly() && StatementText.selects(sql);
    }

    private static void refuseWhatOnlyASessionWouldKeep(ClickHouseRequest request, byte[] sql) throws EngineException {
        if (request.namesSession() && StatementText.changesSession(sql)) {
            throw new EngineException(
                    ErrorCode.NOT_IMPLEMENTED,
                    "The embedded warehouse keeps nothing between statements: send settings with each statement and name tables in full");
        }
    }

    private void send(Turn turn, ResultStream result, Optional<String> ownFormat) throws IOException, EngineException {
        if (turn.request().waitsForEnd()) {
            try (Spool spool = new Spool()) {
                while (result.next()) {
                    result.writePiece(spool);
                }
                result.writeFoot(spool);
                try (OutputStream out = open(turn, result, ownFormat)) {
                    spool.copyTo(out);
                }
            }
            return;
        }
        boolean more = result.next();
        // Not closed where the rest fails: an answer that is cut off must not look whole.
        OutputStream out = open(turn, result, ownFormat);
        while (more) {
            result.writePiece(out);
            more = result.next();
        }
        result.writeFoot(out);
        out.close();
    }

    private OutputStream open(Turn turn, ResultStream result, Optional<String> ownFormat) throws IOException {
        String timezone = turn.request().settings().getOrDefault("session_timezone", engine.timezone());
        return turn.response().open(formatOf(turn, ownFormat), result.counters(), timezone);
    }

    private static String formatOf(Turn turn, Optional<String> ownFormat) {
        return ownFormat.or(turn.request()::defaultFormat).orElse(DEFAULT_FORMAT);
    }

    /** The statement's beginning: all of the parameter {@code query}, else as much of the body as an INSERT's head can take. */
    private static byte[] head(ClickHouseRequest request, InputStream source) throws IOException {
        byte[] query = request.query().getBytes(UTF_8);
        if (query.length == 0) {
            return source.readNBytes(LONGEST_HEAD_BYTES);
        }
        byte[] line = Arrays.copyOf(query, query.length + 1);
        line[query.length] = '\n';
        return line;
    }

    private static byte[] whole(byte[] head, InputStream rest) throws IOException, EngineException {
        byte[] more = rest.readNBytes(LONGEST_STATEMENT_BYTES);
        if (more.length == LONGEST_STATEMENT_BYTES) {
            throw new EngineException(ErrorCode.SYNTAX_ERROR, "Max query size exceeded: a statement may have 16 MiB");
        }
        byte[] whole = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, whole, head.length, more.length);
        return whole;
    }
}
