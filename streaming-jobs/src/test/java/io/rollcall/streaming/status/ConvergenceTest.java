package io.rollcall.streaming.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.FakeWarehouse;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.Recount;
import io.rollcall.warehouse.row.WarehouseRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConvergenceTest {

    private static final List<Boolean> EVERY_TWENTIETH =
            IntStream.range(0, 20).mapToObj(each -> each == 0).toList();

    @Property(tries = 30)
    void anyOrderWithAnyDuplicatesEndsInTheRecount(@ForAll("entries") List<PersonEntry> entries, @ForAll long seed)
            throws Exception {
        Random chance = new Random(seed);
        List<PersonEntry> delivered = new ArrayList<>(entries);
        delivered.addAll(entries.subList(0, entries.size() / 2));
        Collections.shuffle(delivered, chance);
        FakeWarehouse warehouse = new FakeWarehouse();

        try (JobLife job = new JobLife(null, warehouse, chance)) {
            job.read(delivered);
            job.checkpoint();
        }

        assertThat(Recount.ofRows(warehouse.rows())).isEqualTo(Recount.of(entries));
    }

    /** The claim of docs/architecture.md, "Exact without transactions", with every crash at the worst moment: after rows were written that no checkpoint knows of. */
    @Property(tries = 30)
    void crashesChangeNothing(@ForAll("entries") List<PersonEntry> log, @ForAll long seed) throws Exception {
        Random chance = new Random(seed);
        FakeWarehouse warehouse = new FakeWarehouse();
        JobLife.Checkpoint latest = null;
        int durable = 0;

        while (durable < log.size()) {
            try (JobLife job = new JobLife(latest, warehouse, chance)) {
                int next = durable + 1 + chance.nextInt(log.size() - durable);
                job.read(log.subList(durable, next));
                latest = job.checkpoint();
                durable = next;
                job.read(log.subList(durable, durable + chance.nextInt(log.size() - durable + 1)));
            }
        }

        assertThat(Recount.ofRows(warehouse.rows())).isEqualTo(Recount.of(log));
    }

    @Property(tries = 30)
    void whatCrashesLeaveIsWhatACalmRunLeaves(@ForAll("entries") List<PersonEntry> log, @ForAll long seed)
            throws Exception {
        Random chance = new Random(seed);
        FakeWarehouse calm = new FakeWarehouse();
        try (JobLife job = new JobLife(null, calm, chance)) {
            job.read(log);
            job.checkpoint();
        }
        FakeWarehouse crashed = new FakeWarehouse();
        try (JobLife job = new JobLife(null, crashed, chance)) {
            job.read(log.subList(0, chance.nextInt(log.size())));
        }
        try (JobLife job = new JobLife(null, crashed, chance)) {
            job.read(log);
            job.checkpoint();
        }

        assertThat(crashed.rows()).containsExactlyInAnyOrderElementsOf(calm.rows());
    }

    /** A rebuild reads the log in another order where partitions were added, and counts from nothing; whatever an older generation left unfinished is retired. */
    @Property(tries = 50)
    void theLastGenerationEndsTheSameWhateverTheOthersLeft(
            @ForAll("entries") List<PersonEntry> entries, @ForAll long seed) throws Exception {
        Random chance = new Random(seed);
        FakeWarehouse warehouse = new FakeWarehouse();
        int last = 1 + chance.nextInt(3);

        for (int number = 0; number <= last; number++) {
            List<PersonEntry> delivered = deliveredAgain(entries, chance);
            try (JobLife job = new JobLife(new Generation(number), null, warehouse, chance)) {
                job.read(number == last ? delivered : delivered.subList(0, chance.nextInt(delivered.size())));
                job.checkpoint();
            }
        }

        List<WarehouseRow> standing = warehouse.rows().stream()
                .filter(row -> row.version() >= new Generation(last).version(0))
                .toList();
        assertThat(Recount.ofRows(standing)).isEqualTo(Recount.of(entries));
    }

    /** Each term's days are over, by the log's clock, before the next one's begin; what is dropped in between was counted, and restarts fall anywhere. */
    @Property(tries = 50)
    void droppingWhatIsOverChangesNothing(@ForAll("terms") List<List<Observation>> terms, @ForAll long seed)
            throws Exception {
        Random chance = new Random(seed);
        FakeWarehouse warehouse = new FakeWarehouse();
        JobLife.Checkpoint latest = null;

        for (List<Observation> term : terms) {
            List<PersonEntry> delivered = deliveredAgain(term, chance);
            int broken = chance.nextInt(delivered.size());
            try (JobLife job = new JobLife(latest, warehouse, chance)) {
                job.read(delivered.subList(0, broken));
                latest = job.checkpoint();
                job.read(delivered.subList(broken, delivered.size()));
            }
            try (JobLife job = new JobLife(latest, warehouse, chance)) {
                job.read(delivered.subList(broken, delivered.size()));
                job.tick(AgeingTest.endOf(term.getFirst().occasion().date(), Duration.ofDays(7)));
                latest = job.checkpoint();
                assertThat(job.remembers()).isZero();
            }
        }

        assertThat(Recount.ofRows(warehouse.rows()))
                .isEqualTo(Recount.of(terms.stream().flatMap(List::stream).toList()));
    }

    /** In another order, some of it twice, and taken in at other times. */
    private static List<PersonEntry> deliveredAgain(List<? extends PersonEntry> entries, Random chance) {
        List<PersonEntry> delivered = new ArrayList<>(entries);
        delivered.addAll(entries.subList(0, chance.nextInt(entries.size() + 1)));
        delivered.replaceAll(entry -> entry instanceof Observation observation
                ? new Observation(
                        observation.occasion(),
                        observation.subject(),
                        observation.claim(),
                        observation.feed(),
                        observation.receivedAt().plusSeconds(chance.nextInt(100_000)),
                        observation.closes())
                : entry);
        Collections.shuffle(delivered, chance);
        return delivered;
    }

    @Provide
    Arbitrary<List<List<Observation>>> terms() {
        return entries()
                .map(entries -> entries.stream()
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .toList())
                .filter(observations -> !observations.isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(terms -> IntStream.range(0, terms.size())
                        .mapToObj(number -> terms.get(number).stream()
                                .map(each -> inTerm(number, each))
                                .toList())
                        .toList());
    }

    private static Observation inTerm(int number, Observation each) {
        Occasion occasion = each.occasion();
        return new Observation(
                new Occasion(
                        occasion.kind(),
                        occasion.district(),
                        occasion.school(),
                        occasion.date().plusDays(100L * number),
                        occasion.name() + number),
                each.subject(),
                each.claim(),
                each.feed(),
                each.receivedAt(),
                true);
    }

    @Provide
    Arbitrary<List<PersonEntry>> entries() {
        Arbitrary<Observed> observed = Combinators.combine(
                        Arbitraries.of("S1", "S2"),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.of("AM", "PM"),
                        Arbitraries.of("3-1", "3-2", ""),
                        Arbitraries.of(Observed.STATUSES),
                        Arbitraries.integers().between(0, 5).map(halfMinutes -> Duration.ofSeconds(30L * halfMinutes)),
                        Arbitraries.of("e-1", "e-2"))
                .as(Observed::new);
        Arbitrary<PersonEntry> entry = Combinators.combine(
                        observed, Arbitraries.of(Kind.values()), Arbitraries.of(EVERY_TWENTIETH))
                .as((each, kind, erases) -> erases ? each.erasureOf(kind) : each.of(kind));
        return entry.list().ofMinSize(1).ofMaxSize(60);
    }
}
