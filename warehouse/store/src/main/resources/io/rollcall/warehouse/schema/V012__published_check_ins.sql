-- How people checked in says of their health: analysts read who has still to answer, live and by school, and how people answered by district,
-- published once when the day closes, with small groups suppressed. See docs/decisions/0015-published-tables.md.

CREATE OR REPLACE VIEW rollcall.check_in
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    school       LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date         Date                   COMMENT 'Day in the district''s time zone; a campaign''s: the day it was published; a night shift''s: the day it began',
    kind         LowCardinality(String) COMMENT 'HEALTH_REPORT (pupils), FORM (a campaign''s audience) or STAFF_CLOCK (staff)',
    occasion     LowCardinality(String) COMMENT 'DAILY for health reports, the campaign''s id, or the shift slot',
    expected     Int64                  COMMENT 'People: the school''s pupils or staff as of the day, or the audience that the campaign declared. A shift slot expects all of the staff; whom it does not concern is sent as NOT_REQUIRED',
    answered     Int64                  COMMENT 'People of whom anything is known, the exempt and not required ones too',
    outstanding  Int64                  COMMENT 'expected - answered; negative where more answered than were expected, a fault of the data',
    completion   Nullable(Float64)      COMMENT 'answered / expected, 0 to 1; above 1 is a fault of the data; NULL where nobody is expected',
    normal       Int64                  COMMENT 'Pupils who report nothing, staff who clocked in time',
    symptom      Int64                  COMMENT 'Pupils with a symptom',
    isolating    Int64                  COMMENT 'Pupils in isolation',
    exempt       Int64                  COMMENT 'Pupils who need not report',
    late         Int64                  COMMENT 'Staff who came late',
    early        Int64                  COMMENT 'Staff who left early',
    missing      Int64                  COMMENT 'Staff who did not clock',
    absent       Int64                  COMMENT 'Staff who were absent',
    not_required Int64                  COMMENT 'Staff whom the slot does not concern'
)
AS
SELECT
    district,
    school,
    date,
    kind,
    occasion,
    sum(figure.expected) AS expected,
    sum(figure.count) AS answered,
    sum(figure.expected) - sum(figure.count) AS outstanding,
    if(sum(figure.expected) = 0, NULL, sum(figure.count) / sum(figure.expected)) AS completion,
    sumIf(figure.count, figure.status = 'NORMAL') AS normal,
    sumIf(figure.count, figure.status = 'SYMPTOM') AS symptom,
    sumIf(figure.count, figure.status = 'ISOLATING') AS isolating,
    sumIf(figure.count, figure.status = 'EXEMPT') AS exempt,
    sumIf(figure.count, figure.status = 'LATE') AS late,
    sumIf(figure.count, figure.status = 'EARLY') AS early,
    sumIf(figure.count, figure.status = 'MISSING') AS missing,
    sumIf(figure.count, figure.status = 'ABSENT') AS absent,
    sumIf(figure.count, figure.status = 'NOT_REQUIRED') AS not_required
FROM
(
    SELECT district, kind, date, school, occasion, expected, '' AS status, toInt64(0) AS count
    FROM rollcall.occasion
    WHERE kind = 'FORM'
    UNION ALL
    SELECT district, 'HEALTH_REPORT' AS kind, date, school, 'DAILY' AS occasion, enrolled AS expected, '' AS status, toInt64(0) AS count
    FROM rollcall.school_day
    WHERE (district, date) IN (SELECT district, date FROM rollcall.school_count WHERE kind = 'HEALTH_REPORT')
    UNION ALL
    SELECT slot.district AS district, 'STAFF_CLOCK' AS kind, slot.date AS date, slot.school AS school, slot.occasion AS occasion,
        day.staff AS expected, '' AS status, toInt64(0) AS count
    FROM (SELECT DISTINCT district, date, school, occasion FROM rollcall.school_count WHERE kind = 'STAFF_CLOCK') AS slot
    INNER JOIN rollcall.school_day AS day
        ON day.district = slot.district AND day.date = slot.date AND day.school = slot.school
    UNION ALL
    SELECT district, kind, date, school, occasion, toInt64(0) AS expected, status, count
    FROM rollcall.school_count FINAL
    WHERE kind IN ('HEALTH_REPORT', 'FORM', 'STAFF_CLOCK')
) AS figure
GROUP BY district, school, date, kind, occasion
HAVING expected > 0 OR answered != 0
COMMENT 'Who has checked in and how: a row a school, day and occasion. On a day on which any school of the district sent a health report every school with pupils has a row; a campaign has one for every school that declared it; a shift slot for every school that sent something of it. Live figures';

CREATE OR REPLACE VIEW analytics.check_ins
(
    district    LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    date        Date                   COMMENT 'Day in the district''s time zone; a campaign''s: the day it was published; a night shift''s: the day it began · 日期（本区时区）；问卷为发布日，夜班为开始日',
    kind        LowCardinality(String) COMMENT 'HEALTH_REPORT (pupils), FORM (a campaign''s audience) or STAFF_CLOCK (staff) · 类别：健康上报（学生）、问卷（对象人群）、教职工打卡',
    occasion    LowCardinality(String) COMMENT 'DAILY for health reports, the campaign''s id, or the shift slot · 健康上报为 DAILY，问卷为其编号，打卡为班次',
    expected    Int64                  COMMENT 'People: the school''s pupils or staff as of the day, or the audience that the campaign declared. A shift slot expects all of the staff; whom it does not concern is sent as NOT_REQUIRED · 应答人数（人）',
    answered    Int64                  COMMENT 'People of whom anything is known, the exempt and not required ones too · 已应答人数（人），含免报与无需打卡者',
    outstanding Int64                  COMMENT 'expected - answered; negative where more answered than were expected, a fault of the data · 未应答人数 = 应答 - 已应答；为负表示数据有误',
    completion  Nullable(Float64)      COMMENT 'answered / expected, 0 to 1; above 1 is a fault of the data; NULL where nobody is expected · 完成率，0 到 1；无应答对象时为 NULL'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, school AS school_code, date, kind, occasion, expected, answered, outstanding, completion
FROM rollcall.check_in
COMMENT 'Who has checked in and who is still to be chased: a row a school, day and occasion. How they checked in is in check_in_statuses. Live figures';

CREATE TABLE IF NOT EXISTS rollcall.published_check_in_statuses
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Day in the district''s time zone; a night shift''s: the day it began',
    kind         LowCardinality(String) COMMENT 'HEALTH_REPORT or STAFF_CLOCK',
    occasion     LowCardinality(String) COMMENT 'DAILY for health reports, or the shift slot',
    status       LowCardinality(String) COMMENT 'Where they stand; empty for several statuses together',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    people       Int64                  COMMENT 'People of the district who stand there'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, kind, occasion, status, published_at)
COMMENT 'How people of a district checked in, suppressed';

CREATE OR REPLACE VIEW analytics.check_in_statuses
(
    district LowCardinality(String) COMMENT 'Code of the district · 区代码',
    date     Date                   COMMENT 'Day in the district''s time zone; a night shift''s: the day it began · 日期（本区时区）；夜班为开始日',
    kind     LowCardinality(String) COMMENT 'HEALTH_REPORT (pupils) or STAFF_CLOCK (staff) · 类别：健康上报（学生）或教职工打卡',
    occasion LowCardinality(String) COMMENT 'DAILY for health reports, or the shift slot · 健康上报为 DAILY，打卡为班次',
    status   LowCardinality(String) COMMENT 'NORMAL, SYMPTOM, ISOLATING or EXEMPT; of staff NORMAL, LATE, EARLY, MISSING, ABSENT or NOT_REQUIRED; empty where several are shown together, being too rare alone · 状态；人数过少而合并显示时为空',
    people   Int64                  COMMENT 'People of the whole district; never less than publications.least · 全区人数（人），不小于 publications.least'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, date, kind, occasion, status, people
FROM rollcall.published_check_in_statuses FINAL
WHERE (district, date, published_at) IN (SELECT district, date, published_at FROM analytics.publications)
COMMENT 'How a district''s people checked in: everybody who answered is in one row; statuses of too few people are shown together. Published once, suppressed';
