package io.rollcall.gateway.outstanding;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.AuditAction;
import io.rollcall.event.AuditEntry;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Feed;
import io.rollcall.event.Occasion;
import io.rollcall.event.Session;
import io.rollcall.event.Subject;
import io.rollcall.gateway.intake.Known;
import io.rollcall.gateway.log.AuditLog;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.security.PseudonymKey;
import io.rollcall.gateway.security.Pseudonymise;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells a school which of its own ids have not answered. They are hashed here and compared here: the warehouse is asked for the whole occasion of that one school and
 * learns of no id. Nothing is kept but the line in the audit log, which is written before anything is answered.
 */
public final class FindOutstanding {

    /** The role that the audit log gives a feed. */
    public static final String FEED = "FEED";

    private final Known known;
    private final AnsweredSubjects answered;
    private final AuditLog audit;
    private final PseudonymKey pseudonymKey;
    private final InstantSource clock;

    public FindOutstanding(
            Known known, AnsweredSubjects answered, AuditLog audit, PseudonymKey pseudonymKey, InstantSource clock) {
        this.known = known;
        this.answered = answered;
        this.audit = audit;
        this.pseudonymKey = pseudonymKey;
        this.clock = clock;
    }

    /** @param requestId names the line in the audit log */
    public Outstanding find(Feed feed, String requestId, InputStream body) {
        MatchRequest request = ReadMatchRequest.read(body);
        Outstanding outstanding;
        try {
            requireAdmissible(feed, request);
            outstanding = match(feed, request);
        } catch (RequestFailedException refused) {
            audit.append(entry(feed, requestId, request, refused.sentence()));
            throw refused;
        }
        audit.append(entry(feed, requestId, request, AuditEntry.DONE));
        return outstanding;
    }

    private Outstanding match(Feed feed, MatchRequest request) {
        Function<String, Subject> countedAs = countedAs(feed, request);
        List<Subject> asked = request.ids().stream().map(countedAs).toList();
        AnsweredSubjects.Answered found = answered.of(occasion(feed, request));
        Set<Subject> subjects = found.subjects();
        List<String> unanswered = new ArrayList<>();
        Iterator<Subject> each = asked.iterator();
        for (String id : request.ids()) {
            Subject subject = each.next();
            if (!subjects.contains(subject) && !isErased(feed, request, subject)) {
                unanswered.add(id);
            }
        }
        return new Outstanding(request.ids().size(), unanswered, found.completeThrough());
    }

    /** By the namespace whose ids count there, as the intake does: an id of another one that no roster knows cannot have answered, and would be called outstanding for nothing. */
    private Function<String, Subject> countedAs(Feed feed, MatchRequest request) {
        Pseudonymise pseudonymise = new Pseudonymise(pseudonymKey, feed.district());
        Function<String, Subject> said = id -> pseudonymise.subjectOf(request.namespace(), id, request.date());
        @Nullable String counting = known.namespaces()
                .of(feed.district(), request.school(), request.kind().kind(), role(feed, request), request.date());
        if (counting == null || counting.equals(request.namespace())) {
            return said;
        }
        return id -> {
            Subject own = said.apply(id);
            if (isErased(feed, request, own)) {
                return own; // the roster does not say any more who that was
            }
            @Nullable Subject same = known.people().inNamespace(feed.district(), own, counting, request.date());
            if (same == null) {
                throw ReadMatchRequest.failure(MatchRule.NAMESPACE, counting);
            }
            return same;
        };
    }

    /** Then there is no answer to wait for, and none would be taken. */
    private boolean isErased(Feed feed, MatchRequest request, Subject subject) {
        return known.people().erased().hold(feed.district(), request.school(), subject);
    }

    private AudienceRole role(Feed feed, MatchRequest request) {
        return switch (request.kind()) {
            case ATTENDANCE, HEALTH_REPORT -> AudienceRole.STUDENT;
            case STAFF_CLOCK -> AudienceRole.STAFF;
            case FORM, NOTICE ->
                known.directory()
                        .declared(occasion(feed, request))
                        .orElseThrow()
                        .role();
        };
    }

    /** A question for an occasion that is not there would be answered with everybody. */
    private void requireAdmissible(Feed feed, MatchRequest request) {
        if (!feed.schools().contains(Feed.ALL_SCHOOLS) && !feed.schools().contains(request.school())) {
            throw ReadMatchRequest.failure(MatchRule.SCHOOL_OF_FEED);
        }
        if (!known.directory().hasSchoolOn(feed.district(), request.school(), request.date())) {
            throw ReadMatchRequest.failure(MatchRule.SCHOOL_KNOWN);
        }
        switch (request.kind()) {
            case ATTENDANCE -> {
                Optional<Session> session = Session.parse(request.occasion());
                if (session.isEmpty()
                        || !known.directory()
                                .isScheduled(feed.district(), request.school(), request.date(), session.get())) {
                    throw ReadMatchRequest.failure(MatchRule.SESSION_SCHEDULED);
                }
            }
            case FORM, NOTICE -> {
                Optional<DeclaredOccasion> declared = known.directory().declared(occasion(feed, request));
                if (declared.isEmpty() || declared.get().isCalledOff()) {
                    throw ReadMatchRequest.failure(MatchRule.DECLARED);
                }
            }
            case HEALTH_REPORT, STAFF_CLOCK -> {} // expected on any day
        }
    }

    private static Occasion occasion(Feed feed, MatchRequest request) {
        String name = request.kind() == MatchableKind.HEALTH_REPORT ? Occasion.DAILY : request.occasion();
        return new Occasion(request.kind().kind(), feed.district(), request.school(), request.date(), name);
    }

    private AuditEntry entry(Feed feed, String requestId, MatchRequest request, String outcome) {
        Occasion occasion = occasion(feed, request);
        return new AuditEntry(
                requestId,
                clock.instant(),
                feed.district(),
                feed.feed(),
                FEED,
                AuditAction.OUTSTANDING_MATCH,
                request.school(),
                "%s/%s/%s".formatted(occasion.kind(), occasion.date(), occasion.name()),
                request.purpose(),
                outcome,
                request.ids().size());
    }
}
