package io.rollcall.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.UntoldAlerts.UntoldAlert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMessageTest {

    @Test
    void holdsAllOfTheAlertAsItStands() {
        AlertMessage message = AlertMessage.of("haizhu", Told.silent("a1", 7));

        assertThat(message.id()).isEqualTo("a1-7");
        assertThat(message.json())
                .isEqualTo("{\"type\":\"alert.opened\",\"id\":\"a1\",\"sequence\":7,\"district\":\"haizhu\","
                        + "\"rule\":\"SCHOOL_SILENT\",\"severity\":\"WARNING\",\"date\":\"2026-11-23\",\"school\":\"S1\","
                        + "\"about\":\"AM\",\"opened_at\":\"2026-11-23T00:30:00Z\",\"closed_at\":null,\"ending\":null,"
                        + "\"measured\":31.0,\"threshold\":30.0,\"usual\":5.0}");
    }

    @Test
    void saysWhetherItIsNewChangedOrOver() {
        Alert open = Told.alert("a1", 8, "SCHOOL_SILENT", new Evidence(31, 30, 5, 100), Optional.empty());
        Alert closed = Told.alert("a1", 9, "SCHOOL_SILENT", new Evidence(31, 30, 5, 100), Optional.of(Told.MORNING));

        assertThat(json(new UntoldAlert(open, true))).contains("\"type\":\"alert.updated\"");
        assertThat(json(new UntoldAlert(closed, true)))
                .contains("\"type\":\"alert.closed\"")
                .contains("\"closed_at\":\"2026-11-23T00:30:00Z\",\"ending\":\"RESOLVED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ATTENDANCE_DROP, 0.8, 100, 0.8", "ATTENDANCE_DROP, 0.8, 49, null", "ATTENDANCE_DROP, 0.95, 100, null",
        "NOTICE_UNREAD, 0.1, 100, 0.1", "NOTICE_UNREAD, 0.09, 100, null", "CAMPAIGN_BEHIND, 0.5, 19, null",
        "CAMPAIGN_BEHIND, 0.3333, 600, 0.33", "SYMPTOM_CLUSTER, 4, 1, null", "FEED_REJECTED, 1, 100, 1.0"
    })
    void nothingIsToldByWhichFewPeopleCouldBeToldApart(String rule, double measured, double basis, String told) {
        String json = json(Told.opened("a1", 7, rule, new Evidence(measured, 0.9, 0.95, basis)));

        assertThat(json).contains("\"measured\":" + told + ",");
    }

    @Test
    void theSchemaNamesItsFieldsAndNoOthers() throws IOException {
        String schema = Files.readString(Path.of("..", "..", "docs", "operations", "alert-message.schema.json"));

        assertThat(names(schema.substring(schema.indexOf("\"properties\""))))
                .filteredOn(name -> json(Told.silent("a1", 7)).contains('"' + name + "\":"))
                .containsExactlyElementsOf(names(json(Told.silent("a1", 7))));
    }

    private static List<String> names(String json) {
        return Pattern.compile("\"(\\w+)\"\\s*:")
                .matcher(json)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !Set.of("properties", "enum", "description", "format", "pattern")
                        .contains(name))
                .distinct()
                .toList();
    }

    private static String json(UntoldAlert untold) {
        return AlertMessage.of("haizhu", untold).json();
    }
}
