package io.rollcall.standalone.installation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** Tells the person who waits what has been done and how long it took, a line each. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
    }

    void ready(String name, Duration took, OptionalInt port) {
        String where = port.isPresent() ? "   port " + port.getAsInt() : "";
        done(name, took, where);
    }

    /** One finished piece of work. */
    public void done(String name, Duration took, String more) {
        say("  %-11s %5s s%s".formatted(name, seconds(took), more));
    }

    /** A duration in seconds with one decimal. */
    public static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }
}
