package io.rollcall.gateway.log;

import io.rollcall.event.AuditEntry;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Delivery;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Erasure;
import io.rollcall.event.Feed;
import io.rollcall.event.LogEntry;
import io.rollcall.event.NamespaceClaim;
import io.rollcall.event.Observation;
import io.rollcall.event.PollProgress;
import io.rollcall.event.Rejection;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.Tick;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.intake.Known;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The log in memory: what is appended can be looked at, and it can be made to fail. */
public final class InMemoryLog
        implements EventLog, ReferenceLog, RosterLog, AuditLog, RejectionHistory, PollLog, Readiness {

    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Observation> history = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final List<DeclaredOccasion> declared = new ArrayList<>();
    private final List<DirectoryEntry> directoryEntries = new ArrayList<>();
    private final Directory directory;
    private final FeedRegistry feeds;
    private final Namespaces namespaces;
    private final People people;
    private final FeedActivity activity;
    private final List<PollProgress> polls = new ArrayList<>();
    private final List<ErasedSubject> erased = new ArrayList<>();
    private final Map<String, RosterPerson> roster = new LinkedHashMap<>();
    private final List<Optional<Trace>> traces = new ArrayList<>();
    private boolean available = true;
    private boolean polling;
    private boolean ready = true;

    public InMemoryLog(Directory directory, FeedRegistry feeds) {
        this(new Known(directory, new Namespaces(), new People()), feeds, new FeedActivity());
    }

    public InMemoryLog(Known known, FeedRegistry feeds, FeedActivity activity) {
        this.directory = known.directory();
        this.feeds = feeds;
        this.namespaces = known.namespaces();
        this.people = known.people();
        this.activity = activity;
        activity.recordedSince(Instant.MIN);
        activity.markRestored();
    }

    @Override
    public synchronized void append(Batch batch) {
        requireAvailable();
        traces.add(Trace.recorded());
        if (batch.history()) {
            history.addAll(batch.observations());
        } else {
            entries.addAll(batch.observations());
        }
        entries.addAll(batch.heartbeats());
        rejections.addAll(batch.rejections());
        deliveries.add(batch.delivery());
        batch.heartbeats().forEach(activity::apply);
        activity.apply(batch.delivery());
    }

    /** The trace in which each batch came. */
    public synchronized List<Optional<Trace>> traces() {
        return List.copyOf(traces);
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        requireAvailable();
        audited.add(entry);
    }

    @Override
    public synchronized void erase(List<Erasure> erasures) {
        requireAvailable();
        entries.addAll(erasures);
    }

    @Override
    public synchronized void append(Tick tick) {
        requireAvailable();
        entries.add(tick);
    }

    @Override
    public synchronized void publish(List<DirectoryEntry> published) {
        requireAvailable();
        published.forEach(directory::apply);
        directoryEntries.addAll(published);
    }

    @Override
    public synchronized void declare(List<DeclaredOccasion> occasions) {
        requireAvailable();
        occasions.forEach(directory::apply);
        declared.addAll(occasions);
    }

    @Override
    public synchronized void claim(List<NamespaceClaim> claims) {
        requireAvailable();
        claims.forEach(namespaces::apply);
    }

    @Override
    public synchronized void refuse(List<ErasedSubject> subjects) {
        requireAvailable();
        subjects.forEach(people.erased()::apply);
        erased.addAll(subjects);
    }

    @Override
    public synchronized void publish(Feed feed) {
        requireAvailable();
        feeds.apply(feed);
    }

    @Override
    public synchronized void save(PollProgress progress) {
        requireAvailable();
        polls.add(progress);
    }

    @Override
    public synchronized boolean isPolling() {
        return polling;
    }

    public synchronized void setPolling(boolean polling) {
        this.polling = polling;
    }

    /** Every version that was saved, the oldest first. */
    public synchronized List<PollProgress> polls() {
        return List.copyOf(polls);
    }

    @Override
    public synchronized void read(String district, int schoolYear, Consumer<RosterPerson> each) {
        requireAvailable();
        List.copyOf(roster.values()).stream()
                .filter(person -> person.district().equals(district) && person.schoolYear() == schoolYear)
                .forEach(each);
    }

    @Override
    public synchronized void keep(Collection<RosterPerson> persons) {
        requireAvailable();
        persons.forEach(person -> {
            roster.put(person.key(), person);
            people.apply(person);
        });
    }

    @Override
    public synchronized void forget(RosterPerson person) {
        requireAvailable();
        roster.remove(person.key());
    }

    @Override
    public synchronized boolean isReady() {
        return ready;
    }

    public synchronized void setAvailable(boolean available) {
        this.available = available;
    }

    public synchronized void setReady(boolean ready) {
        this.ready = ready;
    }

    public synchronized void clear() {
        entries.clear();
        history.clear();
        rejections.clear();
        deliveries.clear();
        declared.clear();
        directoryEntries.clear();
        polls.clear();
        audited.clear();
        erased.clear();
        available = true;
        ready = true;
    }

    public synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** What feeds for history said. */
    public synchronized List<Observation> history() {
        return List.copyOf(history);
    }

    public List<Observation> observations() {
        return entries().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
    }

    public synchronized List<DeclaredOccasion> declared() {
        return List.copyOf(declared);
    }

    public synchronized List<DirectoryEntry> directoryEntries() {
        return List.copyOf(directoryEntries);
    }

    public synchronized List<ErasedSubject> erased() {
        return List.copyOf(erased);
    }

    public synchronized List<RosterPerson> roster() {
        return List.copyOf(roster.values());
    }

    public synchronized List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    public synchronized List<AuditEntry> audited() {
        return List.copyOf(audited);
    }

    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    @Override
    public synchronized Page page(String district, String feed, OptionalLong before, int most) {
        requireAvailable();
        List<Rejection> found = new ArrayList<>();
        int at = (int) Math.min(before.orElse(rejections.size()), rejections.size());
        while (at > 0 && found.size() < most) {
            at--;
            Rejection rejection = rejections.get(at);
            if (rejection.district().equals(district) && rejection.feed().equals(feed)) {
                found.add(rejection);
            }
        }
        return new Page(found, at > 0 ? OptionalLong.of(at) : OptionalLong.empty());
    }

    private void requireAvailable() {
        if (!available) {
            throw new LogUnavailableException("made to fail");
        }
    }
}
