package io.rollcall.streaming.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.row.AuditLogRow;
import io.rollcall.warehouse.row.CalendarDayRow;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.FeedDeliveryRow;
import io.rollcall.warehouse.row.HeartbeatRow;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.RosterPersonRow;
import io.rollcall.warehouse.row.SchoolClassRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.SchoolRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.SubDistrictRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.row.WatchCountRow;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarehouseRowSerializerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:01:02.345Z");
    private static final int DAY = 20_780;

    @ParameterizedTest
    @MethodSource("rows")
    void rowsOfEveryTableComeBack(WarehouseRow row) throws IOException {
        SerializerKit.check(new WarehouseRowSerializer(), row);
    }

    @Test
    void noTableIsForgotten() {
        assertThat(rows().map(Object::getClass))
                .hasSameElementsAs(
                        Tables.ofTheJob().stream().map(Table::rowType).toList());
    }

    static Stream<WarehouseRow> rows() {
        return Stream.of(
                new StatusChangeRow(
                        "d", "ATTENDANCE", DAY, "S1", "AM", -1, 2, 3, "UNKNOWN", "LATE", "3-2", "", "ONLINE", NOW, NOW),
                new SchoolCountRow("d", "ATTENDANCE", DAY, "S1", "AM", "LATE", "", 4, 5, NOW),
                new ClassCountRow("d", "ATTENDANCE", DAY, "S1", "AM", "3-2", "EXCUSED", "ILLNESS", 4, 5, NOW),
                new MinuteCountRow("d", "ATTENDANCE", DAY, "S1", "AM", NOW, "LATE", 4, 5),
                new WatchCountRow("d", "LIVE_CLASS", DAY, "S1", "L-1", "SECONDS", NOW, 4, 5, NOW),
                new LogProgressRow("observations.attendance", 7, 123, NOW),
                new DistrictRow("d", "海珠区", "Asia/Shanghai", "SYSTEM", 1),
                new SubDistrictRow("d", "x", "新港街道", 2),
                new SchoolRow("d", "S1", "第一小学", "PRIMARY", "x", DAY, 900, 60, 45, 23.1, Double.NaN, 3),
                new SchoolClassRow("d", "S1", "3-2", "3", DAY, 42, 4),
                new CalendarDayRow("d", "", DAY, List.of("AM", "PM"), 5),
                new RosterPersonRow(
                        "d",
                        2026,
                        -1,
                        2,
                        List.of("ff"),
                        List.of("S1"),
                        List.of("3-2"),
                        List.of("STUDENT"),
                        List.of("2026-09-01"),
                        List.of("2149-06-06"),
                        8),
                new AuditLogRow("d", NOW, "r", "sis", "FEED", "EXPORT", "S1", "scope", "", "DONE", 42, 7),
                new FeedDeliveryRow("d", "sis", NOW, 7, 90, 10, "", NOW),
                new HeartbeatRow("d", DAY, "S1", "AM", "sis", "SET", "EXCEPTION_ONLY", NOW, NOW, 7),
                new DeclaredOccasionRow(
                        "d",
                        "FORM",
                        DAY,
                        "S1",
                        "winter",
                        NOW,
                        "e-1",
                        "SET",
                        "STUDENT",
                        900,
                        List.of("HOME", "AWAY"),
                        NOW,
                        Instant.EPOCH,
                        NOW,
                        6));
    }
}
