package io.rollcall.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.rollcall.gateway.kafka.BrokerProcess#isBuilt")
class PulseTest {

    private final Admin admin = KafkaClients.admin(BrokerProcess.running().settings());
    private final Progress progress = new Progress();
    private Instant now = Instant.parse("2026-11-23T00:30:00Z");
    private final Pulse pulse = new Pulse(admin, progress, () -> now);

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aGatewayIsReadyOnceKafkaAnswersAndTheDirectoryIsRestored() {
        pulse.feel();
        assertThat(pulse.isReady()).isFalse();

        progress.markRestored();
        assertThat(pulse.isReady()).isTrue();
    }

    @Test
    void silenceMakesItUnreadyAndAnyAnswerReadyAgain() {
        progress.markRestored();
        assertThat(pulse.isReady()).isFalse();

        pulse.beat();
        assertThat(pulse.isReady()).isTrue();

        now = now.plus(Duration.ofSeconds(6));
        assertThat(pulse.isReady()).isFalse();

        pulse.feel();
        assertThat(pulse.isReady()).isTrue();
    }
}
