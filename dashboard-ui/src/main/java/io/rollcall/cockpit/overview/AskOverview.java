package io.rollcall.cockpit.overview;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.CurvePoint;
import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the warehouse for what one {@link Watch} shows, each question at the pace that its answer can change: the
 * schools every time, whose sum is the district; the curve when they have moved; the directory now and then. Called by
 * one thread at a time.
 */
final class AskOverview {

    private static final Logger LOG = LoggerFactory.getLogger(AskOverview.class);

    private static final Duration DIRECTORY_PACE = Duration.ofSeconds(30);
    private static final Duration LATEST_DAY_PACE = Duration.ofSeconds(2);
    private static final Duration CURVE_PACE = Duration.ofMillis(850);
    /** Minutes that were corrected without any figure of today moving show at this pace at the latest. */
    private static final Duration CURVE_AT_LATEST = Duration.ofSeconds(5);

    private final Questions questions;
    private final Watch watch;
    private final InstantSource clock;

    private OverviewSnapshot last;
    private Instant directoryAsked = Instant.MIN;
    private Instant latestDayAsked = Instant.MIN;
    private Instant curveAsked = Instant.MIN;
    private List<SchoolFigures> curveOf = List.of();

    AskOverview(Questions questions, Watch watch, InstantSource clock) {
        this.questions = questions;
        this.watch = watch;
        this.clock = clock;
        this.last = OverviewSnapshot.empty(clock.instant());
    }

    /** The newest snapshot; where the warehouse does not answer, the last one marked as such. */
    OverviewSnapshot ask() {
        Instant now = clock.instant();
        try {
            last = answer(now);
            return last;
        } catch (WarehouseFailure silent) {
            if (last.trust().level() != Trust.Level.UNREACHABLE) {
                LOG.warn("The warehouse does not answer for {}; its last figures stay on show", watch, silent);
            }
            last = last.unreachable(now);
            return last;
        }
    }

    private OverviewSnapshot answer(Instant now) {
        Optional<DistrictProfile> district = district(now);
        Optional<LocalDate> date = district.flatMap(profile -> date(profile, now));
        // Asked before the figures: what is complete through that moment is in figures read after it.
        Optional<Instant> completeThrough = questions.freshness().ask();
        List<SchoolFigures> schools = date.map(day -> questions.schoolsNow().ask(watch.district(), day))
                .orElse(List.of());
        return new OverviewSnapshot(
                now,
                district,
                date,
                watch.day().isEmpty(),
                date.map(day -> DistrictFigures.sumOf(schools)),
                schools,
                date.map(day -> curve(day, schools, now)).orElse(List.of()),
                Trust.answered(now, completeThrough, lastEvent(schools)));
    }

    private static Optional<Instant> lastEvent(List<SchoolFigures> schools) {
        return schools.stream()
                .flatMap(school -> school.lastReceived().stream())
                .max(Comparator.naturalOrder());
    }

    /** The curve can only move with the figures; a change of class or reason moves them and not it. */
    private List<CurvePoint> curve(LocalDate day, List<SchoolFigures> schools, Instant now) {
        boolean otherDay = !last.date().equals(Optional.of(day));
        boolean moved = !schools.equals(curveOf) && due(curveAsked, CURVE_PACE, now);
        if (!otherDay && !moved && !due(curveAsked, CURVE_AT_LATEST, now)) {
            return last.curve();
        }
        curveAsked = now;
        curveOf = schools;
        return questions.dayCurve().ask(watch.district(), day, Optional.empty());
    }

    private Optional<DistrictProfile> district(Instant now) {
        if (last.district().isPresent() && !due(directoryAsked, DIRECTORY_PACE, now)) {
            return last.district();
        }
        directoryAsked = now;
        return questions.districts().ask(watch.district());
    }

    private Optional<LocalDate> date(DistrictProfile district, Instant now) {
        if (watch.day().isPresent()) {
            return watch.day();
        }
        if (!district.dataClock()) {
            return Optional.of(LocalDate.ofInstant(now, district.zone()));
        }
        if (last.date().isPresent() && !due(latestDayAsked, LATEST_DAY_PACE, now)) {
            return last.date();
        }
        latestDayAsked = now;
        return questions.latestDay().ask(watch.district());
    }

    private static boolean due(Instant asked, Duration pace, Instant now) {
        return asked.equals(Instant.MIN) || !now.isBefore(asked.plus(pace));
    }
}
