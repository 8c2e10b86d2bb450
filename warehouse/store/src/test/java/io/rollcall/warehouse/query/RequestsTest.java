package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import io.rollcall.warehouse.query.Requests.Standing;
import io.rollcall.warehouse.query.Requests.Turnaround;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link Requests}: lesson swaps and approvals, and how long they took. */
@ExtendWith(RealWarehouse.Shared.class)
class RequestsTest {

    private static final LocalDate FRIDAY = MONDAY.minusDays(3);
    private static final Turnaround NOTHING_DECIDED = new Turnaround(0, Optional.empty(), Optional.empty());

    private TestDistrict district;
    private TestRequests requests;
    private Questions questions;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        district = new TestDistrict(shared);
        requests = new TestRequests(shared, district);
        questions = Questions.over(shared.dataSource());
        district.school("S1", LocalDate.of(2026, 9, 1), 900, "PRIMARY", "NORTH")
                .school("S2", LocalDate.of(2026, 9, 1), 900, "SENIOR", "SOUTH");
    }

    @Test
    void aRequestStandsWhereItsNewestChangeSays() {
        swap("S1", 1, "REQUESTED");
        swap("S1", 2, "REQUESTED", "AGREED");
        swap("S2", 3, "REQUESTED", "DECLINED");
        swap("S2", 4, "REQUESTED", "UNKNOWN");
        requests.add("S2", FRIDAY, "APPROVAL", 5, 1, "REQUESTED", Duration.ZERO);

        assertThat(ask(Scope.DISTRICT))
                .containsExactly(
                        open("APPROVAL", "", 1, 0, FRIDAY),
                        open("APPROVAL", "S2", 1, 0, FRIDAY),
                        new RequestFigures(
                                "LESSON_SWAP",
                                "",
                                new Standing(1, 1, 0, 1, 0, 0),
                                Optional.of(MONDAY),
                                took(1, 60, 60)),
                        open("LESSON_SWAP", "S1", 1, 1, MONDAY),
                        new RequestFigures(
                                "LESSON_SWAP",
                                "S2",
                                new Standing(0, 0, 0, 1, 0, 0),
                                Optional.empty(),
                                took(1, 60, 60)));
    }

    @Test
    void turnaroundIsTheTimeFromTheNewestRequestToItsDecisionAndNotToTheArchive() {
        requests.add("S1", MONDAY, "APPROVAL", 1, 1, "REQUESTED", minutes(0))
                .add("S1", MONDAY, "APPROVAL", 1, 2, "REJECTED", minutes(5))
                .add("S1", MONDAY, "APPROVAL", 1, 3, "REQUESTED", minutes(60))
                .add("S1", MONDAY, "APPROVAL", 1, 4, "APPROVED", minutes(90))
                .add("S1", MONDAY, "APPROVAL", 1, 5, "ARCHIVED", minutes(900))
                .add("S1", MONDAY, "APPROVAL", 2, 1, "REQUESTED", minutes(0))
                .add("S1", MONDAY, "APPROVAL", 2, 2, "ARCHIVED", minutes(30));

        assertThat(ask(Scope.ofSchool("S1")).getFirst())
                .isEqualTo(new RequestFigures(
                        "APPROVAL", "", new Standing(0, 0, 0, 0, 0, 2), Optional.empty(), took(2, 30, 30)));
    }

    @Test
    void aDecisionWhoseRequestWasNeverToldHasNoTurnaround() {
        requests.add("S1", MONDAY, "APPROVAL", 1, 1, "APPROVED", minutes(5));

        assertThat(ask(Scope.DISTRICT).getFirst())
                .isEqualTo(new RequestFigures(
                        "APPROVAL", "", new Standing(0, 0, 1, 0, 0, 0), Optional.empty(), NOTHING_DECIDED));
    }

    @Test
    void theMedianAndTheNinetiethOfHundredAreThoseOfTheRequests() {
        LongStream.rangeClosed(1, 100)
                .forEach(request -> requests.add("S1", MONDAY, "LESSON_SWAP", request, 1, "REQUESTED", minutes(0))
                        .add("S1", MONDAY, "LESSON_SWAP", request, 2, "APPROVED", minutes(request)));

        Turnaround turnaround = ask(Scope.DISTRICT).getFirst().turnaround();
        assertThat(turnaround.known()).isEqualTo(100);
        assertThat(turnaround.median().orElseThrow()).isBetween(minutes(50), minutes(51));
        assertThat(turnaround.ninetieth().orElseThrow()).isBetween(minutes(90), minutes(91));
    }

    @Test
    void aRowThatIsWrittenTwiceAndADayOutsideChangeNothing() {
        swap("S1", 1, "REQUESTED", "APPROVED");
        swap("S1", 1, "REQUESTED", "APPROVED");
        requests.add("S1", MONDAY.plusDays(1), "LESSON_SWAP", 2, 1, "REQUESTED", minutes(0));

        assertThat(ask(Scope.DISTRICT).getFirst().standing()).isEqualTo(new Standing(0, 0, 1, 0, 0, 0));
    }

    @Test
    void aPartOfTheDistrictHasItsOwnRequestsOnly() {
        swap("S1", 1, "REQUESTED");
        swap("S2", 2, "REQUESTED");

        assertThat(ask(new Scope("NORTH", "", "")))
                .extracting(RequestFigures::school)
                .containsExactly("", "S1");
        assertThat(ask(new Scope("", "SENIOR", "")))
                .extracting(RequestFigures::school)
                .containsExactly("", "S2");
    }

    private List<RequestFigures> ask(Scope scope) {
        return questions.requests().ask(district.code(), FRIDAY, MONDAY, scope);
    }

    /** On Monday, a change an hour. */
    private void swap(String school, long request, String... states) {
        for (int i = 0; i < states.length; i++) {
            requests.add(school, MONDAY, "LESSON_SWAP", request, i + 1, states[i], Duration.ofHours(i));
        }
    }

    private static RequestFigures open(String procedure, String school, long requested, long agreed, LocalDate oldest) {
        return new RequestFigures(
                procedure, school, new Standing(requested, agreed, 0, 0, 0, 0), Optional.of(oldest), NOTHING_DECIDED);
    }

    private static Turnaround took(long known, long median, long ninetieth) {
        return new Turnaround(known, Optional.of(minutes(median)), Optional.of(minutes(ninetieth)));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
