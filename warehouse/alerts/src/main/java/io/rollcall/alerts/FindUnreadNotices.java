package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.DueNotices.DueNotice;
import java.util.List;

/** {@link AlertRule#NOTICE_UNREAD}: notices whose deadline has passed and which too few of their audience have read. */
final class FindUnreadNotices {

    private final NoticeThresholds thresholds;

    FindUnreadNotices(NoticeThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Condition> find(List<DueNotice> due) {
        return due.stream()
                .filter(notice -> notice.audience() >= thresholds.audience())
                .filter(notice -> reach(notice) < thresholds.reach())
                .map(this::unread)
                .toList();
    }

    private Condition unread(DueNotice notice) {
        return new Condition(
                AlertRule.NOTICE_UNREAD,
                notice.date(),
                notice.school(),
                notice.notice(),
                reach(notice) < thresholds.urgentReach() ? Severity.URGENT : Severity.WARNING,
                new Evidence(reach(notice), thresholds.reach(), 0, notice.audience()),
                false);
    }

    private static double reach(DueNotice notice) {
        return (double) notice.reached() / notice.audience();
    }
}
