package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a check-in has come beside what is usual at its age.
 *
 * @param share of those expected who have answered
 * @param usual the share that had answered the same schools' earlier ones; of several schools the sum of their medians
 * @param behind how many of the schools lie below the range in which half of their earlier ones lie
 * @param schools how many are compared
 */
public record CheckInPace(double share, double usual, long behind, int schools) {

    /** Of these schools together; empty where none of them has enough earlier ones to compare with. */
    public static Optional<CheckInPace> of(List<CampaignPace> paces, CheckIn checkIn, Set<String> schools) {
        record Compared(CampaignPace pace, UsualRange usual) {}
        List<Compared> compared = paces.stream()
                .filter(pace -> pace.date().equals(checkIn.date())
                        && pace.campaign().equals(checkIn.occasion())
                        && schools.contains(pace.school()))
                .flatMap(pace -> UsualRange.ofShares(pace.earlier()).map(usual -> new Compared(pace, usual)).stream())
                .toList();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        double expected =
                compared.stream().mapToLong(one -> one.pace().expected()).sum();
        return Optional.of(new CheckInPace(
                compared.stream().mapToLong(one -> one.pace().answered()).sum() / expected,
                compared.stream()
                                .mapToDouble(
                                        one -> one.usual().median() * one.pace().expected())
                                .sum()
                        / expected,
                compared.stream()
                        .filter(one ->
                                (double) one.pace().answered() / one.pace().expected()
                                        < one.usual().lowerQuartile())
                        .count(),
                compared.size()));
    }

    /** Whether more than half of the schools are behind; of one school, whether it is. */
    public boolean isBehind() {
        return behind * 2 > schools;
    }

    /** How far it lies from what is usual; negative where it is behind. */
    public double deviation() {
        return share - usual;
    }
}
