package io.rollcall.alerts;

/**
 * When attendance counts as dropped. Both the score and the points must be passed.
 *
 * @param score how many robust standard deviations below the median
 * @param points how far below the median, as a share: 0.05 is five percentage points
 * @param urgentPoints how far below it is urgent
 * @param spread the least spread that a school's weeks are taken to have, so that a school that always has 99 % is not rung for 98 %
 * @param coverage the least share of the possible people who must be known: the first marks of a roll call tell little
 * @param people the least number of people known
 * @param days the least number of the same weekday's last eight that are known
 */
record DropThresholds(
        double score, double points, double urgentPoints, double spread, double coverage, int people, int days) {

    DropThresholds {
        if (!(score > 0 && points > 0 && urgentPoints >= points && spread > 0 && coverage >= 0 && days > 0)) {
            throw new IllegalArgumentException("the thresholds of an attendance drop must be above 0");
        }
    }
}
