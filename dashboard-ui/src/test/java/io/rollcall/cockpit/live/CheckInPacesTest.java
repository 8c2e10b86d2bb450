package io.rollcall.cockpit.live;

import static io.rollcall.cockpit.fixture.Occasions.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.Occasions;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.DistrictProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckInPacesTest {

    /** Of a replayed district every day is over, and yet the one that is shown has its moment. */
    @Test
    void aDayIsComparedWhileTheMomentThatIsCountedLiesInIt() {
        assertThat(ask("2026-11-23T00:25:00Z", MONDAY.plusDays(1))).hasSize(1);
    }

    @Test
    void aDayThatIsOverHasNothingToBeComparedWith() {
        assertThat(ask("2026-11-23T16:00:00Z", MONDAY.plusDays(1))).isEmpty();
    }

    private static List<CampaignPace> ask(String moment, LocalDate today) {
        var warehouse = new FakeWarehouse()
                .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), true))
                .live(() -> new LiveDay(Instant.parse(moment), List.of(), List.of()))
                .occasions(new Occasions().earlier("winter", "S1", 100, 40, 0.6, 0.7, 0.8));
        return new CheckInPaces().ask(warehouse.questions(), new Aspect.Day("haizhu", MONDAY, today));
    }
}
