package io.rollcall.gateway.intake;

import io.rollcall.event.Delivery;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.Feed;
import io.rollcall.gateway.log.Batch;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.Pseudonymise;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The one way in that every transport calls: decides on each event of a request, and answers once the log holds what was decided. */
public final class TakeEvents {

    private final Known known;
    private final EventLog log;
    private final ReferenceLog reference;
    private final Admission admission;
    private final InstantSource clock;

    public TakeEvents(Known known, EventLog log, ReferenceLog reference, Admission admission, InstantSource clock) {
        this.known = known;
        this.log = log;
        this.reference = reference;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Reads the body to its end before anything is appended: a request that fails has admitted nothing. What the request declares is known here before what follows
     * from it is appended.
     *
     * @param form how the events are written
     * @param body the events, UTF-8
     */
    public Outcome take(Sender sender, BatchForm form, InputStream body) {
        return append(decide(sender, form.open(body)));
    }

    /** As {@link #take(Sender, BatchForm, InputStream)}, of what an adapter has read. */
    public Outcome take(Sender sender, AdaptedEvents events) {
        return append(decide(sender, new AdaptedSource(events)));
    }

    private Outcome append(Decisions decisions) {
        if (!decisions.declared().isEmpty()) {
            reference.declare(decisions.declared());
        }
        claim(decisions.namespaces());
        log.append(decisions.batch());
        return decisions.outcome();
    }

    /** What was decided by a claim that another gateway was quicker with is not appended: asked again, this gateway knows of the other. */
    private void claim(NamespacesHere namespaces) {
        if (namespaces.claims().isEmpty()) {
            return;
        }
        reference.claim(namespaces.claims());
        if (!namespaces.stand()) {
            throw new LogUnavailableException("another request was the first to claim a school's namespace");
        }
    }

    /** What {@link #take} would answer now; nothing is admitted and nothing kept. */
    public Outcome tryOut(Sender sender, BatchForm form, InputStream body) {
        return decide(sender, form.open(body)).outcome();
    }

    /** As {@link #tryOut(Sender, BatchForm, InputStream)}, of what an adapter has read. */
    public Outcome tryOut(Sender sender, AdaptedEvents events) {
        return decide(sender, new AdaptedSource(events)).outcome();
    }

    private Decisions decide(Sender sender, EventSource events) {
        Instant now = clock.instant();
        Feed feed = sender.feed();
        District district = districtOf(feed);
        DeclaredHere declared = new DeclaredHere(known.directory());
        AdmitEvent admit =
                new AdmitEvent(feed, district, known.directory(), declared, admission.correctionWindow(), now);
        Pseudonymise pseudonymise = new Pseudonymise(admission.pseudonymKey(), feed.district());
        NamespacesHere namespaces = new NamespacesHere(known.namespaces(), feed.district(), now);
        FindSubject findSubject = new FindSubject(feed.district(), namespaces, known.people(), pseudonymise);
        Decisions decisions = new Decisions(sender, today(district, now), now, admit, declared, findSubject);
        decisions.decideAll(events);
        return decisions;
    }

    /** Leaves word, for the feed's technician, of a request that was refused as a whole. Fails where the log does not answer. */
    public void noteRefusal(Sender sender, RequestFailure failure) {
        Instant now = clock.instant();
        Feed feed = sender.feed();
        Delivery nothing = new Delivery(
                feed.district(),
                feed.feed(),
                sender.keyId(),
                sender.requestId(),
                failure.name(),
                0,
                Map.of(),
                null,
                today(districtOf(feed), now),
                now);
        log.append(new Batch(List.of(), List.of(), nothing));
    }

    /** Feeds and directory are followed side by side: another gateway's new feed may be here before its district. */
    private District districtOf(Feed feed) {
        return known.directory()
                .district(feed.district())
                .orElseThrow(() -> new LogUnavailableException("the feed's district is not in the directory yet"));
    }

    private static LocalDate today(District district, Instant now) {
        return now.atZone(district.zone()).toLocalDate();
    }
}
