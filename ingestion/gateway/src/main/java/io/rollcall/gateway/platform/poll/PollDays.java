package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.PlatformFeed;
import java.time.LocalDate;
import java.util.List;

/** How many days back are asked for each time, since platforms change what they said: {@code poll.attendance.days=2}. */
public final class PollDays {

    private static final int USUAL = 2;

    private PollDays() {}

    /** Up to today, the oldest first. */
    public static List<LocalDate> of(PlatformFeed feed, String poll, int most) {
        String property = "poll." + poll + ".days";
        String text = feed.find(property).orElse(String.valueOf(USUAL));
        int days = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > most) {
            throw feed.wrong(property);
        }
        LocalDate today = feed.dayOf(feed.now());
        return today.minusDays(days - 1L).datesUntil(today.plusDays(1)).toList();
    }
}
