package io.rollcall.warehouse.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The engine behind ClickHouse's HTTP interface on the loopback interface.
 *
 * <p>The library takes one data directory in a process's life and is never unloaded, so a process starts this once; tests use
 * a process of its own.
 */
public final class EmbeddedWarehouseServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedWarehouseServer.class.getName());
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final DirectoryLock lock;
    private final Engine engine;
    private final SessionPool sessions;
    private final Departures departures;
    private final HttpServer http;
    private final ExecutorService threads;

    private EmbeddedWarehouseServer(
            DirectoryLock lock,
            Engine engine,
            SessionPool sessions,
            Departures departures,
            HttpServer http,
            ExecutorService threads) {
        this.lock = lock;
        this.engine = engine;
        this.sessions = sessions;
        this.departures = departures;
        this.http = http;
        this.threads = threads;
    }

    /** Answers when queries are answered. */
    public static EmbeddedWarehouseServer start(WarehouseSettings settings) throws IOException, StartRefused {
        Logins logins = Logins.read(settings.users());
        Files.createDirectories(settings.data());
        DirectoryLock lock = DirectoryLock.take(settings.data());
        HttpServer http = bind(settings.port());
        Engine engine = openEngine(settings, logins);
        // Platform threads: see Chdb.
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("query-", 0).factory());
        http.setExecutor(threads);
        Departures departures = Departures.watching();
        SessionPool sessions = new SessionPool(engine);
        Room room = Room.on(settings.data());
        http.createContext(
                "/",
                new ClickHouseHandler(
                        logins,
                        new RunStatement(engine, sessions, departures, room),
                        new AskReadiness(engine),
                        new WarehouseMetrics(room::free)));
        http.start();
        return new EmbeddedWarehouseServer(lock, engine, sessions, departures, http, threads);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Lets running statements end for a while, then ends them, then closes the engine. */
    @Override
    public void close() {
        http.stop((int) PATIENCE_AT_STOP.toSeconds());
        departures.close();
        threads.shutdown();
        if (!threads.isTerminated()) {
            engine.killStatements();
        }
        if (allEnd()) {
            sessions.close();
            engine.close();
        } else {
            // Closing the engine under a running statement would end in a crash; dying without it loses nothing that
            // was answered.
            LOG.log(System.Logger.Level.WARNING, "stopped while statements were still running");
        }
        lock.close();
    }

    private boolean allEnd() {
        try {
            return threads.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Engine openEngine(WarehouseSettings settings, Logins logins) throws IOException, StartRefused {
        try {
            return Engine.open(settings.library(), settings.data(), logins.districts());
        } catch (EngineException e) {
            throw new StartRefused("the engine refuses " + settings.data() + ": " + e.getMessage());
        }
    }

    private static HttpServer bind(int port) throws IOException, StartRefused {
        // The JDK's server reads these once. Nagle's algorithm would hold small answers back for 40 ms; a refused
        // INSERT's
        // remaining rows are read so that its client gets to see the refusal.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.drainAmount", String.valueOf(1024 * 1024 * 1024));
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (BindException e) {
            throw new StartRefused("port " + port + " is taken");
        }
    }
}
