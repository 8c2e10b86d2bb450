package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The calendar's words: months and days are the locale's own, the rest the bundle's. */
public final class DatePickerTexts {

    private DatePickerTexts() {}

    /** In this locale, with the bundle's texts. */
    public static DatePickerI18n of(Locale locale, UnaryOperator<String> texts) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setDateFormat("yyyy-MM-dd")
                .setToday(texts.apply("calendar.today"))
                .setCancel(texts.apply("calendar.cancel"));
    }

    /** The calendar's week begins with Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}
