package io.rollcall.gateway.kafka;

import io.rollcall.gateway.log.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether Kafka answers, by asking it all the time: a request that cannot succeed is then told so at once, and holds no memory meanwhile. */
final class Pulse implements Readiness {

    static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final DescribeClusterOptions QUICKLY =
            new DescribeClusterOptions().timeoutMs((int) Duration.ofSeconds(2).toMillis());

    private final Admin admin;
    private final Progress progress;
    private final InstantSource clock;
    private volatile Instant lastAnswer = Instant.MIN;
    private boolean answered;

    Pulse(Admin admin, Progress progress, InstantSource clock) {
        this.admin = admin;
        this.progress = progress;
        this.clock = clock;
    }

    /** Asks once. One thread only. */
    void feel() {
        try {
            admin.describeCluster(QUICKLY).clusterId().get();
            beat();
        } catch (ExecutionException noAnswer) {
            LOG.debug("Kafka does not answer", noAnswer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (answers() != answered) {
            answered = !answered;
            LOG.info(answered ? "Kafka answers" : "Kafka does not answer; events are refused until it does");
        }
    }

    /** Kafka has answered, whatever it was asked: on a busy machine an acknowledged batch is as good a sign as our question. */
    void beat() {
        lastAnswer = clock.instant();
    }

    @Override
    public boolean isReady() {
        return progress.isRestored() && answers();
    }

    private boolean answers() {
        return lastAnswer.isAfter(clock.instant().minus(SILENCE));
    }
}
