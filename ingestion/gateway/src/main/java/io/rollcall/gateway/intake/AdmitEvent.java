package io.rollcall.gateway.intake;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.Feed;
import io.rollcall.event.Occasion;
import io.rollcall.event.Session;
import io.rollcall.gateway.directory.Directory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a well-formed event is admitted: by the feed that sent it, the directory and the district's clock, as all three are now. Nothing behind the gateway
 * decides it again.
 */
final class AdmitEvent {

    /** How far a school's clock may run ahead of ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Feed feed;
    private final boolean allSchools;
    private final District district;
    private final Directory directory;
    private final DeclaredHere declared;
    private final Duration correctionWindow;
    private final Instant latest;
    private final LocalDate today;
    private final LastPlace last = new LastPlace();

    /** What was last found good: a school's feed mostly says the same school, day, class and session of a whole batch, which then are looked up once. One request's. */
    private static final class LastPlace {
        private @Nullable String school;
        private @Nullable LocalDate date;
        private @Nullable String classCode;
        private @Nullable Session session;

        boolean isSchoolOn(Event event) {
            return event.school().equals(school) && event.date().equals(date);
        }

        void setSchoolOn(Event event) {
            school = event.school();
            date = event.date();
            classCode = null;
            session = null;
        }
    }

    AdmitEvent(
            Feed feed,
            District district,
            Directory directory,
            DeclaredHere declared,
            Duration correctionWindow,
            Instant now) {
        this.feed = feed;
        this.allSchools = feed.schools().contains(Feed.ALL_SCHOOLS);
        this.district = district;
        this.directory = directory;
        this.declared = declared;
        this.correctionWindow = correctionWindow;
        this.latest = now.plus(CLOCK_SKEW);
        this.today = dayOf(now);
    }

    /** Whether the feed may speak for the school and there is one of that code. */
    boolean knows(String school) {
        return isSchoolOfFeed(school) && directory.hasSchool(feed.district(), school);
    }

    /** Returns where the event is admitted. The dates come before class and session, which are only looked up as of a date that can be meant. */
    void admit(Event event) throws FaultException {
        boolean isSameAgain = last.isSchoolOn(event);
        if (!isSameAgain) {
            requireSchool(event);
        }
        requireDates(event);
        if (!isSameAgain) {
            requireSchoolOn(event);
        }
        switch (event) {
            case PersonEvent person -> {
                requireClass(person);
                requireOccasion(person);
            }
            case DeclarationEvent declaration -> requireDayOfOpening(declaration);
            case HeartbeatEvent heartbeat -> requireHeartbeat(heartbeat);
        }
    }

    /** Whether a date that is too old today stays so: where the clock is the data's own, any date may come again. */
    boolean closesDates() {
        return district.clock() != DistrictClock.DATA;
    }

    /** Whom the event's occasion expects. */
    AudienceRole roleOf(PersonEvent event) {
        return switch (event.kind()) {
            case ATTENDANCE, HEALTH_REPORT -> AudienceRole.STUDENT;
            case STAFF_CLOCK, PROCESS -> AudienceRole.STAFF;
            case FORM, NOTICE, LIVE_CLASS ->
                declared.find(occasion(event)).orElseThrow().role();
        };
    }

    private void requireClass(PersonEvent event) throws FaultException {
        if (event.classCode().isEmpty() || event.classCode().equals(last.classCode)) {
            return;
        }
        if (!directory.hasClassOn(feed.district(), event.school(), event.classCode(), event.date())) {
            throw FaultException.of(Rule.CLASS_KNOWN);
        }
        last.classCode = event.classCode();
    }

    private void requireOccasion(PersonEvent event) throws FaultException {
        switch (event.kind()) {
            case ATTENDANCE -> requireScheduled(event, Objects.requireNonNull(event.session()));
            case FORM -> {
                DeclaredOccasion campaign = requireDeclared(event, Rule.CAMPAIGN_DECLARED);
                String option = event.claim().standing().detail();
                if (!option.isEmpty() && !campaign.options().contains(option)) {
                    throw FaultException.of(Rule.OPTION_DECLARED, String.join(", ", campaign.options()));
                }
            }
            case NOTICE -> requireDeclared(event, Rule.NOTICE_DECLARED);
            case LIVE_CLASS -> requireDeclared(event, Rule.LIVE_CLASS_DECLARED);
            case HEALTH_REPORT, STAFF_CLOCK, PROCESS -> {} // expected on any day
        }
    }

    private void requireScheduled(Event event, Session session) throws FaultException {
        if (session.equals(last.session)) {
            return;
        }
        if (!directory.isScheduled(feed.district(), event.school(), event.date(), session)) {
            boolean isSchoolDay = directory.hasSessionsOn(feed.district(), event.school(), event.date());
            throw FaultException.of(isSchoolDay ? Rule.SESSION_SCHEDULED : Rule.DAY_HAS_SESSIONS);
        }
        last.session = session;
    }

    private void requireHeartbeat(HeartbeatEvent heartbeat) throws FaultException {
        @Nullable Session complete = heartbeat.session();
        if (complete != null) {
            requireScheduled(heartbeat, complete);
        }
        if (closesDates()) {
            requireNotAhead(heartbeat.completeThrough(), Field.COMPLETE_THROUGH);
        }
    }

    private DeclaredOccasion requireDeclared(PersonEvent event, Rule rule) throws FaultException {
        Optional<DeclaredOccasion> found = declared.find(occasion(event));
        if (found.isEmpty() || found.get().isCalledOff()) {
            throw FaultException.of(rule);
        }
        return found.get();
    }

    private Occasion occasion(PersonEvent event) {
        return new Occasion(event.kind(), feed.district(), event.school(), event.date(), event.occasion());
    }

    private void requireDayOfOpening(DeclarationEvent declaration) throws FaultException {
        if (!declaration.opens().atZone(district.zone()).toLocalDate().equals(declaration.date())) {
            throw FaultException.of(Rule.OPENS_ON_DATE);
        }
    }

    private void requireSchool(Event event) throws FaultException {
        if (!isSchoolOfFeed(event.school())) {
            throw FaultException.of(Rule.SCHOOL_OF_FEED);
        }
        if (!directory.hasSchool(feed.district(), event.school())) {
            throw FaultException.of(Rule.SCHOOL_KNOWN);
        }
    }

    private void requireSchoolOn(Event event) throws FaultException {
        if (!directory.hasSchoolOn(feed.district(), event.school(), event.date())) {
            throw FaultException.of(Rule.SCHOOL_KNOWN_ON_DATE);
        }
        last.setSchoolOn(event);
    }

    private boolean isSchoolOfFeed(String school) {
        return allSchools || feed.schools().contains(school);
    }

    /** What a feed for history brings: persons' days that are over for good, and of which the warehouse keeps what is counted. */
    private void requireHistory(Event event) throws FaultException {
        if (!(event instanceof PersonEvent person)) {
            throw FaultException.of(Rule.HISTORY_OF_PERSON);
        }
        requireNotAhead(event.order().time(), Field.MODIFIED);
        LocalDate firstOpen = today.minusDays(correctionWindow.toDays());
        if (!event.date().isBefore(firstOpen)) {
            throw FaultException.of(Rule.HISTORY_OF_CLOSED_DAY, firstOpen.toString());
        }
        long kept = person.kind().retention().toDays();
        if (event.date().isBefore(today.minusDays(kept))) {
            throw FaultException.of(Rule.HISTORY_RETAINED, String.valueOf(kept));
        }
    }

    private void requireDates(Event event) throws FaultException {
        if (feed.history()) {
            requireHistory(event);
            return;
        }
        boolean ownClock = !closesDates();
        if (!ownClock) {
            requireNotAhead(event.time(), Field.TIME);
            requireNotAhead(event.order().time(), Field.MODIFIED);
        }
        LocalDate reached = ownClock ? dayOf(event.time()) : today;
        if (event.date().isAfter(reached)) {
            throw FaultException.of(Rule.DATE_NOT_AHEAD);
        }
        if (event.date().isBefore(reached.minusDays(correctionWindow.toDays()))) {
            throw FaultException.of(Rule.WITHIN_CORRECTION_WINDOW, String.valueOf(correctionWindow.toDays()));
        }
    }

    private LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, district.zone());
    }

    private void requireNotAhead(Instant time, Field field) throws FaultException {
        if (time.isAfter(latest)) {
            throw FaultException.of(Rule.TIME_NOT_AHEAD, field.path());
        }
    }
}
