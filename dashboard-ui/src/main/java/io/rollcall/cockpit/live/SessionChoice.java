package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the day the figures are for. One session counts people; the whole day counts half-days of one person,
 * so that AM, PM and DAY add up.
 */
public enum SessionChoice {
    /** The morning. */
    AM,
    /** The afternoon. */
    PM,
    /** A roll that is called once for the whole day. */
    DAY,
    /** Every session of the day together, in half-days. */
    WHOLE_DAY;

    private static final LocalTime NOON = LocalTime.NOON;

    /** What can be chosen on a day with these sessions; one entry means that there is nothing to choose. */
    public static List<SessionChoice> of(List<SessionFigures> sessions) {
        List<SessionChoice> single = Arrays.stream(values())
                .filter(choice -> choice != WHOLE_DAY)
                .filter(choice -> sessions.stream().anyMatch(choice::is))
                .toList();
        return single.size() < 2
                ? single
                : Arrays.stream(values())
                        .filter(choice -> choice == WHOLE_DAY || single.contains(choice))
                        .toList();
    }

    /**
     * What is shown unless somebody chooses. Today it is the session that is under way, since a day's coverage cannot
     * pass a half before noon; a day of the past is shown whole.
     */
    public static SessionChoice unlessChosen(List<SessionChoice> choices, boolean today, LocalTime now) {
        if (choices.size() < 2) {
            return choices.isEmpty() ? WHOLE_DAY : choices.getFirst();
        }
        if (!today) {
            return WHOLE_DAY;
        }
        SessionChoice underWay = now.isBefore(NOON) ? AM : PM;
        return choices.contains(underWay) ? underWay : WHOLE_DAY;
    }

    /** The choice of that name, as it stands in an address. */
    public static Optional<SessionChoice> named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    /** The district's figures for this choice; {@link Figures#NONE} where the session is not held. */
    public Figures figures(DistrictFigures district) {
        return figures(district.sessions());
    }

    /** The school's figures for this choice; {@link Figures#NONE} where the session is not held. */
    public Figures figures(SchoolFigures school) {
        return figures(school.sessions());
    }

    /** The figures among these sessions for this choice; {@link Figures#NONE} where the session is not held. */
    public Figures figures(List<SessionFigures> sessions) {
        return this == WHOLE_DAY ? SessionFigures.ofDay(sessions) : single(sessions);
    }

    private Figures single(List<SessionFigures> sessions) {
        return sessions.stream()
                .filter(this::is)
                .map(SessionFigures::figures)
                .findFirst()
                .orElse(Figures.NONE);
    }

    private boolean is(SessionFigures session) {
        return session.session().equals(name());
    }
}
