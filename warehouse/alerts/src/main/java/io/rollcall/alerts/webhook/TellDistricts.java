package io.rollcall.alerts.webhook;

import io.rollcall.alerts.webhook.Receiver.Answer;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.UntoldAlerts;
import io.rollcall.warehouse.write.TableWriter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps telling every district that has a webhook, each on a thread of its own, so that no receiver makes another one or the evaluation wait. */
public final class TellDistricts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TellDistricts.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final UntoldAlerts untold;
    private final TableWriter writer;
    private final HttpClient http = HttpReceiver.client(PATIENCE);
    private final InstantSource clock = InstantSource.system();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param writer may be written to by several threads */
    public TellDistricts(Webhooks webhooks, UntoldAlerts untold, TableWriter writer) {
        this.webhooks = webhooks;
        this.untold = untold;
        this.writer = writer;
    }

    /** Begins; the threads do not keep the program alive. */
    public void start() {
        for (Webhook webhook : webhooks.all()) {
            LOG.info("Alerts are told to the webhook of {}", webhook);
            Thread.ofPlatform().daemon().name("webhook-" + webhook.district()).start(() -> keepTelling(webhook));
        }
    }

    private void keepTelling(Webhook webhook) {
        var district = new TellDistrict(
                webhook.district(), untold, new HttpReceiver(webhook, http, PATIENCE, clock), writer, clock);
        var pace = new RetryPace();
        try {
            while (!ended.await(pace.next().toMillis(), TimeUnit.MILLISECONDS)) {
                boolean wasWell = pace.isWell();
                pace.after(tell(district));
                if (wasWell && !pace.isWell()) {
                    LOG.warn("The webhook of {} does not take an alert; it is tried again and again", webhook);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer tell(TellDistrict district) throws InterruptedException {
        try {
            return district.tell();
        } catch (WarehouseFailure silent) {
            LOG.debug("What is to be told is not known while the warehouse does not answer", silent);
            return Answer.AWAY;
        } catch (RuntimeException fault) {
            LOG.error("A webhook failed in a way that is neither the receiver's nor the warehouse's", fault);
            return Answer.AWAY;
        }
    }

    /** Lets the threads end after what they are at. */
    @Override
    public void close() {
        ended.countDown();
        http.shutdownNow();
    }
}
