package io.rollcall.streaming;

import io.rollcall.event.Topics;
import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.streaming.source.RawMessage;
import io.rollcall.streaming.status.Generation;
import io.rollcall.streaming.status.StateLifetime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;

/** One life of the whole job on a synthetic log, which is given to it bit by bit; what is not given yet holds up no savepoint. */
final class OneLife implements AutoCloseable {

    /** Sources and sinks travel to the cluster as bytes; this is how they find their life again. */
    private static final Map<String, OneLife> LIVES = new ConcurrentHashMap<>();

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    /** The job ends with a checkpoint. One that is declined because another task is ending just then must be followed by another one soon. */
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    private final String id = UUID.randomUUID().toString();
    private final List<RawMessage> log;
    private final FakeWarehouse warehouse;
    private final JobClient job;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private CompletableFuture<Void> more = new CompletableFuture<>();
    private long given;
    private boolean hasEnded;

    /** How the job is run, which may be another way in every life. */
    record Shape(StateBackend state, int parallelism) {}

    /**
     * @param log what there is to be given
     * @param from the savepoint to go on from; null at the beginning
     */
    OneLife(List<RawMessage> log, FakeWarehouse warehouse, Shape shape, @Nullable Path from) throws Exception {
        this.log = log;
        this.warehouse = warehouse;
        LIVES.put(id, this);
        Configuration configuration = JobConfiguration.of(shape.state(), shape.parallelism(), BETWEEN_CHECKPOINTS);
        if (from != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, from.toUri().toString());
        }
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        String life = id;
        new DefineAttendance(
                        source(
                                offset -> Objects.requireNonNull(LIVES.get(life))
                                        .log
                                        .get(Math.toIntExact(offset)),
                                log.size(),
                                new Given(life)),
                        1,
                        source(OneLife::nothingOfADirectory, 1, new AtTheEnd(life)),
                        Generation.FIRST,
                        StateLifetime.USUAL,
                        () -> Objects.requireNonNull(LIVES.get(life)).warehouse,
                        new DiscardingSink<>())
                .on(environment);
        job = environment.executeAsync();
    }

    /** Returns when some of so many more messages have come to the warehouse. */
    void give(int messages) throws InterruptedException {
        int before = warehouse.inserts().size();
        hand(messages);
        warehouse.awaitInserts(before + 1);
    }

    /** Gives all that is left and returns when the job has ended. */
    void giveTheRest() throws Exception {
        hand(Integer.MAX_VALUE);
        end.complete(null);
        job.getJobExecutionResult().get();
        hasEnded = true; // and its cluster with it
    }

    /** Tried again while not every task runs yet. Returns where it lies. */
    Path savepoint(Path directory) {
        while (true) {
            try {
                return Path.of(
                        URI.create(job.triggerSavepoint(directory.toUri().toString(), SavepointFormatType.CANONICAL)
                                .join()));
            } catch (CompletionException notYet) {
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    /** Without a last act, like a crash. */
    @Override
    public void close() {
        if (!hasEnded) {
            job.cancel().join();
        }
        LIVES.remove(id);
    }

    private synchronized void hand(int messages) {
        given += messages;
        more.complete(null);
        more = new CompletableFuture<>();
    }

    private synchronized CompletionStage<Void> take() {
        if (given > 0) {
            given--;
            return CompletableFuture.completedFuture(null);
        }
        return more.thenCompose(handed -> take());
    }

    private static Source<RawMessage, ?, ?> source(
            GeneratorFunction<Long, RawMessage> messages, long count, RateLimiterStrategy<NumberSequenceSplit> given) {
        return new DataGeneratorSource<>(messages, count, given, TypeInformation.of(RawMessage.class));
    }

    /** A dead letter, which goes nowhere. */
    private static RawMessage nothingOfADirectory(long index) {
        return new RawMessage(Topics.DIRECTORY, 0, index, Observed.key(), new byte[] {1});
    }

    private record Given(String life) implements RateLimiterStrategy<NumberSequenceSplit> {
        @Override
        public RateLimiter<NumberSequenceSplit> createRateLimiter(int parallelism) {
            return messages -> Objects.requireNonNull(LIVES.get(life)).take();
        }
    }

    /** So that no task ends while savepoints are taken, as none does in operation. */
    private record AtTheEnd(String life) implements RateLimiterStrategy<NumberSequenceSplit> {
        @Override
        public RateLimiter<NumberSequenceSplit> createRateLimiter(int parallelism) {
            return messages -> Objects.requireNonNull(LIVES.get(life)).end;
        }
    }
}
