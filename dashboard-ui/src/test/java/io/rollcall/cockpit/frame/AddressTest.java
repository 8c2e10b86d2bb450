package io.rollcall.cockpit.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.rollcall.cockpit.live.Glance;
import io.rollcall.cockpit.live.Glance.Look;
import io.rollcall.cockpit.live.MapFigure;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.warehouse.query.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final Address ADDRESS = new Address(
            Optional.of(LocalDate.of(2026, 11, 23)), Optional.of(SessionChoice.AM), new Scope("海珠 1", "PRIMARY", ""));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(Address.of(ADDRESS.parameters())).isEqualTo(ADDRESS);
        assertThat(Address.of(Address.NOW.parameters())).isEqualTo(Address.NOW);
    }

    @Test
    void whatCannotBeReadIsAsIfItWereLeftOut() {
        assertThat(Address.of(QueryParameters.simple(Map.of("date", "tomorrow", "session", "NIGHT"))))
                .isEqualTo(Address.NOW);
    }

    @Test
    void writesAWayThatABrowserUnderstands() {
        assertThat(ADDRESS.at("attendance"))
                .isEqualTo("attendance?area=%E6%B5%B7%E7%8F%A0+1&date=2026-11-23&kind=PRIMARY&session=AM");
        assertThat(Address.NOW.at("attendance")).isEqualTo("attendance");
        assertThat(ADDRESS.atSchool("S1")).isEqualTo("school/S1?date=2026-11-23&session=AM");
    }

    @Test
    void theGlanceIsInTheAddressUnlessItIsTheUsualOne() {
        Address chosen = ADDRESS.at(new Glance(Look.MOSAIC, MapFigure.COVERAGE));

        assertThat(chosen.at("")).endsWith("&figure=COVERAGE&kind=PRIMARY&look=MOSAIC&session=AM");
        assertThat(Address.of(chosen.parameters())).isEqualTo(chosen);
        assertThat(Address.of(QueryParameters.simple(Map.of("look", "GLOBE", "figure", "SMOKE"))))
                .isEqualTo(Address.NOW);
    }

    @Test
    void anotherDayOpensOnItsOwnSession() {
        assertThat(ADDRESS.on(Optional.empty()))
                .isEqualTo(new Address(Optional.empty(), Optional.empty(), ADDRESS.scope()));
    }
}
