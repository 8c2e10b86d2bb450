package io.rollcall.simulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.simulator.event.SampleEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventSenderTest {

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    @AutoClose
    private final GatewayClient client = new GatewayClient(gateway.address(), RetryPolicy.PATIENT, _ -> {});

    @AutoClose
    private final EventSender sender = client.sender("secret", 3);

    @Test
    void addsUpWhatIsAcknowledged() throws InterruptedException {
        for (int batch = 0; batch < 20; batch++) {
            sender.send(SampleEvents.batch(5));
        }

        assertThat(sender.finish()).isEqualTo(new DeliveryTotals(20, 100, 100, 0, Map.of(), List.of()));
    }

    @Test
    void countsRejectionsByReason() throws InterruptedException {
        gateway.answers(422, """
                {"received":2,"admitted":0,"rejected":[{"index":0,"id":"a","reason":"UNKNOWN_CODE","message":"m"},
                {"index":1,"id":"b","reason":"UNKNOWN_CODE","message":"m"}]}
                """);

        sender.send(SampleEvents.batch(2));

        DeliveryTotals totals = sender.finish();
        assertThat(totals.rejected()).isEqualTo(2);
        assertThat(totals.rejectedByReason()).containsExactly(Map.entry("UNKNOWN_CODE", 2L));
        assertThat(totals.firstRejections()).extracting(RejectedEvent::id).containsExactly("a", "b");
    }

    @Test
    void ridesOutAGatewayThatIsAwayForAWhile() throws InterruptedException {
        gateway.isNotReady("").dropsTheConnection().isNotReady("1").dropsTheConnection();

        for (int batch = 0; batch < 10; batch++) {
            sender.send(SampleEvents.batch(1));
        }

        assertThat(sender.finish().admitted()).isEqualTo(10);
    }

    @Test
    void throwsTheFirstRefusal() throws InterruptedException {
        gateway.answers(401, "{\"code\":\"UNKNOWN_KEY\"}");

        sender.send(SampleEvents.batch(1));

        assertThatThrownBy(sender::finish).isInstanceOf(GatewayRefusedException.class);
    }
}
