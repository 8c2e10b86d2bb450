package io.rollcall.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.alerts.webhook.Receiver.Answer;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.query.UntoldAlerts.UntoldAlert;
import io.rollcall.warehouse.row.AlertToldRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellDistrictTest {

    private final List<String> posted = new ArrayList<>();
    private final List<AlertToldRow> told = new ArrayList<>();
    private Map<String, Answer> answers = Map.of();
    private boolean writes = true;

    @Test
    void whatIsTakenIsRememberedAsItWasTold() throws Exception {
        assertThat(tell()).isEqualTo(Answer.TAKEN);

        assertThat(posted).containsExactly("a1-7", "a2-8", "a3-9");
        assertThat(told).extracting(AlertToldRow::id, AlertToldRow::version).contains(tuple("a1", 7L));
    }

    @Test
    void aMessageThatIsRefusedHoldsUpNoOther() throws Exception {
        answers = Map.of("a1-7", Answer.REFUSED);

        assertThat(tell()).isEqualTo(Answer.REFUSED);
        assertThat(told).extracting(AlertToldRow::id).containsExactly("a2", "a3");
    }

    @Test
    void aReceiverThatIsAwayIsNotAskedForEachOfThem() throws Exception {
        answers = Map.of("a2-8", Answer.AWAY);

        assertThat(tell()).isEqualTo(Answer.AWAY);
        assertThat(posted).containsExactly("a1-7", "a2-8");
        assertThat(told).extracting(AlertToldRow::id).containsExactly("a1");
    }

    @Test
    void whatWasTakenButNotWrittenDownIsToldAgainUnderTheSameIdAndSequence() throws Exception {
        writes = false;
        assertThatThrownBy(this::tell).isInstanceOf(WarehouseUnavailable.class);
        writes = true;
        tell();

        assertThat(posted).startsWith("a1-7", "a1-7", "a2-8");
    }

    /** What was told before is no news, whoever tells: nothing is kept but the table. */
    private Answer tell() throws InterruptedException {
        return new TellDistrict(
                        "haizhu",
                        (district, since) -> news(),
                        this::post,
                        new Notebook(),
                        InstantSource.fixed(Told.MORNING))
                .tell();
    }

    private List<UntoldAlert> news() {
        List<String> known = told.stream().map(AlertToldRow::id).toList();
        return List.of(Told.silent("a1", 7), Told.silent("a2", 8), Told.silent("a3", 9)).stream()
                .filter(one -> !known.contains(one.alert().id()))
                .toList();
    }

    private Answer post(AlertMessage message) {
        posted.add(message.id());
        return answers.getOrDefault(message.id(), Answer.TAKEN);
    }

    private final class Notebook implements TableWriter {

        @Override
        public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
            if (!writes) {
                throw new WarehouseUnavailable("nobody answers", null);
            }
            rows.forEach(row -> told.add((AlertToldRow) row));
        }

        @Override
        public void close() {}
    }
}
