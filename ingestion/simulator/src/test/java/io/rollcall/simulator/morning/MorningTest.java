package io.rollcall.simulator.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.simulator.client.DeliveryTotals;
import io.rollcall.simulator.client.FakeGateway;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MorningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);
    private static final MorningSettings AT_ONCE = new MorningSettings(1e9, 0);

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RetryPolicy.PATIENT);

    @Test
    void sendsTheWholeScript() throws InterruptedException {
        Morning morning = new Morning(PLAN, DAY, AT_ONCE);

        DeliveryTotals totals = morning.run(client, "operator");

        MorningScript script = MorningScript.write(PLAN, DAY);
        assertThat(totals.admitted())
                .isEqualTo(script.sendings().size()
                        + script.checkIns().checkIns().size()
                        + script.checkIns().earlier().size()
                        + script.checkIns().announcements().size())
                .isEqualTo(gateway.eventLines().size());
        assertThat(morning.soFar()).isEqualTo(totals);
    }

    @Test
    void putsTheDistrictWithTheMorningAsItsOnlySession() throws InterruptedException {
        new Morning(PLAN, DAY, AT_ONCE).run(client, "operator");

        List<String> directory = gateway.sent().getFirst().lines();
        assertThat(directory.getFirst()).contains("\"zone\":\"Asia/Shanghai\",\"clock\":\"DATA\"");
        assertThat(directory.getLast())
                .isEqualTo(
                        "{\"type\":\"calendarDay\",\"district\":\"haizhu\",\"school\":\"\",\"date\":\"2026-11-23\",\"sessions\":[\"AM\"]}");
    }

    @Test
    void eventsAreDatedInTheDistrictsTime() throws InterruptedException {
        new Morning(PLAN, DAY, AT_ONCE).run(client, "operator");

        assertThat(gateway.eventLines())
                .allMatch(
                        line -> line.matches(".*\"time\":\"2026-11-\\d\\dT(0[7-9]|1[0-6]):\\d\\d:\\d\\d\\+08:00\".*"));
    }

    @Test
    @Timeout(60)
    void stopsAtOnceThoughNobodyAnswers() throws InterruptedException {
        URI nobody;
        try (FakeGateway gone = new FakeGateway()) {
            nobody = gone.address();
        }
        try (GatewayClient lonely = new GatewayClient(nobody, RetryPolicy.PATIENT)) {
            CompletableFuture<String> end = new CompletableFuture<>();
            Thread morning = Thread.ofVirtual().start(() -> {
                try {
                    new Morning(PLAN, DAY, AT_ONCE).run(lonely, "operator");
                    end.complete("ran");
                } catch (InterruptedException e) {
                    end.complete("interrupted");
                }
            });

            morning.interrupt();

            assertThat(end.join()).isEqualTo("interrupted");
        }
    }
}
