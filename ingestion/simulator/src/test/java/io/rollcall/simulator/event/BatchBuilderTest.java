package io.rollcall.simulator.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BatchBuilderTest {

    private final BatchBuilder batch = new BatchBuilder();

    @Test
    void takesTenThousandEventsAndNoMore() {
        byte[] line = "{}".getBytes(UTF_8);
        while (batch.hasRoomFor(line.length + 1)) {
            batch.append(line);
        }

        assertThatThrownBy(() -> batch.append(line)).isInstanceOf(IllegalStateException.class);
        assertThat(batch.build().events()).isEqualTo(10_000);
    }

    @Test
    void takesFiveMebibytesAndNoMore() {
        byte[] line = new byte[1024 * 1024 - 1];
        while (batch.hasRoomFor(line.length + 1)) {
            batch.append(line);
        }

        assertThat(batch.build().length()).isEqualTo(5 * 1024 * 1024);
    }

    @Test
    void beginsAnewAfterABatch() {
        batch.append("{\"a\":1}".getBytes(UTF_8));
        EventBatch first = batch.build();
        batch.append("{\"b\":2}".getBytes(UTF_8));

        assertThat(Batches.text(first)).isEqualTo("{\"a\":1}\n");
        assertThat(Batches.text(batch.build())).isEqualTo("{\"b\":2}\n");
        assertThat(batch.isEmpty()).isTrue();
    }
}
