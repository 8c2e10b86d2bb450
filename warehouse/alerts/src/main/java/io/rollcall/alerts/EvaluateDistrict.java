package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.FirstMarks.FirstMark;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.SchoolDays;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.row.AlertRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks what the rules need to know of one district and says which alerts change. Keeps nothing but what it
 * knows of earlier days, which it asks for again now and then; one that has just
 * started says the same.
 */
final class EvaluateDistrict {

    /** Corrections of closed days arrive within this time. */
    private static final Duration PAST_PACE = Duration.ofMinutes(10);
    /** How far back a closed alert may be that is raised again under its own id. */
    private static final Duration REOPENED_WITHIN = Duration.ofDays(2);

    /** A little more than a notice's alert lasts, so that what falls out of it has passed and was not read after all. */
    private static final Duration DUE_WITHIN = AlertRule.WEEK.plusHours(1);

    /** What is usual at a campaign's age moves slowly, and takes a look at eight weeks. */
    private static final Duration CAMPAIGN_PACE = Duration.ofMinutes(1);

    /** A log's time that lies further ahead than that comes from a gateway's clock that is wrong: at half past seven nobody is silent at half past eight. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** How long a replay has to stay on a day before its rules are asked. */
    static final Duration STAYS = Duration.ofMinutes(1);

    private final Questions questions;
    private final AlertQuestions alertQuestions;
    private final AlertThresholds thresholds;
    private final InstantSource clock;
    private LocalDate dataDay = LocalDate.MIN;
    private Instant dataDaySince = Instant.MIN;
    private Optional<Past> past = Optional.empty();
    private Optional<Campaigns> campaigns = Optional.empty();

    private record Past(LocalDate today, Instant askedAt, List<SchoolDay> days, List<FirstMark> firstMarks) {}

    private record Campaigns(LocalDate today, Instant askedAt, List<CampaignPace> paces) {}

    EvaluateDistrict(
            Questions questions, AlertQuestions alertQuestions, AlertThresholds thresholds, InstantSource clock) {
        this.questions = questions;
        this.alertQuestions = alertQuestions;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /**
     * The rows to write; none of a district of which nothing is counted yet, whose replayed days fly past, or while the log's time lies ahead.
     */
    List<AlertRow> evaluate(DistrictProfile district) {
        // Asked before the figures: what is complete through that moment is in figures read after it.
        return questions
                .freshness()
                .ask()
                .filter(complete -> !complete.isAfter(clock.instant().plus(AHEAD)))
                .flatMap(complete -> moment(district, complete))
                .map(moment -> evaluate(district.district(), moment))
                .orElse(List.of());
    }

    /** By the log's time; where a district goes by its data's clock, by its data's, once that has stayed on a day. */
    private Optional<Moment> moment(DistrictProfile district, Instant complete) {
        if (!district.dataClock()) {
            return Optional.of(Moment.of(district, complete));
        }
        return questions
                .latestDay()
                .ask(district.district())
                .filter(day -> stays(day, complete))
                .map(day ->
                        Moment.ofData(district, day, questions.liveMoment().ask(district.district(), day), complete));
    }

    /** A replay may send a day school by school within seconds: those that come last would be called silent. */
    private boolean stays(LocalDate day, Instant complete) {
        if (!day.equals(dataDay) || complete.isBefore(dataDaySince)) {
            dataDay = day;
            dataDaySince = complete;
        }
        return !complete.isBefore(dataDaySince.plus(STAYS));
    }

    private List<AlertRow> evaluate(String district, Moment moment) {
        List<SchoolFigures> schools = questions.schoolsNow().ask(district, moment.today());
        Past before = before(district, moment);
        List<Condition> holding = new ArrayList<>();
        holding.addAll(new FindSilentSchools(thresholds.silence())
                .find(
                        moment,
                        schools,
                        before.days(),
                        Habits.of(
                                before.firstMarks(),
                                moment.zone(),
                                thresholds.silence().habitDays()),
                        alertQuestions.heartbeats().ask(district, moment.today())));
        holding.addAll(new FindAttendanceDrops(thresholds.drop()).find(moment, schools, before.days()));
        holding.addAll(new FindUnreadNotices(thresholds.notice())
                .find(alertQuestions.dueNotices().ask(district, moment.asOf().minus(DUE_WITHIN), moment.asOf())));
        holding.addAll(new FindSymptomClusters(thresholds.symptoms())
                .find(
                        moment,
                        alertQuestions
                                .classSymptoms()
                                .ask(
                                        district,
                                        moment.asOf()
                                                .minus(thresholds.symptoms().within()),
                                        moment.asOf())));
        holding.addAll(new FindRejectedFeeds(thresholds.feeds())
                .find(
                        moment,
                        questions
                                .feedsNow()
                                .ask(
                                        district,
                                        moment.takenInSince(),
                                        moment.counted(),
                                        thresholds.feeds().lately())));
        holding.addAll(new FindSlowCampaigns(thresholds.campaigns()).find(moment, paces(district, moment)));
        List<Alert> known = questions.alerts().ask(district, moment.asOf().minus(REOPENED_WITHIN));
        return UpdateAlerts.of(district, moment, known, holding);
    }

    /** The days of the week before, and the same weekday's last eight; of the week also when its first marks came. */
    private Past before(String district, Moment moment) {
        Past known = past.filter(asked -> isFresh(moment, asked.today(), asked.askedAt(), PAST_PACE))
                .orElseGet(() -> new Past(
                        moment.today(),
                        moment.counted(),
                        questions.schoolDays().ask(district, SchoolDays.comparedWith(moment.today())),
                        alertQuestions
                                .firstMarks()
                                .ask(
                                        district,
                                        moment.today().minusWeeks(1),
                                        moment.today().minusDays(1))));
        past = Optional.of(known);
        return known;
    }

    private List<CampaignPace> paces(String district, Moment moment) {
        Campaigns known = campaigns
                .filter(asked -> isFresh(moment, asked.today(), asked.askedAt(), CAMPAIGN_PACE))
                .orElseGet(() -> new Campaigns(
                        moment.today(),
                        moment.counted(),
                        alertQuestions.campaignPaces().ask(district, moment.zone(), moment.asOf())));
        campaigns = Optional.of(known);
        return known.paces();
    }

    /** An answer of a moment that lies ahead, since the log's time was set back, is none of now. */
    private static boolean isFresh(Moment moment, LocalDate today, Instant askedAt, Duration pace) {
        return today.equals(moment.today())
                && !moment.counted().isBefore(askedAt)
                && moment.counted().isBefore(askedAt.plus(pace));
    }
}
