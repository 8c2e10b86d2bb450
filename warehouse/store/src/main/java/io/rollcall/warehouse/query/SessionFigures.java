package io.rollcall.warehouse.query;

import java.util.List;

/**
 * The figures of one session, in people.
 *
 * @param session {@code AM}, {@code PM} or {@code DAY}
 */
public record SessionFigures(String session, Figures figures) {

    private static final String WHOLE_DAY = "DAY";

    /** In the order in which they are shown. */
    static final List<String> NAMES = List.of("AM", "PM", WHOLE_DAY);

    /** AM and PM are one session each; DAY counts as two. */
    int weight() {
        return session.equals(WHOLE_DAY) ? 2 : 1;
    }

    /** A day's figures, in half-days of one person (AM and PM one each, DAY two): what a day's rate and coverage are taken from. */
    public static Figures ofDay(List<SessionFigures> sessions) {
        return sessions.stream().map(s -> s.figures().times(s.weight())).reduce(Figures.NONE, Figures::plus);
    }
}
