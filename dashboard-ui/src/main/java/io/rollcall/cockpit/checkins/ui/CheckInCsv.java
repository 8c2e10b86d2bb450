package io.rollcall.cockpit.checkins.ui;

import io.rollcall.cockpit.component.CsvFile;
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pages show, suppressed alike: how many have answered is empty where they, or those who have not, are few. */
final class CheckInCsv {

    private CheckInCsv() {}

    static String checkIns(Map<CheckIn, CheckInSum> sums) {
        return CsvFile.lines(
                "date,kind,occasion,role,closes,schools,schools_heard,expected,answered,completion,coverage",
                sums.entrySet().stream().map(entry -> {
                    CheckIn checkIn = entry.getKey();
                    CheckInSum sum = entry.getValue();
                    return CsvFile.row(
                            checkIn.date(),
                            checkIn.kind(),
                            checkIn.occasion(),
                            sum.role(),
                            sum.due().map(Instant::toString).orElse(""),
                            sum.schools(),
                            sum.schoolsHeard(),
                            sum.expected(),
                            answered(sum.schoolsHeard() > 0, sum.answered()),
                            CsvFile.share(sum.coverage()));
                }));
    }

    static String schools(CheckInSum sum, Shown shown) {
        Map<String, String> names = shown.schools().stream()
                .collect(Collectors.toMap(SchoolFigures::school, SchoolFigures::name, (one, same) -> one));
        return CsvFile.lines(
                "date,kind,occasion,school_code,school,expected,answered,completion",
                sum.parts().stream()
                        .map(part -> CsvFile.row(
                                part.checkIn().date(),
                                part.checkIn().kind(),
                                part.checkIn().occasion(),
                                part.school(),
                                CsvFile.text(names.getOrDefault(part.school(), "")),
                                part.expected(),
                                answered(
                                        part.answered().isPresent(),
                                        new PartOfWhole(part.answered().orElse(0), part.expected())))));
    }

    private static String answered(boolean heard, PartOfWhole people) {
        return PartWords.cells(heard ? Optional.of(people) : Optional.empty());
    }
}
