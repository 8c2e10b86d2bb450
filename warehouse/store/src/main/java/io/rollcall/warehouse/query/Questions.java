package io.rollcall.warehouse.query;

import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import javax.sql.DataSource;

/**
 * Every question. All are safe to share between threads, and any of them throws {@link WarehouseUnavailable} when it can be asked again later and
 * {@link WarehouseRefused} when it cannot.
 */
public record Questions(
        DistrictNow districtNow,
        SchoolsNow schoolsNow,
        DayCurve dayCurve,
        Freshness freshness,
        Districts districts,
        LatestDay latestDay,
        AttendanceDays attendanceDays,
        SchoolDays schoolDays,
        Reasons reasons,
        Organisations organisations,
        Alerts alerts,
        LiveClasses liveClasses,
        LiveCurve liveCurve,
        LiveMoment liveMoment,
        AuditLines auditLines,
        FeedsNow feedsNow,
        ClassesNow classesNow,
        Notices notices,
        NoticeSchools noticeSchools,
        NoticeCurve noticeCurve,
        CheckIns checkIns,
        CampaignPaces campaignPaces,
        PublishedAnswers publishedAnswers,
        WeekdayAttendance weekdayAttendance,
        ClassWeekdays classWeekdays,
        PersistentAbsence persistentAbsence,
        Requests requests) {

    public static Questions over(DataSource warehouse) {
        return over(warehouse, AskWarehouse.Listener.NONE);
    }

    /** The same, with somebody who is told how long each question took. */
    public static Questions over(DataSource warehouse, AskWarehouse.Listener listener) {
        AskWarehouse ask = new AskWarehouse(warehouse, listener);
        SchoolsNow schoolsNow = new AskSchoolsNow(ask);
        return new Questions(
                (district, date) -> DistrictFigures.sumOf(schoolsNow.ask(district, date)),
                schoolsNow,
                new AskDayCurve(ask),
                new AskFreshness(ask),
                new AskDistricts(ask),
                new AskLatestDay(ask),
                new AskAttendanceDays(ask),
                new AskSchoolDays(ask),
                new AskReasons(ask),
                new AskOrganisations(ask),
                new AskAlerts(ask),
                new AskLiveClasses(ask),
                new AskLiveCurve(ask),
                new AskLiveMoment(ask),
                new AskAuditLines(ask),
                new AskFeedsNow(ask),
                new AskClassesNow(ask),
                new AskNotices(ask),
                new AskNoticeSchools(ask),
                new AskNoticeCurve(ask),
                new AskCheckIns(ask),
                new AskCampaignPaces(ask),
                new AskPublishedAnswers(ask),
                new AskWeekdayAttendance(ask),
                new AskClassWeekdays(ask),
                new AskPersistentAbsence(ask),
                new AskRequests(ask));
    }
}
