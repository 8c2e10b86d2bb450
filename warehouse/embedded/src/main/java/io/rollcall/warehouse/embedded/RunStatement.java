package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/** Runs one statement with a session of its own and streams what comes of it. */
final class RunStatement {

    private static final int LONGEST_HEAD_BYTES = 1024 * 1024;
    private static final int LONGEST_STATEMENT_BYTES = 16 * 1024 * 1024;
    private static final String DEFAULT_FORMAT = "TabSeparated";

    private final Engine engine;

    RunStatement(Engine engine) {
        this.engine = engine;
    }

    void run(ClickHouseRequest request, Role role, InputStream body, ClickHouseResponse response)
            throws IOException, EngineException {
        if (request.parameters().containsKey("session_id")) {
            throw new EngineException(
                    ErrorCode.NOT_IMPLEMENTED,
                    "The embedded warehouse keeps no sessions: send session_id to a ClickHouse server, or leave it out");
        }
        InputStream source = request.compressedRows() ? Lz4Framing.decompress(body) : body;
        byte[] head = head(request, source);
        StatementText text = StatementText.read(head, head.length);
        Access access = Access.of(role, request);
        try (EngineSession session = engine.session(role, request.database(), access.allowed(request.settings()))) {
            access.restrict(session);
            if (text.rows()) {
                insert(request, access, session, head, text, source, response);
            } else {
                query(request, access, session, whole(head, source), text.format(), response);
            }
        }
    }

    private void insert(
            ClickHouseRequest request,
            Access access,
            EngineSession session,
            byte[] head,
            StatementText text,
            InputStream rest,
            ClickHouseResponse response)
            throws IOException, EngineException {
        access.mustMayChange();
        String format = text.format().or(request::defaultFormat).orElse("Values");
        InputStream rows = new SequenceInputStream(
                new ByteArrayInputStream(head, text.rowsStart(), head.length - text.rowsStart()), rest);
        Counters counters;
        try (InsertStream insert =
                session.insert(Arrays.copyOf(head, text.headLength()), format, request.queryParameters())) {
            insert.appendAll(rows);
            counters = insert.finish();
        }
        response.open(request.defaultFormat().orElse(DEFAULT_FORMAT), counters, engine.timezone())
                .close();
    }

    private void query(
            ClickHouseRequest request,
            Access access,
            EngineSession session,
            byte[] sql,
            Optional<String> ownFormat,
            ClickHouseResponse response)
            throws IOException, EngineException {
        StatementClass statement = access.check(session, sql);
        String format = request.defaultFormat().orElse(DEFAULT_FORMAT);
        try (ResultStream result = statement == StatementClass.READ
                ? session.query(sql, format, request.queryParameters())
                : session.execute(sql, format, request.queryParameters())) {
            boolean more = result.next();
            String timezone = request.settings().getOrDefault("session_timezone", engine.timezone());
            OutputStream out = response.open(ownFormat.orElse(format), result.counters(), timezone);
            while (more) {
                result.writePiece(out);
                more = result.next();
            }
            out.close();
        }
    }

    /** The statement's beginning: all of the parameter {@code query}, and as much of the body as a statement's head can take. */
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
