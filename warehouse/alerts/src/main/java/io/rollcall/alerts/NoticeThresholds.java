package io.rollcall.alerts;

/**
 * When a notice counts as unread at its deadline.
 *
 * @param reach the least share of its audience that must have read it
 * @param urgentReach the share below which it is urgent
 * @param audience the least audience: of a handful of people everybody would know who has not read it
 */
record NoticeThresholds(double reach, double urgentReach, int audience) {

    NoticeThresholds {
        if (!(urgentReach >= 0 && reach >= urgentReach && reach <= 1)) {
            throw new IllegalArgumentException(
                    "a notice's reach must lie from 0 to 1, and the urgent one below the other");
        }
    }
}
