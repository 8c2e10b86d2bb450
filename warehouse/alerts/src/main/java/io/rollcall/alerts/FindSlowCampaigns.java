package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import java.util.List;
import java.util.Optional;

/** {@link AlertRule#CAMPAIGN_BEHIND}: schools of whose people fewer have answered than had answered the earlier campaigns at the same age. */
final class FindSlowCampaigns {

    /** An open alert stays open until the share is this much nearer to what is usual than the threshold. */
    private static final double KEEPS = 0.8;

    /** 0.8 - 0.6 is a little more than 0.2 in binary, other differences a little less. */
    private static final double ROUNDING = 1e-9;

    private final PaceThresholds thresholds;

    FindSlowCampaigns(PaceThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Condition> find(Moment moment, List<CampaignPace> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.expected() >= thresholds.people())
                .filter(campaign -> campaign.earlier().size() >= thresholds.earlier())
                .filter(campaign -> moment.since(campaign.opens()).compareTo(thresholds.after()) >= 0)
                .flatMap(campaign -> behind(campaign).stream())
                .toList();
    }

    private Optional<Condition> behind(CampaignPace campaign) {
        Usual usual = Usual.of(campaign.earlier());
        double limit =
                Math.max(thresholds.points(), thresholds.score() * Math.max(usual.spread(), thresholds.spread()));
        double share = (double) campaign.answered() / campaign.expected();
        double below = usual.median() - share + ROUNDING;
        if (below < KEEPS * limit) {
            return Optional.empty();
        }
        return Optional.of(new Condition(
                AlertRule.CAMPAIGN_BEHIND,
                campaign.date(),
                campaign.school(),
                campaign.campaign(),
                below < thresholds.urgentPoints() ? Severity.WARNING : Severity.URGENT,
                new Evidence(share, usual.median() - limit, usual.median(), campaign.expected()),
                below < limit));
    }
}
