package io.rollcall.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rollcall.event.Claim;
import io.rollcall.event.Delivery;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.LogEntry;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.PersonEntry;
import io.rollcall.event.Reason;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import io.rollcall.event.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EventLog} must keep; run by the one in memory and by the one on Kafka. */
public abstract class EventLogContract {

    private static final Instant AT = Instant.parse("2026-11-23T00:30:00Z");

    protected abstract EventLog log();

    /** Everything that observation topics hold for a school, in order, ticks included once however many partitions there are. */
    protected abstract List<LogEntry> entriesOf(String school);

    /** What feeds for history said of a school. */
    protected abstract List<Observation> historyOf(String school);

    protected abstract List<Rejection> rejectionsOf(String requestId);

    protected abstract List<Delivery> deliveries();

    protected abstract RejectionHistory history();

    protected abstract void makeUnavailable();

    protected abstract void makeAvailable();

    @Test
    void whatWasAppendedIsThereInItsOrder() {
        List<Observation> observations = IntStream.range(0, 2_000)
                .mapToObj(number -> observation("S-order", number))
                .toList();

        log().append(batch(observations, List.of()));

        assertThat(entriesOf("S-order"))
                .filteredOn(Observation.class::isInstance)
                .isEqualTo(observations);
    }

    /** What the log says of somebody before their erasure is in front of it, and what it says afterwards behind it. */
    @Test
    void anErasureLiesBetweenWhatWasAppendedBeforeAndBehindIt() {
        Observation before = observation("S-erased", 1);
        Observation behind = observation("S-erased", 2);
        Erasure erasure = new Erasure(Kind.ATTENDANCE, "haizhu", "S-erased", before.subject(), AT);

        log().append(batch(List.of(before), List.of()));
        log().erase(List.of(erasure));
        log().append(batch(List.of(behind), List.of()));

        assertThat(entriesOf("S-erased"))
                .filteredOn(PersonEntry.class::isInstance)
                .containsExactly(before, erasure, behind);
    }

    @Test
    void rejectionsAreKeptBesideObservations() {
        Rejection rejection = new Rejection(
                "haizhu",
                "feed",
                "request-1",
                3,
                "e-3",
                "",
                RejectionReason.UNKNOWN_CLASS,
                AT,
                "CLASS_KNOWN",
                List.of());

        log().append(batch(List.of(observation("S-beside", 1)), List.of(rejection)));

        assertThat(rejectionsOf("request-1")).containsExactly(rejection);
        assertThat(entriesOf("S-beside"))
                .filteredOn(Observation.class::isInstance)
                .hasSize(1);
    }

    @Test
    void theDeliveryIsKeptBesideWhatItBrought() {
        Batch batch = batch(List.of(observation("S-delivery", 1)), List.of());

        log().append(batch);

        assertThat(deliveries()).contains(batch.delivery());
    }

    @Test
    void rejectionsAreShownNewestFirstAPageAtATime() {
        append("paged", 1, 2, 3);
        append("other", 4);
        append("paged", 5);

        List<List<Integer>> pages = new ArrayList<>();
        OptionalLong next = OptionalLong.empty();
        do {
            RejectionHistory.Page page = history().page("haizhu", "paged", next, 2);
            pages.add(page.rejections().stream().map(Rejection::index).toList());
            next = page.next();
        } while (next.isPresent());

        assertThat(pages).startsWith(List.of(5, 3), List.of(2, 1));
        assertThat(pages.subList(2, pages.size())).allMatch(List::isEmpty);
    }

    @Test
    void aTickFollowsWhateverWasAcknowledgedBeforeIt() {
        Observation observation = observation("S-tick", 1);
        Tick tick = new Tick(AT.plusSeconds(7));

        log().append(batch(List.of(observation), List.of()));
        log().append(tick);

        assertThat(entriesOf("S-tick")).containsSubsequence(observation, tick);
    }

    @Test
    void whatCannotBeConfirmedFailsAndCanBeRepeated() {
        Batch batch = batch(List.of(observation("S-retry", 1)), List.of());

        makeUnavailable();
        assertThatExceptionOfType(LogUnavailableException.class).isThrownBy(() -> log().append(batch));
        makeAvailable();
        log().append(batch);

        assertThat(entriesOf("S-retry")).contains(batch.observations().getFirst());
    }

    @Test
    void historyLiesApart() {
        Batch now = batch(List.of(observation("S-history", 1)), List.of());
        Batch past = batch(List.of(observation("S-history", 2)), List.of());

        log().append(now);
        log().append(new Batch(past.observations(), List.of(), List.of(), past.delivery(), true));

        assertThat(historyOf("S-history")).isEqualTo(past.observations());
        assertThat(entriesOf("S-history"))
                .containsAll(now.observations())
                .doesNotContainAnyElementsOf(past.observations());
    }

    private void append(String feed, int... indexes) {
        List<Rejection> rejections = IntStream.of(indexes)
                .mapToObj(index -> new Rejection(
                        "haizhu",
                        feed,
                        "paged",
                        index,
                        "",
                        "",
                        RejectionReason.INVALID_CODE,
                        AT,
                        "CODE_FORM",
                        List.of()))
                .toList();
        log().append(batch(List.of(), rejections));
    }

    private static Batch batch(List<Observation> observations, List<Rejection> rejections) {
        Delivery delivery = new Delivery(
                "haizhu", "feed", "key", "r", "", observations.size(), Map.of(), null, LocalDate.of(2026, 11, 23), AT);
        return new Batch(observations, rejections, delivery);
    }

    private static Observation observation(String school, int number) {
        return new Observation(
                new Occasion(Kind.ATTENDANCE, "haizhu", school, LocalDate.of(2026, 11, 23), "AM"),
                new Subject(1, number),
                Claim.set(
                        new SourceOrder(AT, "e-" + number),
                        Standing.attendance(Status.PRESENT, "C1", Reason.NONE, Mode.IN_PERSON)),
                "feed",
                AT);
    }
}
