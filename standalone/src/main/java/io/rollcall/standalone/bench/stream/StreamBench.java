package io.rollcall.standalone.bench.stream;

import io.rollcall.event.Topics;
import io.rollcall.standalone.bench.stream.StreamTimes.Cost;
import io.rollcall.standalone.bench.stream.StreamTimes.Costs;
import io.rollcall.standalone.bench.stream.StreamTimes.Run;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Lets the job, and what it is compared with, read one log from its beginning to its end, each into a warehouse that was emptied before. */
public final class StreamBench {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    /** The tables that say what was counted. */
    private static final List<String> WRITTEN = List.of(
            "status_change", "school_count", "class_count", "minute_count", "watch_count", "heartbeat", "log_progress");

    /** Starts the programs that are measured, one at a time. */
    public interface Jobs {

        /** Returns once the job runs. */
        RunningJob start(String state) throws IOException, InterruptedException;

        /** Reads the log to its end and nothing else. */
        Cost discard(long observations) throws IOException, InterruptedException;
    }

    /** Whoever reads the log, while it does. */
    public interface Reading {

        /** The processor time that its process has taken up to now. */
        Duration cpu();

        /** How many observations it has dealt with up to now; what it has not yet written is a second's at most. */
        long observations() throws IOException, InterruptedException, ExecutionException;
    }

    /** The job while it runs. */
    public interface RunningJob extends Reading {
        void end() throws InterruptedException;
    }

    private final String kafka;
    private final DataSource warehouse;
    private final Supplier<Duration> warehouseCpu;
    private final int flinkPort;
    private final Consumer<String> progress;

    /** @param warehouseCpu the processor time that the warehouse's process has taken up to now */
    public StreamBench(
            String kafka,
            DataSource warehouse,
            Supplier<Duration> warehouseCpu,
            int flinkPort,
            Consumer<String> progress) {
        this.kafka = kafka;
        this.warehouse = warehouse;
        this.warehouseCpu = warehouseCpu;
        this.flinkPort = flinkPort;
        this.progress = progress;
    }

    public StreamTimes run(MadeUpLog log, List<String> states, Jobs jobs)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        long begun = System.nanoTime();
        long observations = new FillLog(kafka).run(log);
        progress.accept("wrote a log of %,d observations of %,d persons on occasions in %d s"
                .formatted(observations, log.persons(), since(begun).toSeconds()));
        List<Run> runs = new ArrayList<>();
        for (String state : states) {
            progress.accept("the job with its state in " + state);
            runs.add(job(state, jobs, observations, log.persons()));
        }
        progress.accept("the same source, discarding all");
        Cost discard = jobs.discard(observations);
        progress.accept("a plain consumer with JDBC batches");
        return new StreamTimes(observations, log.persons(), runs, discard, plainConsumer(observations));
    }

    private Run job(String state, Jobs jobs, long observations, long persons)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        empty();
        long end = endOfTheLog();
        RunningJob job = jobs.start(state);
        try (FlinkRest flink = new FlinkRest(flinkPort)) {
            Costs costs = measured(job, observations, () -> counted() >= end);
            long counted = number("SELECT sum(count) FROM rollcall.school_count FINAL");
            if (counted != persons) {
                throw new IllegalStateException(
                        "the job counted %,d persons where the log has %,d".formatted(counted, persons));
            }
            Instant counting = Instant.now();
            await(() -> flink.stateBytesSince(counting).isPresent());
            OptionalLong bytes = flink.stateBytesSince(counting);
            return new Run(state, costs, flink.summary(), bytes.orElseThrow());
        } finally {
            job.end();
        }
    }

    /** @param complete whether everything is in the warehouse */
    private Costs measured(Reading reading, long observations, Condition complete)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        Meter whole = new Meter(reading);
        await(() -> reading.observations() >= observations * 2 / 5);
        long begun = reading.observations();
        Meter half = new Meter(reading);
        await(() -> reading.observations() >= observations * 9 / 10);
        Cost running = half.read(reading.observations() - begun);
        await(complete);
        return new Costs(whole.read(observations), running);
    }

    private long counted() throws SQLException {
        return number("SELECT sum(offset) FROM rollcall.log_progress FINAL");
    }

    /** What was spent since it was made. */
    private final class Meter {
        private final Reading reading;
        private final long begun = System.nanoTime();
        private final Duration cpu;
        private final Duration stored = warehouseCpu.get();

        Meter(Reading reading) {
            this.reading = reading;
            this.cpu = reading.cpu();
        }

        Cost read(long observations) {
            return new Cost(
                    observations,
                    since(begun),
                    reading.cpu().minus(cpu),
                    warehouseCpu.get().minus(stored));
        }
    }

    private Costs plainConsumer(long observations)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        PlainConsumer consumer = new PlainConsumer(kafka, warehouse);
        consumer.prepare();
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<?> done = aside.submit(() -> {
                consumer.run();
                return consumer;
            });
            Costs costs = measured(reading(consumer, done), observations, done::isDone);
            done.get();
            if (consumer.inserted() != observations) {
                throw new IllegalStateException("the plain consumer inserted %,d of %,d observations"
                        .formatted(consumer.inserted(), observations));
            }
            return costs;
        } finally {
            consumer.forget();
        }
    }

    private static Reading reading(PlainConsumer consumer, Future<?> done) {
        return new Reading() {
            @Override
            public Duration cpu() {
                return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
            }

            @Override
            public long observations() throws InterruptedException, ExecutionException {
                if (done.isDone()) {
                    done.get(); // or nobody would ever hear why it ended
                }
                return consumer.inserted();
            }
        };
    }

    private void empty() throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : WRITTEN) {
                statement.execute("TRUNCATE TABLE rollcall." + table);
            }
        }
    }

    /** The sum of the offsets that follow each partition's last message, a tick. */
    private long endOfTheLog() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : Topics.observations()) {
            for (int partition = 0; partition < FillLog.PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = warehouse.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException, ExecutionException, SQLException;
    }

    private static void await(Condition condition)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            if (since(begun).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("the log was not counted within " + PATIENCE.toMinutes() + " minutes");
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
