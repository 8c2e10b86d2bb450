package io.rollcall.alerts;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.row.AlertRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates the rules of every district again and again and writes what changed. Several of them, in several programs, change nothing: they find the same alerts under the
 * same ids.
 */
public final class WatchDistricts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchDistricts.class);

    private final Questions questions;
    private final AlertQuestions alertQuestions;
    private final AlertThresholds thresholds;
    private final TableWriter writer;
    private final InstantSource clock;
    private final Map<String, EvaluateDistrict> districts = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean silent;

    public WatchDistricts(
            Questions questions,
            AlertQuestions alertQuestions,
            AlertThresholds thresholds,
            TableWriter writer,
            InstantSource clock) {
        this.questions = questions;
        this.alertQuestions = alertQuestions;
        this.thresholds = thresholds;
        this.writer = writer;
        this.clock = clock;
    }

    /** Begins on a thread of its own; it does not keep the program alive. */
    public void start() {
        Thread.ofPlatform().daemon().name("alerts").start(this::run);
    }

    private void run() {
        try {
            while (!ended.await(thresholds.pace().toMillis(), TimeUnit.MILLISECONDS)) {
                lookGuarded();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once; where the warehouse does not answer, the next time will do. */
    void look() {
        try {
            for (DistrictProfile district : alertQuestions.districts().get()) {
                EvaluateDistrict evaluation = districts.computeIfAbsent(
                        district.district(),
                        code -> new EvaluateDistrict(questions, alertQuestions, thresholds, clock));
                List<AlertRow> changed = evaluation.evaluate(district);
                writer.insert(Tables.ALERT, changed);
            }
            silent = false;
        } catch (WarehouseFailure failure) {
            if (!silent) {
                LOG.warn("Alerts are not evaluated while the warehouse does not answer; it is asked again", failure);
            }
            silent = true;
        }
    }

    private void lookGuarded() {
        try {
            look();
        } catch (RuntimeException fault) {
            LOG.error("An evaluation of alerts failed in a way that is not the warehouse's; it goes on", fault);
        }
    }

    /** Lets it end after what it is at. */
    @Override
    public void close() {
        ended.countDown();
    }
}
