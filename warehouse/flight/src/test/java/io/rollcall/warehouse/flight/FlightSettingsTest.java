package io.rollcall.warehouse.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.ReferencePage;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlightSettingsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("ROLLCALL_FLIGHT_PORT", "8090", "ROLLCALL_WAREHOUSE_URL", "http://127.0.0.1:8082");

    @Test
    void listensOnLoopbackWithoutTlsUnlessSomebodySaysOtherwise() {
        assertThat(Settings.read(FlightSettings.class, ENVIRONMENT))
                .isEqualTo(
                        new FlightSettings(8090, "127.0.0.1", URI.create("http://127.0.0.1:8082"), Optional.empty()));
    }

    @Test
    void aWrongPortIsNamed() {
        assertThatThrownBy(() -> Settings.read(
                        FlightSettings.class,
                        Map.of("ROLLCALL_FLIGHT_PORT", "grpc", "ROLLCALL_WAREHOUSE_URL", "http://127.0.0.1:8082")))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("ROLLCALL_FLIGHT_PORT must be");
    }

    @Test
    void theReferencePageSaysWhatTheRecordSays() throws IOException {
        ReferencePage page = ReferencePage.ofThisCheckout();
        String expected = page.expected("flight", List.of(FlightSettings.class));

        assertThat(page.section("flight"))
                .as("write it anew with -Drollcall.write-configuration=true")
                .isEqualTo(expected);
    }
}
