package io.rollcall.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.Session;
import io.rollcall.simulator.client.FakeGateway;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SteadyLoadTest {

    private static final LoadTarget TARGET = new LoadTarget(
            "haizhu",
            ZoneId.of("Asia/Shanghai"),
            LocalDate.of(2026, 11, 23),
            Session.AM,
            List.of("S001", "S002"),
            Duration.ZERO);

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RetryPolicy.PATIENT);

    @Test
    void sendsAsManyEventsAsTheRateAndDurationSay() throws InterruptedException {
        LoadResult result = load().run(2_000, Duration.ofMillis(100));

        assertThat(result.events()).isEqualTo(200);
        assertThat(result.totals().admitted()).isEqualTo(200);
        assertThat(gateway.eventLines()).hasSize(200);
    }

    @Test
    void everyEventIsOfANewPerson() throws InterruptedException {
        load().run(2_000, Duration.ofMillis(100));

        assertThat(gateway.eventLines().stream()
                        .map(line -> line.replaceAll(".*\"namespace\":\"sis\",\"id\":\"([^\"]+)\".*", "$1")))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("run-7-\\d+"));
    }

    @Test
    void schoolsTakeTurns() throws InterruptedException {
        load().run(2_000, Duration.ofMillis(100));

        assertThat(gateway.eventLines().stream().filter(line -> line.contains("\"school\":\"S002\"")))
                .hasSize(100);
    }

    @Test
    void noEventIsAcknowledgedBeforeItIsSent() throws InterruptedException {
        LoadResult result = load().run(2_000, Duration.ofMillis(100));

        assertThat(IntStream.range(0, result.events()).boxed())
                .allMatch(event -> result.acknowledgedAt(event) - result.sentAt(event) > 0);
    }

    @Test
    void refusesARunThatIsNoCode() {
        assertThatThrownBy(() -> new SteadyLoad(client, "secret", TARGET, "run 7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("run must match");
    }

    private SteadyLoad load() {
        return new SteadyLoad(client, "secret", TARGET, "run-7");
    }
}
