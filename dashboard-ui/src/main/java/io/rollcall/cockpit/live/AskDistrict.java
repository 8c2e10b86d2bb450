package io.rollcall.cockpit.live;

import io.rollcall.warehouse.connection.WarehouseFailure;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the warehouse for what one {@link Watch} shows, each question at the pace that its answer can change: the
 * schools every time, whose sum is the district; the directory now and then; what pages want beside that as
 * {@link AskAspects} says. Called by one thread at a time.
 */
final class AskDistrict {

    private static final Logger LOG = LoggerFactory.getLogger(AskDistrict.class);

    private static final Duration DIRECTORY_PACE = Duration.ofSeconds(30);
    private static final Duration LATEST_DAY_PACE = Duration.ofSeconds(2);

    private final Questions questions;
    private final Watch watch;
    private final InstantSource clock;
    private final AskAspects aspects;

    private DistrictSnapshot last;
    private Optional<LocalDate> latestDay = Optional.empty();
    private Instant directoryAsked = Instant.MIN;
    private Instant latestDayAsked = Instant.MIN;

    AskDistrict(Questions questions, Watch watch, InstantSource clock, Executor beside) {
        this.questions = questions;
        this.watch = watch;
        this.clock = clock;
        this.aspects = new AskAspects(questions, beside);
        this.last = DistrictSnapshot.empty(clock.instant());
    }

    /** The newest snapshot; where the warehouse does not answer, the last one marked as such. */
    DistrictSnapshot ask(Set<Aspect<?>> wanted) {
        Instant now = clock.instant();
        try {
            last = answer(wanted, now);
            return last;
        } catch (WarehouseFailure silent) {
            if (last.trust().level() != Trust.Level.UNREACHABLE) {
                LOG.warn("The warehouse does not answer for {}; its last figures stay on show", watch, silent);
            }
            last = last.unreachable(now);
            return last;
        }
    }

    private DistrictSnapshot answer(Set<Aspect<?>> wanted, Instant now) {
        Optional<DistrictProfile> district = district(now);
        Optional<LocalDate> date = district.flatMap(profile -> date(profile, now));
        // Asked before the figures: what is complete through that moment is in figures read after it.
        Optional<Instant> completeThrough = questions.freshness().ask();
        List<SchoolFigures> schools = date.map(day -> questions.schoolsNow().ask(watch.district(), day))
                .orElse(List.of());
        return new DistrictSnapshot(
                now,
                district,
                date,
                watch.day().isEmpty(),
                date.map(day -> DistrictFigures.sumOf(schools)),
                schools,
                date.map(day -> aspects.ask(wanted, of(district.orElseThrow(), day, now), schools, now))
                        .orElse(Map.of()),
                Trust.answered(now, completeThrough, lastEvent(schools)));
    }

    /** The newest day of a district that goes by its data's clock is its today: it is not over until there is a newer one. */
    private Aspect.Day of(DistrictProfile district, LocalDate day, Instant now) {
        LocalDate today = district.dataClock()
                ? latestDay(now).filter(day::isBefore).orElse(day)
                : LocalDate.ofInstant(now, district.zone());
        return new Aspect.Day(district.district(), day, today);
    }

    private static Optional<Instant> lastEvent(List<SchoolFigures> schools) {
        return schools.stream()
                .flatMap(school -> school.lastReceived().stream())
                .max(Comparator.naturalOrder());
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
        return latestDay(now);
    }

    private Optional<LocalDate> latestDay(Instant now) {
        if (latestDay.isEmpty() || due(latestDayAsked, LATEST_DAY_PACE, now)) {
            latestDayAsked = now;
            latestDay = questions.latestDay().ask(watch.district());
        }
        return latestDay;
    }

    private static boolean due(Instant asked, Duration pace, Instant now) {
        return asked.equals(Instant.MIN) || !now.isBefore(asked.plus(pace));
    }
}
