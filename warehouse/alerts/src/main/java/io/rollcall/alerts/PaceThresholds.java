package io.rollcall.alerts;

import java.time.Duration;

/**
 * When a campaign counts as behind. Both the score and the points must be passed.
 *
 * @param score how many robust standard deviations below the median of the earlier ones
 * @param points how far below it, as a share: 0.2 is twenty percentage points
 * @param urgentPoints how far below it is urgent
 * @param spread the least spread that earlier ones are taken to have
 * @param earlier the least number of them
 * @param people the least number of people asked
 * @param after how old a campaign must be: the first answers tell little
 */
record PaceThresholds(
        double score, double points, double urgentPoints, double spread, int earlier, int people, Duration after) {

    PaceThresholds {
        if (!(score > 0 && points > 0 && urgentPoints >= points && spread > 0 && earlier > 0 && people > 0)) {
            throw new IllegalArgumentException("the thresholds of a campaign's pace must be above 0");
        }
        if (after.isNegative()) {
            throw new IllegalArgumentException("a campaign cannot be behind before it begins");
        }
    }
}
