package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoryCodecTest {

    private static final DirectoryCodec DIRECTORY = new DirectoryCodec();

    @ParameterizedTest
    @MethodSource("entries")
    void directoryEntriesSurviveTheTrip(DirectoryEntry entry) {
        assertThat(DIRECTORY.decode(DIRECTORY.encode(entry))).isEqualTo(entry);
    }

    static Stream<DirectoryEntry> entries() {
        LocalDate from = LocalDate.of(2026, 9, 1);
        return Stream.of(
                new DirectoryEntry.District(
                        "haizhu", "海珠区", ZoneId.of("Asia/Shanghai"), DirectoryEntry.DistrictClock.DATA),
                new DirectoryEntry.SubDistrict("haizhu", "jianghai", "江海街道"),
                new DirectoryEntry.School("haizhu", "S001", "滨江小学", "PRIMARY", "jianghai", from, 900, 60),
                new DirectoryEntry.School(
                        "haizhu", "T01", "晚托", "TRAINING", "", from, 90, 6, 4, new DirectoryEntry.Place(23.08, 113.32)),
                new DirectoryEntry.SchoolClass("haizhu", "S001", "3-2", "3", from, 42),
                new DirectoryEntry.CalendarDay("haizhu", "", from, List.of("AM", "PM")),
                new DirectoryEntry.CalendarDay("haizhu", "S001", from, List.of()));
    }

    @Test
    void whatVersionOneSaidOfASchoolIsStillRead() {
        AvroMessages one = new AvroMessages();
        byte[] bytes = one.encode(new GenericRecordBuilder(one.add("school-v1.avsc"))
                .set("district", "haizhu")
                .set("school", "S001")
                .set("name", "滨江小学")
                .set("school_kind", "PRIMARY")
                .set("effective_from", 20_000)
                .set("enrolled", 900)
                .set("staff", 60)
                .build());

        assertThat(DIRECTORY.decode(bytes))
                .isEqualTo(new DirectoryEntry.School(
                        "haizhu", "S001", "滨江小学", "PRIMARY", "", LocalDate.ofEpochDay(20_000), 900, 60));
    }
}
