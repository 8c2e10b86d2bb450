package io.rollcall.warehouse.query;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What only the evaluation of alerts asks, beside the {@link Questions} that the cockpit asks too; the same failures.
 *
 * @param districts every district of the directory
 */
public record AlertQuestions(
        Supplier<List<DistrictProfile>> districts,
        Heartbeats heartbeats,
        DueNotices dueNotices,
        ClassSymptoms classSymptoms,
        FirstMarks firstMarks,
        CampaignPaces campaignPaces,
        UntoldAlerts untoldAlerts) {

    public static AlertQuestions over(DataSource warehouse) {
        AskWarehouse ask = new AskWarehouse(warehouse);
        return new AlertQuestions(
                new AskDistricts(ask)::all,
                new AskHeartbeats(ask),
                new AskDueNotices(ask),
                new AskClassSymptoms(ask),
                new AskFirstMarks(ask),
                new AskCampaignPaces(ask),
                new AskUntoldAlerts(ask));
    }
}
