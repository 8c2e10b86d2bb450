package io.rollcall.gateway.intake;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Delivery;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Session;
import io.rollcall.gateway.log.Batch;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been decided so far on the events of one request. */
final class Decisions {

    static final int MOST_EVENTS = 10_000;

    private final Sender sender;
    private final LocalDate today;
    private final Instant now;
    private final AdmitEvent admit;
    private final DeclaredHere declared;
    private final FindSubject findSubject;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Heartbeat> heartbeats = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int received;

    /** @param declared what {@code admit} looks declared occasions up in; the request's own go in here */
    Decisions(
            Sender sender,
            LocalDate today,
            Instant now,
            AdmitEvent admit,
            DeclaredHere declared,
            FindSubject findSubject) {
        this.sender = sender;
        this.today = today;
        this.now = now;
        this.admit = admit;
        this.declared = declared;
        this.findSubject = findSubject;
    }

    /** Reads to the source's end. */
    void decideAll(EventSource events) {
        for (@Nullable RawEvent event = events.next(); event != null; event = events.next()) {
            if (received == events.most()) {
                throw RequestFailedException.of(RequestFailure.TOO_MANY_EVENTS, String.valueOf(events.most()));
            }
            decide(event);
        }
    }

    private void decide(RawEvent raw) {
        try {
            Event event = ValidateEvent.validate(raw);
            admit.admit(event);
            switch (event) {
                case PersonEvent person -> observations.add(observe(person));
                case DeclarationEvent declaration -> declared.add(declare(declaration));
                case HeartbeatEvent heartbeat -> heartbeats.add(beat(heartbeat));
            }
        } catch (FaultException notAdmitted) {
            refuse(raw, notAdmitted.fault());
        }
        received++;
    }

    Batch batch() {
        return new Batch(
                observations, heartbeats, rejections, delivery(), sender.feed().history());
    }

    Outcome outcome() {
        return new Outcome(received, admitted(), refusals);
    }

    private int admitted() {
        return observations.size() + declared().size() + heartbeats.size();
    }

    List<DeclaredOccasion> declared() {
        return declared.added();
    }

    NamespacesHere namespaces() {
        return findSubject.namespaces();
    }

    private Observation observe(PersonEvent event) throws FaultException {
        Occasion occasion = occasion(event, event.kind(), event.occasion());
        return new Observation(
                occasion,
                findSubject.subjectOf(event, admit.roleOf(event)),
                event.claim(),
                sender.feed().feed(),
                now,
                admit.closesDates());
    }

    private DeclaredOccasion declare(DeclarationEvent event) {
        return new DeclaredOccasion(
                occasion(event, event.kind(), event.occasion()),
                event.order(),
                event.operation(),
                event.audience().role(),
                event.audience().size(),
                event.options(),
                event.opens(),
                event.closes(),
                sender.feed().feed(),
                now);
    }

    private Heartbeat beat(HeartbeatEvent event) {
        @Nullable Session complete = event.session();
        return new Heartbeat(
                sender.feed().district(),
                event.school(),
                event.date(),
                complete == null ? Heartbeat.NO_SESSION : complete.name(),
                event.order(),
                event.operation(),
                event.mode(),
                event.completeThrough(),
                sender.feed().feed(),
                now);
    }

    private Occasion occasion(Event event, Kind kind, String name) {
        return new Occasion(kind, sender.feed().district(), event.school(), event.date(), name);
    }

    private void refuse(RawEvent raw, Fault fault) {
        String school = raw.codeOrEmpty(Field.SCHOOL);
        refusals.add(new Refusal(received, raw.idOrEmpty(), fault));
        rejections.add(new Rejection(
                sender.feed().district(),
                sender.feed().feed(),
                sender.requestId(),
                received,
                raw.idOrEmpty(),
                admit.knows(school) ? school : "",
                fault.rule().reason(),
                now,
                fault.rule().name(),
                fault.arguments()));
    }

    private Delivery delivery() {
        Map<RejectionReason, Integer> rejected = new EnumMap<>(RejectionReason.class);
        rejections.forEach(rejection -> rejected.merge(rejection.reason(), 1, Integer::sum));
        Optional<Instant> newest = observations.stream()
                .map(observation -> observation.claim().order().time())
                .max(Comparator.naturalOrder());
        return new Delivery(
                sender.feed().district(),
                sender.feed().feed(),
                sender.keyId(),
                sender.requestId(),
                "",
                admitted(),
                rejected,
                newest.orElse(null),
                today,
                now);
    }
}
