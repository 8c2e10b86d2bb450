package io.rollcall.event;

import static io.rollcall.event.LogEntries.HEARTBEAT;
import static io.rollcall.event.LogEntries.HEARTBEAT_V1;
import static io.rollcall.event.LogEntries.OBSERVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryCodecTest {

    private static final LogEntryCodec LOG = new LogEntryCodec();

    @Test
    void deliveriesSurviveTheTrip() {
        Delivery delivery = new Delivery(
                "haizhu",
                "sis",
                "abababab",
                "r-1",
                "",
                98,
                Map.of(RejectionReason.UNKNOWN_CLASS, 2),
                Instant.ofEpochMilli(3),
                LocalDate.of(2026, 11, 23),
                Instant.ofEpochMilli(5));

        assertThat(new DeliveryCodec().decode(new DeliveryCodec().encode(delivery)))
                .isEqualTo(delivery);
        assertThat(delivery.received()).isEqualTo(100);
    }

    /** Which a version before wrote into other topics only. */
    @Test
    void heartbeatsAndTicksLieAmongDeliveriesAsElsewhere() {
        Tick tick = new Tick(Instant.ofEpochMilli(5));

        assertThat(new DeliveryCodec().encode(HEARTBEAT))
                .isEqualTo(HexFormat.of().parseHex(HEARTBEAT_V1));
        assertThat(new DeliveryCodec().decode(LOG.encode(HEARTBEAT))).isEqualTo(HEARTBEAT);
        assertThat(new DeliveryCodec().decode(LOG.encode(tick))).isEqualTo(tick);
        assertThatThrownBy(() -> new DeliveryCodec().decode(LOG.encode(OBSERVATION)))
                .isInstanceOf(UndecodableMessageException.class);
    }
}
