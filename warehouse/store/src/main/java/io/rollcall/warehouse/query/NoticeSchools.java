package io.rollcall.warehouse.query;

import io.rollcall.warehouse.query.NoticeFigures.Receipts;
import java.time.LocalDate;
import java.util.List;

/** How far did one notice get at each school that published it? In the order of schools. */
@FunctionalInterface
public interface NoticeSchools {

    List<NoticeSchool> ask(String district, LocalDate published, String notice);

    /**
     * A school's part of a notice.
     *
     * @param audience recipients, as of when it was published
     */
    record NoticeSchool(String school, long audience, Receipts stands) {

        /** Whether anything was sent of it. */
        public boolean isHeardOf() {
            return stands.known() > 0;
        }
    }
}
