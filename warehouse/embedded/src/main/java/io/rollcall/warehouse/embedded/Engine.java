package io.rollcall.warehouse.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The ClickHouse engine, open on one data directory; a process holds one for as long as it lives. */
final class Engine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Engine.class.getName());

    /** An analyst who has gone away must not keep the machine busy; the setting can be raised. */
    private static final Duration READER_LIMIT = Duration.ofMinutes(5);

    private static final String ROW_POLICIES = "<!-- row policies -->";
    private static final String STATEMENT_BYTES = "<!-- statement bytes -->";

    /** Of the machine's memory a statement may take a quarter, half of what {@code engine.xml} lets all of them take together. */
    private static final int STATEMENT_SHARE = 4;

    private final Chdb chdb;
    private final String pathArgument;
    private final EngineSession keepsEngineOpen;
    private final String timezone;

    private Engine(Chdb chdb, String pathArgument, EngineSession keepsEngineOpen) throws EngineException {
        this.chdb = chdb;
        this.pathArgument = pathArgument;
        this.keepsEngineOpen = keepsEngineOpen;
        this.timezone = keepsEngineOpen.run("SELECT timezone()").trim();
    }

    /**
     * Opens the directory, creating it where it is new.
     *
     * @param districts those that some login is bound to
     */
    static Engine open(Path library, Path data, SortedSet<String> districts)
            throws IOException, StartRefused, EngineException {
        Path config = Files.createDirectories(data.resolve("config"));
        Path roles = config.resolve("roles.xml");
        Path engine = config.resolve("engine.xml");
        Files.writeString(
                roles,
                new RolesOfDistricts(districts)
                        .writtenInto(resource("roles.xml"), resource("views-by-district.txt"))
                        .replace(ROW_POLICIES, rowPolicies())
                        .replace(STATEMENT_BYTES, String.valueOf(memoryBytes() / STATEMENT_SHARE)));
        Files.writeString(
                engine,
                resource("engine.xml")
                        .replace("roles.xml", roles.toAbsolutePath().toString()));
        Chdb chdb = new Chdb(library);
        String pathArgument = "--path=" + data.resolve("clickhouse").toAbsolutePath();
        MemorySegment first = chdb.connect(
                        List.of("clickhouse", pathArgument, "--config-file=" + engine.toAbsolutePath()))
                .orElseThrow(
                        () -> new StartRefused("the engine could not open " + data + "; it wrote the reason above"));
        return new Engine(chdb, pathArgument, new EngineSession(chdb, first));
    }

    /** A connection of its own: settings and the current database of one session are unknown to any other. */
    EngineSession session(Role role, SessionOptions options) throws EngineException {
        MemorySegment connection = chdb.connect(arguments(role, options))
                .orElseThrow(() -> new EngineException(ErrorCode.BAD_ARGUMENTS, "The engine refuses new connections"));
        EngineSession session = new EngineSession(chdb, connection);
        try {
            session.prepare(role, options);
            return session;
        } catch (EngineException e) {
            session.close();
            throw e;
        }
    }

    /** Settings of our own; a request's come after them as statements, so that a wrong one is answered with the engine's words. */
    private List<String> arguments(Role role, SessionOptions options) {
        List<String> arguments = new ArrayList<>(List.of("clickhouse", pathArgument));
        if (!options.queryId().isEmpty()) {
            arguments.add("--log_comment=" + options.queryId());
        }
        if (role.isReader()) {
            arguments.add("--max_execution_time=" + READER_LIMIT.toSeconds());
        }
        return arguments;
    }

    String timezone() {
        return timezone;
    }

    /** Asks the running statement that a client named to end. */
    void killStatement(String queryId) {
        try (EngineSession session = session(Role.ADMIN, SessionOptions.NONE)) {
            session.run(KillQuery.ending(queryId));
        } catch (EngineException e) {
            LOG.log(System.Logger.Level.WARNING, "a statement that nobody awaits could not be ended", e);
        }
    }

    /** Asks every running statement to end. */
    void killStatements() {
        try {
            keepsEngineOpen.run("KILL QUERY WHERE query_id != queryID() ASYNC");
        } catch (EngineException e) {
            LOG.log(System.Logger.Level.WARNING, "running statements could not be ended", e);
        }
    }

    @Override
    public void close() {
        keepsEngineOpen.close();
    }

    /** The library lets every role read every system table, so that those which tell of other people's statements are emptied row by row. */
    private static String rowPolicies() throws IOException {
        return resource("system-tables-for-admins.txt")
                .lines()
                .map(table -> "<%1$s><filter>has(enabledRoles(), 'admin')</filter></%1$s>".formatted(table))
                .collect(Collectors.joining("\n"));
    }

    private static long memoryBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(Engine.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
