package io.rollcall.alerts.webhook;

import io.rollcall.alerts.webhook.Receiver.Answer;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.UntoldAlerts;
import io.rollcall.warehouse.query.UntoldAlerts.UntoldAlert;
import io.rollcall.warehouse.row.AlertToldRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.write.TableWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Tells one district's receiver what it has not been told, one message after the other. What was taken is written down afterwards, so that a death in between repeats a
 * message and loses none; the same message has the same id and sequence.
 */
final class TellDistrict {

    /** An alert that was over before anybody could be told of it is told of for that long. */
    private static final Duration CLOSED_WITHIN = Duration.ofDays(1);

    private final String district;
    private final UntoldAlerts untold;
    private final Receiver receiver;
    private final TableWriter writer;
    private final InstantSource clock;

    TellDistrict(String district, UntoldAlerts untold, Receiver receiver, TableWriter writer, InstantSource clock) {
        this.district = district;
        this.untold = untold;
        this.receiver = receiver;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Tells what there is. A message that is refused holds up no other; where the receiver is away the rest waits for it.
     *
     * @return the worst answer
     */
    Answer tell() throws InterruptedException {
        Answer worst = Answer.TAKEN;
        for (UntoldAlert news : untold.ask(district, clock.instant().minus(CLOSED_WITHIN))) {
            switch (receiver.post(AlertMessage.of(district, news))) {
                case TAKEN -> remember(news.alert());
                case REFUSED -> worst = Answer.REFUSED;
                case AWAY -> {
                    return Answer.AWAY;
                }
            }
        }
        return worst;
    }

    private void remember(Alert alert) {
        writer.insert(
                Tables.ALERT_TOLD,
                List.of(new AlertToldRow(
                        district,
                        alert.id(),
                        alert.openedAt(),
                        alert.severity(),
                        alert.closedAt().orElse(Instant.EPOCH),
                        clock.instant(),
                        alert.version())));
    }
}
