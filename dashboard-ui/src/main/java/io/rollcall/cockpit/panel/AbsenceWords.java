package io.rollcall.cockpit.panel;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.CsvFile;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.live.AbsenceLine.Absentees;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes what is published of absence: what is not told by itself is fewer than ten, or shown together with others. */
public final class AbsenceWords {

    private final FigureFormat format;

    /** Writes numbers in this format. */
    public AbsenceWords(FigureFormat format) {
        this.format = format;
    }

    /** How many. */
    public String count(Optional<Absentees> absentees) {
        return absentees
                .map(known -> format.count(known.absent()))
                .orElseGet(() -> I18NProvider.translate("school.fewer-than", format.count(Suppression.LEAST)));
    }

    /** Their share of the pupils. */
    public String share(Optional<Absentees> absentees) {
        return absentees
                .map(known -> format.share(OptionalDouble.of(known.share())))
                .orElse(FigureFormat.NO_FIGURE);
    }

    /** Up to which day, and when it was published; "" where nothing is. */
    public String published(List<AbsenceRow> rows) {
        return published(rows, Optional.empty());
    }

    /** The same, and where the year is known on how many of its school days it rests: on few of them one absence is a tenth. */
    public String published(List<AbsenceRow> rows, Optional<List<DayFigures>> year) {
        return rows.stream().findFirst().map(row -> published(row, year)).orElse("");
    }

    private String published(AbsenceRow row, Optional<List<DayFigures>> year) {
        String until = format.day(row.month());
        String at = format.day(row.publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
        return year.map(days -> days.stream()
                        .filter(day -> !day.date().isAfter(row.month()))
                        .filter(day -> day.day().coverage().orElse(0) > 0)
                        .count())
                .map(days -> I18NProvider.translate("absence.published.days", until, format.count(days), at))
                .orElseGet(() -> I18NProvider.translate("absence.published", until, at));
    }

    /** The rows as published, in the columns of {@code analytics.persistent_absence}. */
    public static String csv(List<AbsenceRow> rows) {
        return CsvFile.lines(
                "date,degree,sub_district,school_kind,school_code,schools,pupils,absentees,share,published_at,least",
                rows.stream()
                        .map(row -> CsvFile.row(
                                row.month(),
                                row.degree(),
                                CsvFile.text(row.subDistrict()),
                                CsvFile.text(row.schoolKind()),
                                CsvFile.text(row.school()),
                                row.schools(),
                                row.pupils(),
                                row.absentees(),
                                CsvFile.share(OptionalDouble.of((double) row.absentees() / row.pupils())),
                                row.publishedAt(),
                                row.least())));
    }
}
