package io.rollcall.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When in a day attendance is taken. A day's rate uses AM, PM and DAY only; lesson periods have a figure of their own.
 *
 * @param name {@code AM}, {@code PM}, {@code DAY} or {@code P1} to {@code P12}
 */
public record Session(String name) {

    // Before the constants below, whose constructor needs it.
    private static final Pattern NAME = Pattern.compile("AM|PM|DAY|P([1-9]|1[0-2])");

    public static final Session AM = new Session("AM");
    public static final Session PM = new Session("PM");
    public static final Session DAY = new Session("DAY");

    public Session {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a session is AM, PM, DAY or a lesson period P1 to P12");
        }
    }

    public static Optional<Session> parse(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new Session(name)) : Optional.empty();
    }

    /** A lesson period never enters the day's rate. */
    public boolean isLessonPeriod() {
        return name.startsWith("P") && !name.equals("PM");
    }

    /** How much the session weighs in a day's rate: AM and PM one each, DAY two, a lesson period nothing. */
    public int weight() {
        if (isLessonPeriod()) {
            return 0;
        }
        return name.equals("DAY") ? 2 : 1;
    }
}
