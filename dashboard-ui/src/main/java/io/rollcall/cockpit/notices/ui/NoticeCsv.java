package io.rollcall.cockpit.notices.ui;

import io.rollcall.cockpit.component.CsvFile;
import io.rollcall.cockpit.live.OneNotice;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.NoticeFigures;
import io.rollcall.warehouse.query.NoticeSchools.NoticeSchool;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the pages show, suppressed alike: a number of readers is empty where they, or those who have not read it, are few. */
final class NoticeCsv {

    private NoticeCsv() {}

    static String notices(List<NoticeFigures> notices) {
        return CsvFile.lines(
                "date,notice,role,published,deadline,schools,schools_heard,audience,reached,reach,coverage,t50,t90",
                notices.stream().map(NoticeCsv::notice));
    }

    static String schools(OneNotice notice, List<NoticeSchool> parts, Shown shown) {
        Map<String, String> names = shown.schools().stream()
                .collect(Collectors.toMap(SchoolFigures::school, SchoolFigures::name, (one, same) -> one));
        return CsvFile.lines(
                "date,notice,school_code,school,audience,reached,reach",
                parts.stream()
                        .filter(part -> names.containsKey(part.school()))
                        .map(part -> CsvFile.row(
                                notice.published(),
                                notice.notice(),
                                part.school(),
                                CsvFile.text(names.getOrDefault(part.school(), "")),
                                part.audience(),
                                readers(part.isHeardOf(), part.stands().reached(), part.audience()))));
    }

    private static String notice(NoticeFigures notice) {
        return CsvFile.row(
                notice.date(),
                notice.notice(),
                notice.role(),
                notice.published(),
                notice.deadline().map(Object::toString).orElse(""),
                notice.schools(),
                notice.schoolsHeard(),
                notice.audience(),
                readers(notice.schoolsHeard() > 0, notice.stands().reached(), notice.audience()),
                CsvFile.share(notice.coverage()),
                CsvFile.count(notice.half()),
                CsvFile.count(notice.nineTenths()));
    }

    private static String readers(boolean heard, long people, long audience) {
        return PartWords.cells(heard ? Optional.of(new PartOfWhole(people, audience)) : Optional.empty());
    }
}
