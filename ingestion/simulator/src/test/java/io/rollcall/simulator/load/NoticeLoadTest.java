package io.rollcall.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.simulator.client.FakeGateway;
import io.rollcall.simulator.client.GatewayClient;
import io.rollcall.simulator.client.RetryPolicy;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class NoticeLoadTest {

    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RetryPolicy.PATIENT);

    @Test
    void everySchoolPublishesIt() throws InterruptedException {
        publish();

        assertThat(gateway.eventLines())
                .hasSize(PLAN.schools().size())
                .allMatch(line -> line.contains("notice-published"));
    }

    @Test
    void everybodyReadsItOnce() throws InterruptedException {
        NoticeLoad notice = publish();

        LoadResult result = notice.send(Duration.ofMillis(200));

        assertThat(notice.audience()).isEqualTo(PLAN.students());
        assertThat(result.events()).isEqualTo(PLAN.students());
        assertThat(receipts())
                .hasSize(PLAN.students())
                .allMatch(line -> line.contains("\"status\":\"READ\""))
                .extracting(line -> line.replaceAll(".*\"namespace\":\"sis\",\"id\":\"([^\"]+)\".*", "$1"))
                .doesNotHaveDuplicates();
    }

    @Test
    void noSchoolHasMoreReadersThanItToldPeople() throws InterruptedException {
        publish().send(Duration.ofMillis(200));

        assertThat(PLAN.schools())
                .allSatisfy(school -> assertThat(receipts().stream()
                                .filter(line -> line.contains("\"school\":\"" + school.code() + "\"")))
                        .hasSize(school.enrolled()));
    }

    private NoticeLoad publish() throws InterruptedException {
        return NoticeLoad.publish(client, "secret", PLAN, LocalDate.of(2026, 11, 23), "N-1");
    }

    private List<String> receipts() {
        return gateway.eventLines().stream()
                .filter(line -> line.contains("notice-receipt"))
                .toList();
    }
}
