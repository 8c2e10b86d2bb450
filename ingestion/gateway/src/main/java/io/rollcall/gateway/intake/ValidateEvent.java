package io.rollcall.gateway.intake;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Claim;
import io.rollcall.event.Happened;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Presence;
import io.rollcall.event.Procedure;
import io.rollcall.event.ReportingMode;
import io.rollcall.event.Session;
import io.rollcall.event.SourceOrder;
import io.rollcall.gateway.intake.DeclarationEvent.Audience;
import io.rollcall.gateway.intake.PersonEvent.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one event's fields by themselves, without the directory or the clock. A pure function. */
final class ValidateEvent {

    private static final int LONGEST_SOURCE = 256;
    private static final Duration LONGEST_OPEN = Duration.ofDays(400);
    private static final Choice<Procedure> PROCEDURES = Choice.of(Arrays.asList(Procedure.values()));
    private static final Choice<ReportingMode> MODES = Choice.of(Arrays.asList(ReportingMode.values()));
    private static final Duration LONGEST_CLASS = Duration.ofSeconds(Presence.MOST_SECONDS);
    private static final Choice<AudienceRole> VIEWERS = Choice.of(Arrays.asList(AudienceRole.values()));
    private static final Choice<AudienceRole> ROLES = Choice.of(EnumSet.complementOf(EnumSet.of(AudienceRole.ANYONE)));

    private final RawEvent raw;
    private final Instant time;
    private final SourceOrder order;
    private final String school;
    private final LocalDate date;

    private ValidateEvent(RawEvent raw, String id) throws FaultException {
        this.raw = raw;
        this.time = ReadFields.time(raw);
        this.school = ReadFields.code(raw, Field.SCHOOL);
        this.date = ReadFields.date(raw);
        @Nullable Instant modified = ReadFields.optionalMoment(raw, Field.MODIFIED);
        this.order = new SourceOrder(modified == null ? time : modified, id);
    }

    static Event validate(RawEvent raw) throws FaultException {
        @Nullable Fault form = raw.fault();
        if (form != null) {
            throw new FaultException(form);
        }
        EventType type = type(raw);
        ValidateEvent event = new ValidateEvent(raw, id(raw));
        return switch (type) {
            case ATTENDANCE -> event.attendance();
            case HEALTH_REPORT -> event.ofPerson(Kind.HEALTH_REPORT, Occasion.DAILY);
            case STAFF_CLOCK -> event.staffClock();
            case PROCESS -> event.process();
            case HEARTBEAT -> event.heartbeat();
            case CAMPAIGN -> event.campaign();
            case NOTICE_PUBLISHED -> event.declaration(Kind.NOTICE, ReadFields.code(raw, Field.NOTICE), List.of());
            case NOTICE_RECEIPT -> event.ofPerson(Kind.NOTICE, ReadFields.code(raw, Field.NOTICE));
            case LIVE_CLASS_DECLARED -> event.liveClass();
            case LIVE_CLASS -> event.presence();
            case FORM_ANSWER -> event.ofPerson(Kind.FORM, ReadFields.code(raw, Field.CAMPAIGN));
        };
    }

    /** Everything that the envelope must have, but for the time. */
    private static EventType type(RawEvent raw) throws FaultException {
        if (!ReadFields.attribute(raw, Field.SPECVERSION).equals("1.0")) {
            throw FaultException.of(Rule.SPECVERSION);
        }
        String source = ReadFields.attribute(raw, Field.SOURCE);
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw FaultException.of(Rule.SOURCE_LENGTH, String.valueOf(LONGEST_SOURCE));
        }
        ReadFields.attribute(raw, Field.ID);
        @Nullable EventType type = EventType.named(ReadFields.attribute(raw, Field.TYPE));
        if (type == null) {
            throw FaultException.of(Rule.KNOWN_TYPE, EventType.NAMES);
        }
        @Nullable String contentType = raw.text(Field.DATA_CONTENT_TYPE);
        if (contentType != null && !contentType.equals("application/json")) {
            throw FaultException.of(Rule.DATA_CONTENT_TYPE);
        }
        type.requireOwnFields(raw);
        return type;
    }

    private static String id(RawEvent raw) throws FaultException {
        return ReadFields.requireCode(ReadFields.attribute(raw, Field.ID), Field.ID);
    }

    private Event attendance() throws FaultException {
        Session session = session();
        Person person = ReadFields.person(raw);
        String classCode = ReadFields.optionalCode(raw, Field.CLASS);
        return new PersonEvent(
                time,
                Kind.ATTENDANCE,
                school,
                date,
                session.name(),
                session,
                person,
                classCode,
                happening(ReadClaim.attendance(raw, order, classCode)));
    }

    private Session session() throws FaultException {
        Optional<Session> session = Session.parse(ReadFields.field(raw, Field.SESSION));
        if (session.isEmpty()) {
            throw FaultException.of(Rule.SESSION_NAME);
        }
        return session.get();
    }

    private Event heartbeat() throws FaultException {
        return new HeartbeatEvent(
                time,
                school,
                date,
                raw.text(Field.SESSION) == null ? null : session(),
                order,
                ReadClaim.operation(raw),
                MODES.require(raw, Field.MODE),
                ReadFields.moment(raw, Field.COMPLETE_THROUGH));
    }

    private Event ofPerson(Kind kind, String occasion) throws FaultException {
        Person person = ReadFields.person(raw);
        String classCode = ReadFields.optionalCode(raw, Field.CLASS);
        return of(kind, occasion, person, classCode, ReadClaim.of(kind, raw, order, classCode));
    }

    private Event staffClock() throws FaultException {
        String shift = ReadFields.code(raw, Field.SHIFT);
        Claim claim = ReadClaim.of(Kind.STAFF_CLOCK, raw, order, "");
        return of(Kind.STAFF_CLOCK, shift, ReadFields.person(raw), "", claim);
    }

    private Event process() throws FaultException {
        Procedure procedure = PROCEDURES.require(raw, Field.PROCEDURE);
        Person request = Person.request(ReadFields.code(raw, Field.REQUEST));
        return of(Kind.PROCESS, procedure.name(), request, "", ReadClaim.of(Kind.PROCESS, raw, order, ""));
    }

    private Event of(Kind kind, String occasion, Person person, String classCode, Claim claim) {
        return new PersonEvent(time, kind, school, date, occasion, null, person, classCode, happening(claim));
    }

    private Claim happening(Claim claim) {
        @Nullable Happened happened = raw.happened();
        return happened == null ? claim : claim.happening(happened);
    }

    private Event campaign() throws FaultException {
        String campaign = ReadFields.code(raw, Field.CAMPAIGN);
        List<String> options = ReadFields.codes(raw, Field.OPTIONS);
        return declaration(Kind.FORM, campaign, options);
    }

    private Event declaration(Kind kind, String occasion, List<String> options) throws FaultException {
        Audience audience = new Audience(ROLES.require(raw, Field.AUDIENCE_ROLE), audienceSize());
        Instant opens = ReadFields.moment(raw, Field.OPENS);
        @Nullable Instant closes = ReadFields.optionalMoment(raw, Field.CLOSES);
        if (closes != null && (closes.isBefore(opens) || closes.isAfter(opens.plus(LONGEST_OPEN)))) {
            throw FaultException.of(Rule.CLOSES_AFTER_OPENS, String.valueOf(LONGEST_OPEN.toDays()));
        }
        return declared(kind, occasion, audience, options, opens, closes);
    }

    private Event liveClass() throws FaultException {
        String liveClass = ReadFields.code(raw, Field.LIVE_CLASS);
        AudienceRole role = VIEWERS.require(raw, Field.AUDIENCE_ROLE);
        boolean nobodyKnows = role == AudienceRole.ANYONE && raw.text(Field.AUDIENCE_SIZE) == null;
        Instant opens = ReadFields.moment(raw, Field.OPENS);
        Instant closes = ReadFields.moment(raw, Field.CLOSES);
        if (!closes.isAfter(opens) || closes.isAfter(opens.plus(LONGEST_CLASS))) {
            throw FaultException.of(Rule.LIVE_CLASS_LENGTH, String.valueOf(LONGEST_CLASS.toHours()));
        }
        Audience audience = new Audience(role, nobodyKnows ? 0 : audienceSize());
        return declared(Kind.LIVE_CLASS, liveClass, audience, List.of(), opens, closes);
    }

    private int audienceSize() throws FaultException {
        return ReadFields.count(raw, Field.AUDIENCE_SIZE);
    }

    private Event presence() throws FaultException {
        String liveClass = ReadFields.code(raw, Field.LIVE_CLASS);
        Person person = ReadFields.person(raw);
        String classCode = ReadFields.optionalCode(raw, Field.CLASS);
        return of(Kind.LIVE_CLASS, liveClass, person, classCode, ReadClaim.presence(raw, time, order, classCode));
    }

    private Event declared(
            Kind kind,
            String occasion,
            Audience audience,
            List<String> options,
            Instant opens,
            @Nullable Instant closes)
            throws FaultException {
        return new DeclarationEvent(
                time, kind, school, date, occasion, order, ReadClaim.operation(raw), audience, options, opens, closes);
    }
}
