package io.rollcall.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.Trace;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendRecordsTest {

    private static final List<ProducerRecord<byte[], byte[]>> HUNDRED =
            Collections.nCopies(100, new ProducerRecord<>("topic", new byte[0]));

    @Test
    void everyRecordCarriesTheTraceOfItsRequest() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        SendRecords send = new SendRecords(producer, () -> {});
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        send.send(List.of(new ProducerRecord<>("topic", new byte[0])));
        ScopedValue.where(Trace.CURRENT, Trace.parse(parent).orElseThrow())
                .run(() -> send.send(List.of(new ProducerRecord<>("topic", new byte[0]))));

        assertThat(producer.history())
                .extracting(message -> message.headers().lastHeader("traceparent"))
                .satisfiesExactly(
                        untraced -> assertThat(untraced).isNull(),
                        traced -> assertThat(new String(traced.value(), StandardCharsets.US_ASCII))
                                .isEqualTo(parent));
    }

    /** A producer does not throw that it knows of no broker: it waits for one and tells the callback. */
    @Test
    void aRecordThatFailsEndsItsBatchAtOnce() {
        AtomicInteger sent = new AtomicInteger();
        SendRecords send = new SendRecords(
                new MockProducer<>() {
                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> message, @Nullable Callback callback) {
                        sent.incrementAndGet();
                        TimeoutException noBroker = new TimeoutException("no broker");
                        if (callback != null) {
                            callback.onCompletion(null, noBroker);
                        }
                        return CompletableFuture.failedFuture(noBroker);
                    }
                },
                () -> {});

        assertThatThrownBy(() -> send.send(HUNDRED))
                .isInstanceOf(LogUnavailableException.class)
                .hasRootCauseMessage("no broker");
        assertThat(sent).hasValue(1);
    }
}
