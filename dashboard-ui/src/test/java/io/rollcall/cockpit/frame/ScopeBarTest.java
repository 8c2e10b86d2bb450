package io.rollcall.cockpit.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.fixture.PageTest;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.live.Trust;
import io.rollcall.warehouse.query.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeBarTest extends PageTest {

    @Test
    void whatIsChosenIsShownAmongWhatTheDayHas() {
        ScopeBar bar = shown(new Scope("north", "PRIMARY", ""));

        assertThat(chosen(bar)).containsExactly("north", "PRIMARY");
        assertThat(panel("scope-none").isVisible()).isFalse();
    }

    @Test
    void aPartWithoutASchoolStaysChosenAndIsSaidToHaveNone() {
        ScopeBar bar = shown(new Scope("closed", "SENIOR", ""));

        assertThat(chosen(bar)).containsExactly("closed", "SENIOR");
        assertThat(panel("scope-none").isVisible()).isTrue();
        assertThat(panel("scope-none").getTextRecursively()).isEqualTo("No school is expected here on this day");
    }

    private ScopeBar shown(Scope scope) {
        var bar = new ScopeBar(chosen -> {});
        UI.getCurrent().add(bar);
        bar.show(
                new DistrictSnapshot(
                        now,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 11, 23)),
                        true,
                        Optional.empty(),
                        List.of(Schools.morning("S1", 100, 90, 10)),
                        Map.of(),
                        new Trust(Trust.Level.LIVE, Optional.of(now), Optional.of(now), Optional.of(now))),
                scope);
        return bar;
    }

    private static List<Object> chosen(ScopeBar bar) {
        return bar.getChildren()
                .filter(HasValue.class::isInstance)
                .map(part -> (Object) ((HasValue<?, ?>) part).getValue())
                .toList();
    }
}
