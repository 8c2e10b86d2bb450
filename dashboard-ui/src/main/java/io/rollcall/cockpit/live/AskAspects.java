package io.rollcall.cockpit.live;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the aspects of one day that open pages want, each at its own pace and only a few at a time, so that the
 * number of different pages does not decide how much the warehouse is asked. All of them beside the poll, for the figures
 * wait for none. Called by one thread at a time.
 */
final class AskAspects {

    private static final Logger LOG = LoggerFactory.getLogger(AskAspects.class);

    private static final int MOST_AT_ONCE = 3;
    /** Minutes that were corrected without any figure of today moving show at this pace at the latest. */
    private static final Duration CURVE_AT_LATEST = Duration.ofSeconds(5);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final Questions questions;
    private final Executor beside;
    private final Map<Aspect<?>, Asked> known = new HashMap<>();
    private Optional<Aspect.Day> day = Optional.empty();

    AskAspects(Questions questions, Executor beside) {
        this.questions = questions;
        this.beside = beside;
    }

    /** When an aspect was last asked for, when it is due again, and what is known of it. */
    private static final class Asked {

        private final Instant at;
        private final List<SchoolFigures> figures;
        private volatile Instant due;
        private volatile Optional<?> answer;

        Asked(Instant at, Instant due, List<SchoolFigures> figures, Optional<?> answer) {
            this.at = at;
            this.due = due;
            this.figures = figures;
            this.answer = answer;
        }
    }

    /** What is known of the wanted aspects, some of it newly asked for. */
    Map<Aspect<?>, Object> ask(Set<Aspect<?>> wanted, Aspect.Day of, List<SchoolFigures> schools, Instant now) {
        if (!day.equals(Optional.of(of))) {
            known.clear();
            day = Optional.of(of);
        }
        known.keySet().retainAll(wanted);
        wanted.stream()
                .filter(aspect -> isDue(aspect, schools, now))
                .sorted(Comparator.comparing(this::askedAt))
                .limit(MOST_AT_ONCE)
                .forEach(aspect -> ask(aspect, of, schools, now));
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().answer.isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().answer.orElseThrow()));
    }

    private Instant askedAt(Aspect<?> aspect) {
        Asked asked = known.get(aspect);
        return asked == null ? Instant.MIN : asked.at;
    }

    /** A curve can only move with the figures; a change of class or reason moves them and not it. */
    private boolean isDue(Aspect<?> aspect, List<SchoolFigures> schools, Instant now) {
        Asked asked = known.get(aspect);
        if (asked == null) {
            return true;
        }
        if (now.isBefore(asked.due)) {
            return false;
        }
        return !(aspect instanceof Aspect.CurveOf)
                || !asked.figures.equals(schools)
                || !now.isBefore(asked.at.plus(CURVE_AT_LATEST));
    }

    private void ask(Aspect<?> aspect, Aspect.Day of, List<SchoolFigures> schools, Instant now) {
        Optional<?> before = Optional.ofNullable(known.get(aspect)).flatMap(asked -> asked.answer);
        var asked = new Asked(now, now.plus(aspect.pace()), schools, before);
        known.put(aspect, asked);
        beside.execute(() -> askBeside(aspect, asked, of));
    }

    private void askBeside(Aspect<?> aspect, Asked asked, Aspect.Day of) {
        try {
            asked.answer = Optional.of(aspect.ask(questions, of));
        } catch (WarehouseFailure silent) {
            LOG.warn("The warehouse does not answer for {} of {}; it is asked again", aspect, of, silent);
            asked.due = asked.at.plus(AFTER_A_FAILURE);
        }
    }
}
