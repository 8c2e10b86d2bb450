package io.rollcall.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.send.EventFile;
import io.rollcall.standalone.send.SendEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a school says of a child ends in the gateway: no log file and no topic of the whole machine holds it, wherever in an event the school put it. */
@ExtendWith(OneMachine.class)
class NoPersonalIdIT {

    private static final String CHILD = "Xiaoming-44010519991231";
    private static final String PHONE = "13800138000";

    @Test
    void noLogAndNoTopicHoldsWhatNamesAChild(Machine machine) throws Exception {
        School school = new School(machine, "PRIVATE");
        String good = school.event("PRESENT", 1);
        assertThat(good).contains("\"P-1\"");

        SendEvents.Sent sent = send(
                machine,
                school,
                good.replace("P-1\"", CHILD + "\""),
                good.replace("\"status\"", "\"name\":\"" + CHILD + "\",\"status\""),
                good.replace("\"status\"", "\"" + PHONE + "\":\"x\",\"status\""),
                good.replace("\"status\"", "\"class\":\"" + CHILD + "\",\"status\""),
                good.replace("\"AM\"", "\"" + CHILD + "\""),
                good.replace("\"PRESENT\"", CHILD),
                good.replace("\"specversion\"", "\"subject\":\"" + CHILD + "\",\"specversion\""),
                "{\"" + CHILD);

        assertThat(sent).isEqualTo(new SendEvents.Sent(8, 2));
        assertThat(filesThatHold(machine.data().root().resolve("logs"), CHILD, PHONE))
                .isEmpty();
        Map<String, List<String>> topics = topics(machine.kafka());
        assertThat(topics.keySet())
                .contains("observations.attendance", "rejections", "deliveries", "feeds", "directory");
        topics.forEach((topic, messages) ->
                assertThat(messages).as(topic).noneMatch(text -> text.contains(CHILD) || text.contains(PHONE)));
    }

    /** Tells of no event, since what it would print is what the gateway answered. */
    private static SendEvents.Sent send(Machine machine, School school, String... lines)
            throws IOException, InterruptedException, Refusal {
        List<String> told = new ArrayList<>();
        Path file = Files.write(machine.data().root().resolve("private.ndjson"), List.of(lines));
        SendEvents.Sent sent = new SendEvents(machine.gateway(), school.key(), told::add).send(new EventFile(file));
        assertThat(told).noneMatch(line -> line.contains(CHILD) || line.contains(PHONE));
        return sent;
    }

    private static List<Path> filesThatHold(Path folder, String... texts) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (Stream.of(texts).anyMatch(content::contains)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    /** Every message of every topic, its key and its value, as far as they are there now. */
    private static Map<String, List<String>> topics(String kafka) {
        Map<String, List<String>> texts = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            partitions.forEach(partition -> texts.putIfAbsent(partition.topic(), new ArrayList<>()));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(message -> texts.computeIfAbsent(message.topic(), _ -> new ArrayList<>())
                                .add(text(message.key()) + text(message.value())));
            }
        }
        return texts;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
