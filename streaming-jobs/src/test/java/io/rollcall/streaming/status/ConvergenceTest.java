package io.rollcall.streaming.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.PersonEntry;
import io.rollcall.streaming.FakeWarehouse;
import io.rollcall.streaming.Observed;
import io.rollcall.streaming.Recount;
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
