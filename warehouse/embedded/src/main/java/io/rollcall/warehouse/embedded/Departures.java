package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends statements whose client has gone away while the engine still computes. While rows are sent a failing write does that; before the first row
 * nothing would. Looks once a second, and only while something runs. Where the system lists no connections, nobody is watched.
 */
final class Departures implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Departures.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Map<Connection, Runnable> endsByConnection = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** One statement while it runs. */
    interface Watched extends AutoCloseable {
        @Override
        void close();
    }

    static Departures watching() {
        Departures departures = new Departures();
        if (OpenConnections.areListed()) {
            Thread.ofPlatform().daemon().name("departures").start(departures::lookUntilClosed);
        }
        return departures;
    }

    /** Runs {@code end} once if the connection's client goes away before the answer is closed. */
    Watched watch(Connection connection, Runnable end) {
        endsByConnection.put(connection, end);
        return () -> endsByConnection.remove(connection);
    }

    private void lookUntilClosed() {
        try {
            while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        // In this order: what is watched now was connected before the list is read.
        Set<Connection> watched = Set.copyOf(endsByConnection.keySet());
        if (watched.isEmpty()) {
            return;
        }
        try {
            Set<Connection> open = OpenConnections.read();
            watched.stream().filter(connection -> !open.contains(connection)).forEach(this::end);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "open connections could not be read", e);
        }
    }

    private void end(Connection connection) {
        Runnable end = endsByConnection.remove(connection);
        if (end != null) {
            end.run();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
