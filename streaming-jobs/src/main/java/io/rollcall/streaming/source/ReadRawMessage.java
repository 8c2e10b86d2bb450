package io.rollcall.streaming.source;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps a message's place beside its bytes. Decodes nothing, so that nothing can fail inside the source. */
final class ReadRawMessage implements KafkaRecordDeserializationSchema<RawMessage> {

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<RawMessage> out) {
        out.collect(new RawMessage(
                message.topic(),
                message.partition(),
                message.offset(),
                orNothing(message.key()),
                orNothing(message.value())));
    }

    private static byte[] orNothing(byte @Nullable [] bytes) {
        return bytes == null ? NOTHING : bytes;
    }

    @Override
    public TypeInformation<RawMessage> getProducedType() {
        return TypeInformation.of(RawMessage.class);
    }
}
