package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.NoticeCurve.ReadPoint;
import io.rollcall.warehouse.query.NoticeFigures;
import io.rollcall.warehouse.query.NoticeSchools.NoticeSchool;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How one notice got on.
 *
 * @param published the day on which it was, and by which it is known together with its id
 */
public record OneNotice(LocalDate published, String notice, Scope scope) implements Aspect<OneNotice.Progress> {

    /**
     * What is known of it.
     *
     * @param figures of the part of the district; empty where no notice of this id was published there on that day
     * @param schools every school that published it
     * @param curve of the part of the district
     */
    public record Progress(Optional<NoticeFigures> figures, List<NoticeSchool> schools, List<ReadPoint> curve) {

        public Progress {
            schools = List.copyOf(schools);
            curve = List.copyOf(curve);
        }
    }

    @Override
    public Progress ask(Questions questions, Day day) {
        return new Progress(
                questions.notices().ask(day.district(), published, published, scope).stream()
                        .filter(figures -> figures.notice().equals(notice))
                        .findFirst(),
                questions.noticeSchools().ask(day.district(), published, notice),
                questions.noticeCurve().ask(day.district(), published, notice, scope));
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(2);
    }
}
