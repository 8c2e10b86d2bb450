package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ClickHouse engine, open on one data directory; a process holds one for as long as it lives. */
final class Engine implements AutoCloseable {

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

    /** Opens the directory, creating it where it is new. */
    static Engine open(Path library, Path data) throws IOException, StartRefused, EngineException {
        Path config = Files.createDirectories(data.resolve("config"));
        Path roles = config.resolve("roles.xml");
        Path engine = config.resolve("engine.xml");
        copyResource("roles.xml", roles);
        Files.writeString(
                engine, "<clickhouse><users_config>" + roles.toAbsolutePath() + "</users_config></clickhouse>\n");
        Chdb chdb = new Chdb(library);
        String pathArgument = "--path=" + data.resolve("clickhouse").toAbsolutePath();
        MemorySegment first = chdb.connect(
                        List.of("clickhouse", pathArgument, "--config-file=" + engine.toAbsolutePath()))
                .orElseThrow(
                        () -> new StartRefused("the engine could not open " + data + "; it wrote the reason above"));
        return new Engine(chdb, pathArgument, new EngineSession(chdb, first));
    }

    /** A connection of its own: settings and the current database of one session are unknown to any other. */
    EngineSession session(Role role, String database, Map<String, String> settings) throws EngineException {
        MemorySegment connection = chdb.connect(List.of("clickhouse", pathArgument))
                .orElseThrow(() -> new EngineException(ErrorCode.BAD_ARGUMENTS, "The engine refuses new connections"));
        EngineSession session = new EngineSession(chdb, connection);
        try {
            session.prepare(role, database, settings);
            return session;
        } catch (EngineException e) {
            session.close();
            throw e;
        }
    }

    String timezone() {
        return timezone;
    }

    @Override
    public void close() {
        keepsEngineOpen.close();
    }

    private static void copyResource(String name, Path target) throws IOException {
        try (InputStream resource = Objects.requireNonNull(Engine.class.getResourceAsStream(name), name)) {
            Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
