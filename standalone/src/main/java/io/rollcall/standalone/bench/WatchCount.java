package io.rollcall.standalone.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the warehouse for a count again and again, as the cockpit does, and remembers when each new answer came, in milliseconds of {@link System#nanoTime()}. */
final class WatchCount implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(50);

    private final DataSource warehouse;
    private final String question;
    private final List<Sighting> seen = new ArrayList<>();
    private final Thread thread;
    private long count = -1;
    private String failure = "";

    /** @param question its answer is one number, which only ever grows */
    WatchCount(DataSource warehouse, String question) {
        this.warehouse = warehouse;
        this.question = question;
        this.thread = Thread.ofPlatform().daemon().name("watch").start(this::watch);
    }

    /** The answers so far, in their order. */
    synchronized List<Sighting> seen() {
        return List.copyOf(seen);
    }

    /** Forgets all answers but the last, and says what it was. */
    synchronized long startOver() {
        seen.clear();
        return Math.max(count, 0);
    }

    /**
     * Waits until the count is there.
     *
     * @throws IllegalStateException where it does not come in time
     */
    synchronized void await(long awaited, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (count < awaited) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("the warehouse counts %,d, not %,d, after %d s%s"
                        .formatted(count, awaited, patience.toSeconds(), failure));
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                ask();
                Thread.sleep(PACE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A warehouse that does not answer is asked again: how long that took shows in the next answer. */
    private void ask() {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            note(row.next() ? row.getLong(1) : 0);
        } catch (SQLException silent) {
            fail(silent);
        }
    }

    private synchronized void note(long answer) {
        if (answer != count) {
            count = answer;
            seen.add(new Sighting(answer, System.nanoTime() / 1e6));
            notifyAll();
        }
    }

    private synchronized void fail(SQLException silent) {
        failure = "; it last said " + silent.getMessage();
    }
}
