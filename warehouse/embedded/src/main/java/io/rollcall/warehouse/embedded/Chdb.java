package io.rollcall.warehouse.embedded;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of libchdb's C header that the warehouse uses. Handles are the library's own addresses and mean nothing outside it.
 *
 * <p>A call lasts as long as the engine works on it, so callers are platform threads: a virtual thread would hold its carrier all that time.
 */
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class Chdb {

    private static final FunctionDescriptor STATEMENT = returning(
            ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    private static final int ANALYSIS_BYTES = 16;

    private final NativeFunction connect;
    private final NativeFunction closeConnection;
    private final NativeFunction query;
    private final NativeFunction streamQuery;
    private final NativeFunction streamFetch;
    private final NativeFunction streamCancel;
    private final NativeFunction streamInsert;
    private final NativeFunction streamAppend;
    private final NativeFunction streamDone;
    private final NativeFunction insertError;
    private final NativeFunction destroyInsert;
    private final NativeFunction destroyResult;
    private final NativeFunction resultBuffer;
    private final NativeFunction resultLength;
    private final NativeFunction resultError;
    private final NativeFunction classify;
    private final List<NativeFunction> counters;

    /** Loads the library. It stays loaded until the process ends. */
    Chdb(Path file) {
        SymbolLookup library = SymbolLookup.libraryLookup(file, Arena.global());
        this.connect = new NativeFunction(library, "chdb_connect", returning(ADDRESS, JAVA_INT, ADDRESS));
        this.closeConnection = new NativeFunction(library, "chdb_close_conn", taking(ADDRESS));
        this.query = new NativeFunction(library, "chdb_query_with_params_n", STATEMENT);
        this.streamQuery = new NativeFunction(library, "chdb_stream_query_with_params_n", STATEMENT);
        this.streamFetch =
                new NativeFunction(library, "chdb_stream_fetch_result", returning(ADDRESS, ADDRESS, ADDRESS));
        this.streamCancel = new NativeFunction(library, "chdb_stream_cancel_query", taking(ADDRESS, ADDRESS));
        this.streamInsert = new NativeFunction(library, "chdb_stream_insert_with_params_n", STATEMENT);
        this.streamAppend =
                new NativeFunction(library, "chdb_stream_append", returning(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG));
        this.streamDone = new NativeFunction(library, "chdb_stream_done", returning(ADDRESS, ADDRESS));
        this.insertError = new NativeFunction(library, "chdb_stream_insert_error", returning(ADDRESS, ADDRESS));
        this.destroyInsert = new NativeFunction(library, "chdb_destroy_insert_stream", taking(ADDRESS));
        this.destroyResult = new NativeFunction(library, "chdb_destroy_query_result", taking(ADDRESS));
        this.resultBuffer = new NativeFunction(library, "chdb_result_buffer", returning(ADDRESS, ADDRESS));
        this.resultLength = new NativeFunction(library, "chdb_result_length", returning(JAVA_LONG, ADDRESS));
        this.resultError = new NativeFunction(library, "chdb_result_error", returning(ADDRESS, ADDRESS));
        this.classify = new NativeFunction(
                library,
                "chdb_classify_query_n",
                returning(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS));
        this.counters = Counters.FUNCTIONS.stream()
                .map(name -> new NativeFunction(library, name, returning(JAVA_LONG, ADDRESS)))
                .toList();
        // Before the first connection, or the engine would take SIGTERM and SIGSEGV away from the JVM.
        new NativeFunction(library, "chdb_set_signal_handlers_enabled", taking(JAVA_INT)).run(0);
    }

    /** Opens a connection; empty where the engine refuses, having written why to standard error. */
    Optional<MemorySegment> connect(List<String> arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment argv = arena.allocate(ADDRESS, arguments.size());
            for (int i = 0; i < arguments.size(); i++) {
                argv.setAtIndex(ADDRESS, i, arena.allocateFrom(arguments.get(i)));
            }
            MemorySegment connection = connect.address(arguments.size(), argv);
            return connection.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(connection);
        }
    }

    void close(MemorySegment connection) {
        closeConnection.run(connection);
    }

    MemorySegment query(MemorySegment connection, byte[] sql, String format, Map<String, String> parameters) {
        return statement(query, connection, sql, format, parameters);
    }

    MemorySegment streamQuery(MemorySegment connection, byte[] sql, String format, Map<String, String> parameters) {
        return statement(streamQuery, connection, sql, format, parameters);
    }

    MemorySegment fetch(MemorySegment connection, MemorySegment stream) {
        return streamFetch.address(handleIn(connection), stream);
    }

    void cancel(MemorySegment connection, MemorySegment stream) {
        streamCancel.run(handleIn(connection), stream);
    }

    MemorySegment streamInsert(MemorySegment connection, byte[] sql, String format, Map<String, String> parameters) {
        return statement(streamInsert, connection, sql, format, parameters);
    }

    /** False where the insert has failed already; {@link #done} says why. */
    boolean append(MemorySegment insert, MemorySegment bytes, long length) {
        return streamAppend.number(insert, bytes, length) == 0;
    }

    MemorySegment done(MemorySegment insert) {
        return streamDone.address(insert);
    }

    Optional<String> insertError(MemorySegment insert) {
        return text(insertError.address(insert));
    }

    void destroyInsert(MemorySegment insert) {
        destroyInsert.run(insert);
    }

    void destroy(MemorySegment result) {
        destroyResult.run(result);
    }

    Optional<String> error(MemorySegment result) {
        return text(resultError.address(result));
    }

    /** The bytes of a result, readable until it is destroyed. */
    MemorySegment bytes(MemorySegment result) {
        long length = resultLength.number(result);
        return length == 0 ? MemorySegment.NULL : resultBuffer.address(result).reinterpret(length);
    }

    Counters counters(MemorySegment result) {
        return Counters.of(
                counters.stream().map(counter -> counter.number(result)).toList());
    }

    StatementClass classify(MemorySegment connection, byte[] sql) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment analysis = arena.allocate(ANALYSIS_BYTES, JAVA_INT.byteAlignment());
            analysis.setAtIndex(JAVA_INT, 0, ANALYSIS_BYTES);
            MemorySegment text = arena.allocateFrom(JAVA_BYTE, sql);
            if (classify.number(handleIn(connection), text, (long) sql.length, MemorySegment.NULL, 0L, analysis) != 0) {
                throw new IllegalStateException("the engine could not classify a statement");
            }
            return StatementClass.of(analysis.getAtIndex(JAVA_INT, 1), analysis.getAtIndex(JAVA_INT, 3));
        }
    }

    private static MemorySegment statement(
            NativeFunction function,
            MemorySegment connection,
            byte[] sql,
            String format,
            Map<String, String> parameters) {
        try (Arena arena = Arena.ofConfined()) {
            int count = parameters.size();
            MemorySegment names = arena.allocate(ADDRESS, count);
            MemorySegment nameLengths = arena.allocate(JAVA_LONG, count);
            MemorySegment values = arena.allocate(ADDRESS, count);
            MemorySegment valueLengths = arena.allocate(JAVA_LONG, count);
            int i = 0;
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                nameLengths.setAtIndex(JAVA_LONG, i, putText(arena, names, i, parameter.getKey()));
                valueLengths.setAtIndex(JAVA_LONG, i, putText(arena, values, i, parameter.getValue()));
                i++;
            }
            MemorySegment formatText = arena.allocateFrom(format);
            return function.address(
                    handleIn(connection),
                    arena.allocateFrom(JAVA_BYTE, sql),
                    (long) sql.length,
                    formatText,
                    formatText.byteSize() - 1,
                    names,
                    nameLengths,
                    values,
                    valueLengths,
                    (long) count);
        }
    }

    private static FunctionDescriptor returning(MemoryLayout result, MemoryLayout... arguments) {
        return FunctionDescriptor.of(result, arguments);
    }

    private static FunctionDescriptor taking(MemoryLayout... arguments) {
        return FunctionDescriptor.ofVoid(arguments);
    }

    private static long putText(Arena arena, MemorySegment target, int index, String text) {
        MemorySegment bytes = arena.allocateFrom(text);
        target.setAtIndex(ADDRESS, index, bytes);
        return bytes.byteSize() - 1;
    }

    /** Connecting and closing take a pointer to the handle that everything else takes. */
    private static MemorySegment handleIn(MemorySegment connection) {
        return connection.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    }

    private static Optional<String> text(MemorySegment address) {
        return address.equals(MemorySegment.NULL)
                ? Optional.empty()
                : Optional.of(address.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8));
    }
}
