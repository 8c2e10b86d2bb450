package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One connection to the engine, used by one thread and for one statement at a time. Opened by {@link Engine}, shared by {@link SessionPool}. */
final class EngineSession implements AutoCloseable {

    private static final String READ_ONLY = "readonly";
    private static final String NOT_STREAMABLE = "Streaming query is not supported for query";

    private final Chdb chdb;
    private final MemorySegment connection;

    EngineSession(Chdb chdb, MemorySegment connection) {
        this.chdb = chdb;
        this.connection = connection;
    }

    void prepare(Role role, SessionOptions options) throws EngineException {
        // Before the role is taken on: a driver names a default database that its login may not be allowed to see.
        String database = role.home(options.database());
        if (!database.isEmpty()) {
            run("USE " + Sql.identifier(database));
        }
        run("SET ROLE " + role.engineName(options.district()));
        if (!options.settings().isEmpty()) {
            run("SET "
                    + options.settings().entrySet().stream()
                            .map(setting -> Sql.identifier(setting.getKey()) + " = " + Sql.literal(setting.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Names the statements that follow as their client does; see {@link KillQuery}. */
    void name(String queryId) throws EngineException {
        run("SET log_comment = " + Sql.literal(queryId));
    }

    /** From here on settings may change, but not this one, and nothing else may change at all. */
    void forbidChanges() throws EngineException {
        run("SET " + READ_ONLY + " = 2");
    }

    StatementClass classify(byte[] sql) {
        return chdb.classify(connection, sql);
    }

    /** Runs a statement whose answer is small. */
    String run(String sql) throws EngineException {
        return run(sql, Map.of());
    }

    String run(String sql, Map<String, String> parameters) throws EngineException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (ResultStream result = execute(sql.getBytes(UTF_8), "TSVRaw", parameters)) {
            if (result.next()) {
                result.writePiece(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(UTF_8);
    }

    /** Runs a statement to its end. */
    ResultStream execute(byte[] sql, String format, Map<String, String> parameters) throws EngineException {
        MemorySegment result = chdb.query(connection, sql, format, parameters);
        Optional<String> error = chdb.error(result);
        if (error.isPresent()) {
            chdb.destroy(result);
            throw EngineException.parse(error.get());
        }
        return new FinishedResult(chdb, result);
    }

    /** Starts a statement that reads; what the engine cannot stream (SHOW, DESCRIBE, EXPLAIN …) is run to its end. */
    ResultStream query(byte[] sql, String format, Map<String, String> parameters, PieceForm form)
            throws EngineException {
        MemorySegment stream = chdb.streamQuery(connection, sql, format, parameters);
        Optional<String> error = chdb.error(stream);
        if (error.isEmpty()) {
            return new RunningResult(chdb, connection, stream, form);
        }
        chdb.destroy(stream);
        if (error.get().contains(NOT_STREAMABLE)) {
            return execute(sql, format, parameters);
        }
        throw EngineException.parse(error.get());
    }

    /** Runs a SELECT to its end, its answer written to a new file by the engine itself, in no more memory than a part of it takes. The result deletes the file. */
    ResultStream write(byte[] sql, String format, Map<String, String> parameters, Path file) throws EngineException {
        byte[] head = "INSERT INTO FUNCTION file(%s, %s) "
                .formatted(Sql.literal(file.toString()), Sql.literal(format))
                .getBytes(UTF_8);
        byte[] insert = Arrays.copyOf(head, head.length + sql.length);
        System.arraycopy(sql, 0, insert, head.length, sql.length);
        try (ResultStream ended = execute(insert, "TSVRaw", parameters)) {
            return new WrittenResult(file, ended.counters());
        } catch (EngineException failed) {
            WrittenResult.delete(file);
            throw failed;
        }
    }

    /** Starts an INSERT, without its FORMAT clause, whose rows are appended piece by piece. */
    InsertStream insert(byte[] sql, String format, Map<String, String> parameters) throws EngineException {
        MemorySegment stream = chdb.streamInsert(connection, sql, format, parameters);
        Optional<String> error = chdb.insertError(stream);
        if (error.isPresent()) {
            chdb.destroyInsert(stream);
            throw EngineException.parse(error.get());
        }
        return new InsertStream(chdb, stream);
    }

    @Override
    public void close() {
        chdb.close(connection);
    }

    static void throwIfFailed(Optional<String> error) throws EngineException {
        if (error.isPresent()) {
            throw EngineException.parse(error.get());
        }
    }
}
