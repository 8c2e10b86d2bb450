package io.rollcall.gateway.kafka;

import io.rollcall.event.Tick;
import io.rollcall.gateway.log.EventLog;
import io.rollcall.gateway.log.LogUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Everything that runs beside the requests: creates topics, follows the directory, the feeds and their deliveries, feels Kafka's pulse, ticks. Starts before the web server and stops after it. */
final class KafkaLink implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLink.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final Admin admin;
    private final List<Follow> follows;
    private final Pulse pulse;
    private final EventLog log;
    private final InstantSource clock;
    private final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(
            2, Thread.ofVirtual().name("kafka-link-", 0).factory());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private final Set<Consumer<byte[], byte[]>> consumers = ConcurrentHashMap.newKeySet();

    KafkaLink(
            KafkaSettings settings, Admin admin, List<Follow> follows, Pulse pulse, EventLog log, InstantSource clock) {
        this.settings = settings;
        this.admin = admin;
        this.follows = follows;
        this.pulse = pulse;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        for (Follow follow : follows) {
            Thread.ofVirtual().name("kafka-follower").start(() -> followUntilStopped(follow));
        }
        repeat(Pulse.INTERVAL, pulse::feel);
        repeat(settings.tickInterval(), this::tick);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        schedule.shutdownNow();
        consumers.forEach(Consumer::wakeup);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void repeat(Duration interval, Runnable task) {
        Runnable survivingTask = () -> {
            try {
                task.run();
            } catch (RuntimeException unforeseen) {
                LOG.error("failed beside the requests, going on", unforeseen);
            }
        };
        var _ = schedule.scheduleWithFixedDelay(survivingTask, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void followUntilStopped(Follow follow) {
        try {
            do {
                followOnce(follow);
            } while (!stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void followOnce(Follow follow) throws InterruptedException {
        try (Consumer<byte[], byte[]> opened = follow.open(settings)) {
            consumers.add(opened);
            try {
                followWith(opened, follow);
            } finally {
                consumers.remove(opened);
            }
        }
    }

    private void followWith(Consumer<byte[], byte[]> opened, Follow follow) throws InterruptedException {
        try {
            CreateTopics.createAbsent(admin, settings.partitions());
            follow.follow(opened);
        } catch (WakeupException stopping) {
            LOG.debug("stopped following", stopping);
        } catch (KafkaException notNow) {
            LOG.warn("following is interrupted, trying again: {}", notNow.toString());
        }
    }

    /** A tick says that everything acknowledged before it is in the log; a gateway that is not sure of its log says nothing. */
    private void tick() {
        if (!pulse.isReady()) {
            return;
        }
        try {
            log.append(new Tick(clock.instant()));
        } catch (LogUnavailableException missed) {
            LOG.warn("a tick was not acknowledged: {}", missed.getMessage());
        }
    }
}
