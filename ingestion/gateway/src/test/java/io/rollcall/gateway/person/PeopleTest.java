package io.rollcall.gateway.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final People people = new People();

    @Test
    void everyIdOfAPersonLeadsToTheOneThatCounts() {
        apply(1, id("sis", 1), id("wecom", 2), id("dingtalk", 3));

        assertThat(people.inNamespace("d", hash(2), "sis", TODAY)).isEqualTo(hash(1));
        assertThat(people.inNamespace("d", hash(2), "dingtalk", TODAY)).isEqualTo(hash(3));
        assertThat(people.inNamespace("d", hash(9), "sis", TODAY)).isNull();
        assertThat(people.inNamespace("d", hash(2), "feishu", TODAY)).isNull();
        assertThat(people.inNamespace("other", hash(2), "sis", TODAY)).isNull();
    }

    @Test
    void whoGetsAnotherIdIsCountedByItFromTheNextDayOn() {
        apply(1, id("sis", 1), id("wecom", 2));
        roster(1, id("sis", 1), id("wecom", 4));

        assertThat(people.inNamespace("d", hash(1), "wecom", TODAY)).isEqualTo(hash(2));
        assertThat(people.inNamespace("d", hash(1), "wecom", TOMORROW)).isEqualTo(hash(4));
        assertThat(people.inNamespace("d", hash(4), "sis", TODAY)).isNull();
        assertThat(people.inNamespace("d", hash(4), "sis", TOMORROW)).isEqualTo(hash(1));
    }

    @Test
    void anIdThatMovesToAnotherPersonIsTheirsFromTheNextDayOn() {
        apply(1, id("sis", 1), id("wecom", 2));
        roster(7, id("sis", 7), id("wecom", 2));

        assertThat(people.inNamespace("d", hash(2), "sis", TODAY)).isEqualTo(hash(1));
        assertThat(people.inNamespace("d", hash(2), "sis", TOMORROW)).isEqualTo(hash(7));
        assertThat(people.inNamespace("d", hash(1), "wecom", TOMORROW)).isNull();
    }

    @Test
    void whatIsNewIsKnownAtOnce() {
        apply(1, id("sis", 1));
        roster(1, id("sis", 1), id("wecom", 2));

        assertThat(people.inNamespace("d", hash(2), "sis", TODAY)).isEqualTo(hash(1));
    }

    @Test
    void tensOfThousandsComeBackWhateverTheOrderAndHoweverOften() {
        for (int time = 0; time < 2; time++) {
            IntStream.range(0, 20_000)
                    .forEach(i -> apply(3 * i, id("sis", 3 * i), id("wecom", 3 * i + 1), id("dingtalk", 3 * i + 2)));
        }

        assertThat(IntStream.range(0, 20_000))
                .allMatch(i -> hash(3 * i).equals(people.inNamespace("d", hash(3 * i + 2), "sis", TODAY)));
    }

    private void apply(int own, PersonId... ids) {
        people.apply(new RosterPerson("d", 2026, hash(own), List.of(ids), List.of()));
    }

    /** As an import does of a person who may be known: of one before only what this test said. */
    private void roster(int own, PersonId... ids) {
        List<PersonId> before = own == 1 && people.knows("d", hash(1))
                ? List.of(id("sis", 1), id("wecom", 2)).stream()
                        .filter(id -> people.inNamespace("d", id.subject(), id.namespace(), TODAY) != null)
                        .toList()
                : List.of();
        List<PersonId> merged = people.merge("d", hash(own), before, List.of(ids), TOMORROW);
        people.apply(new RosterPerson("d", 2026, hash(own), merged, List.of()));
    }

    private static PersonId id(String namespace, int id) {
        return new PersonId(namespace, hash(id), LocalDate.EPOCH);
    }

    private static Subject hash(int id) {
        return new Subject(id * 0x9E3779B97F4A7C15L, id * 0xC2B2AE3D27D4EB4FL + 1);
    }
}
