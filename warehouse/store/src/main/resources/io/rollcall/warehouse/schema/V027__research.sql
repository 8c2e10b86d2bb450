-- Single pupils for research, under a purpose that an operator approved: another name for each pupil for each purpose, one purpose at a time, one district, some days.

CREATE TABLE IF NOT EXISTS rollcall.purpose
(
    district    LowCardinality(String) COMMENT 'Code of the district whose pupils may be asked about',
    id          String                 COMMENT 'Code of the purpose; never used twice',
    approved_at DateTime64(3, 'UTC')   COMMENT 'When it was approved',
    approved_by String                 COMMENT 'Who approved it, as the operator gave it: a login or office',
    from_date   Date                   COMMENT 'First day that may be asked about',
    to_date     Date                   COMMENT 'Last day that may be asked about',
    expires_at  DateTime64(3, 'UTC')   COMMENT 'From then on it is open no longer; brought forward where it was ended',
    salt        String                 COMMENT 'Secret: 32 random bytes that make the purpose''s names for pupils',
    version     UInt64                 COMMENT 'The highest stands'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY id
COMMENT 'Purposes for which single pupils may be asked about';

CREATE OR REPLACE VIEW rollcall.open_purpose
(
    district    LowCardinality(String) COMMENT 'Code of the district whose pupils may be asked about',
    id          String                 COMMENT 'Code of the purpose',
    approved_at DateTime64(3, 'UTC')   COMMENT 'When it was approved',
    from_date   Date                   COMMENT 'First day that may be asked about',
    to_date     Date                   COMMENT 'Last day that may be asked about',
    expires_at  DateTime64(3, 'UTC')   COMMENT 'From then on it is open no longer',
    salt        String                 COMMENT 'Secret: makes the purpose''s names for pupils'
)
AS
SELECT district, id, approved_at, from_date, to_date, expires_at, salt
FROM rollcall.purpose FINAL
WHERE expires_at > now64(3)
ORDER BY approved_at, id
LIMIT 1
COMMENT 'The purpose that is open, or none; of two the one that was approved first';

CREATE DATABASE IF NOT EXISTS research;

CREATE OR REPLACE VIEW research.attendance
(
    purpose     String                 COMMENT 'Code of the purpose under which this is read · 研究目的编号',
    pupil       FixedString(16)        COMMENT 'The pupil under a name that only this purpose has · 学生代号，仅在本目的内有效',
    school_code LowCardinality(String) COMMENT 'Code of the school · 学校代码',
    grade       LowCardinality(String) COMMENT 'Grade of the class that the source names; empty where it names none · 年级',
    date        Date                   COMMENT 'Day in the district''s time zone · 日期（本区时区）',
    session     LowCardinality(String) COMMENT 'AM, PM or DAY · 时段：AM 上午、PM 下午、DAY 全天',
    status      LowCardinality(String) COMMENT 'PRESENT, LATE, OFFSITE, EXCUSED, UNEXCUSED or NOT_REQUIRED · 状态',
    reason      LowCardinality(String) COMMENT 'Reason of an absence, empty where there is none · 缺勤原因',
    mode        LowCardinality(String) COMMENT 'IN_PERSON or ONLINE · 方式：线下或线上'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    assumeNotNull((SELECT id FROM rollcall.open_purpose)) AS purpose,
    CAST(substring(SHA256(concat(assumeNotNull((SELECT salt FROM rollcall.open_purpose)), toString(standing.subject))), 1, 16), 'FixedString(16)') AS pupil,
    standing.school AS school_code,
    roster.grade AS grade,
    standing.date AS date,
    standing.occasion AS session,
    standing.status AS status,
    standing.detail AS reason,
    standing.mode AS mode
FROM
(
    SELECT date, school, occasion, subject, argMax(change.new_status, change.version) AS status, argMax(change.class, change.version) AS class,
        argMax(change.detail, change.version) AS detail, argMax(change.mode, change.version) AS mode
    FROM rollcall.status_change AS change
    WHERE district = (SELECT district FROM rollcall.open_purpose) AND kind = 'ATTENDANCE' AND occasion IN ('AM', 'PM', 'DAY')
        AND date >= (SELECT from_date FROM rollcall.open_purpose) AND date <= (SELECT to_date FROM rollcall.open_purpose)
    GROUP BY district, kind, date, school, occasion, subject
    SETTINGS optimize_aggregation_in_order = 1
) AS standing
LEFT JOIN
(
    SELECT school, class, argMax(version.grade, version.effective_from) AS grade
    FROM rollcall.school_class AS version FINAL
    WHERE district = (SELECT district FROM rollcall.open_purpose)
    GROUP BY school, class
) AS roster ON roster.school = standing.school AND roster.class = standing.class
WHERE standing.status != 'UNKNOWN'
COMMENT 'Where each pupil stood at each session, of the open purpose''s district and days; nothing without one. No class, and no time of day';

CREATE OR REPLACE VIEW research.enrolment
(
    purpose     String                 COMMENT 'Code of the purpose under which this is read · 研究目的编号',
    pupil       FixedString(16)        COMMENT 'The pupil under a name that only this purpose has; the same as in attendance · 学生代号，与 attendance 相同',
    school_code LowCardinality(String) COMMENT 'Code of the school · 学校代码',
    from_date   Date32                 COMMENT 'First day at the school · 入校日期',
    until_date  Date32                 COMMENT 'First day no longer at the school; 2149-06-06 where it has no end yet · 离校日期'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT DISTINCT
    assumeNotNull((SELECT id FROM rollcall.open_purpose)) AS purpose,
    CAST(substring(SHA256(concat(assumeNotNull((SELECT salt FROM rollcall.open_purpose)), toString(enrolled.subject))), 1, 16), 'FixedString(16)') AS pupil,
    enrolled.school AS school_code,
    enrolled.from_date AS from_date,
    enrolled.until_date AS until_date
FROM rollcall.enrolment AS enrolled
WHERE district = (SELECT district FROM rollcall.open_purpose) AND role = 'STUDENT'
    AND enrolled.from_date <= (SELECT to_date FROM rollcall.open_purpose) AND enrolled.until_date > (SELECT from_date FROM rollcall.open_purpose)
COMMENT 'Which school pupils belonged to, of the open purpose''s district, where it overlaps its days; nothing without one';
