package io.rollcall.standalone.feed;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.OwnerOnly;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.warehouse.row.CanaryDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the canary in: a district, a school and a class of its own with one pupil, and a feed for them whose key the cockpit reads; and ends it. */
public final class OpenCanary {

    private static final String NAME = "canary";
    private static final String DIRECTORY = """
            {"type":"district","district":"%1$s","name":"%2$s","zone":"UTC"}
            {"type":"school","district":"%1$s","school":"%2$s","name":"%2$s","kind":"PRIMARY","effectiveFrom":"2020-01-01","enrolled":1}
            {"type":"class","district":"%1$s","school":"%2$s","class":"%2$s","effectiveFrom":"2020-01-01","enrolled":1}
            """.formatted(CanaryDistrict.CODE, NAME);

    /** The gateway takes marks of days only on which the calendar has the session: of ten years from now. */
    private static final int DAYS = 3650;

    private final Operator operator;
    private final DataDirectory data;

    public OpenCanary(Operator operator, DataDirectory data) {
        this.operator = operator;
        this.data = data;
    }

    static String directory(LocalDate today) {
        return Stream.iterate(today.minusDays(1), day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> "{\"type\":\"calendarDay\",\"district\":\"%s\",\"date\":\"%s\",\"sessions\":[\"AM\"]}\n"
                        .formatted(CanaryDistrict.CODE, day))
                .collect(Collectors.joining("", DIRECTORY, ""));
    }

    /** Repeating it gives the canary another key and ends the older ones. */
    public void on() throws IOException, InterruptedException, Refusal {
        operator.putDirectory(directory(LocalDate.now(ZoneOffset.UTC)));
        operator.open(feed(), new FeedTerms(List.of(NAME), 0, 0, false));
        operator.revokeAll(feed());
        OwnerOnly.write(data.canaryKey(), operator.rotate(feed(), Duration.ZERO));
    }

    /** Its key opens nothing any more. Repeating it changes nothing. */
    public void off() throws IOException, InterruptedException, Refusal {
        if (Files.deleteIfExists(data.canaryKey())) {
            operator.revokeAll(feed());
        }
    }

    public boolean isOn() {
        return Files.exists(data.canaryKey());
    }

    private static FeedName feed() throws Refusal {
        return FeedName.of(CanaryDistrict.CODE, NAME);
    }
}
