package io.rollcall.cockpit.component;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes numbers, shares, dates and times as the viewer's language does. */
public final class FigureFormat {

    /** Stands where there is no figure; never a 0. */
    public static final String NO_FIGURE = "–";

    private static final double JUST_BELOW_ALL = 0.999;

    private final Locale locale;

    /** Writes for this locale. */
    public FigureFormat(Locale locale) {
        this.locale = locale;
    }

    /** The locale that is written for. */
    public Locale locale() {
        return locale;
    }

    /** A count, grouped by thousands. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A share from 0 to 1 as per cent with one decimal; 100 % is only written where it is all of them. */
    public String share(OptionalDouble share) {
        if (share.isEmpty()) {
            return NO_FIGURE;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        double value = share.getAsDouble();
        return format.format(value < 1 ? Math.min(value, JUST_BELOW_ALL) : value);
    }

    /** A ratio with one decimal. */
    public String decimal(OptionalDouble ratio) {
        if (ratio.isEmpty()) {
            return NO_FIGURE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(ratio.getAsDouble());
    }

    /** A difference of two shares in percentage points, with its sign; the unit is the text's. */
    public String points(double difference) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        double rounded = Math.round(difference * 1000) / 10.0;
        String sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "±";
        return sign + format.format(Math.abs(rounded));
    }

    /** A day of the year, such as 23 Nov, with its weekday. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").localizedBy(locale).format(date);
    }

    /** A date with its weekday. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(locale)
                .format(date);
    }

    /** The same where there is little room: weekday and month are shortened. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMEd")
                .localizedBy(locale)
                .format(date);
    }

    /** A time of day to the minute. */
    public String minute(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(moment.atZone(zone));
    }

    /** A day and a time of day with seconds, as lists of what happened when have them. */
    public String moment(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone) + " " + time(moment, zone);
    }

    /** A time of day with seconds, as the district's clocks show it. */
    public String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(moment.atZone(zone));
    }
}
