-- What is published once when a day closes, with small groups suppressed: see docs/decisions/0015-published-tables.md.
-- A day counts as published from its row in rollcall.publication on, which is written last: rows of an attempt that broke
-- off belong to no publication and are never seen.

CREATE TABLE IF NOT EXISTS rollcall.publication
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'The closed day, in the district''s time zone',
    published_at DateTime64(3, 'UTC')   COMMENT 'Names the publication; of several for one day the first stands',
    least        UInt32                 COMMENT 'The least figure that is shown'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, published_at)
COMMENT 'Which days are published';

CREATE TABLE IF NOT EXISTS rollcall.published_attendance_by_class
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Day in the district''s time zone',
    school       LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    session      LowCardinality(String) COMMENT 'AM, PM or DAY',
    grade        LowCardinality(String) COMMENT 'Grade of the pupils in the row; empty for those of several grades or of none',
    class        LowCardinality(String) COMMENT 'Code of the class; empty for several classes together',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    classes      UInt32                 COMMENT 'Classes in the row',
    attending    Int64                  COMMENT 'Pupils present, late or at an approved activity elsewhere',
    absent       Int64                  COMMENT 'Pupils absent, excused or not'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, school, session, grade, class, published_at)
COMMENT 'Attendance within schools, suppressed';

CREATE TABLE IF NOT EXISTS rollcall.published_absence_reasons
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Day in the district''s time zone',
    school       LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    session      LowCardinality(String) COMMENT 'AM, PM or DAY',
    status       LowCardinality(String) COMMENT 'EXCUSED or UNEXCUSED',
    reason       LowCardinality(String) COMMENT 'Reason; empty for several together',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    pupils       Int64                  COMMENT 'Pupils absent for the reason'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, school, session, status, reason, published_at)
COMMENT 'Reasons for absence within schools, suppressed';

CREATE OR REPLACE VIEW analytics.publications
(
    district     LowCardinality(String) COMMENT 'Code of the district · 区代码',
    date         Date                   COMMENT 'The closed day, in the district''s time zone · 已结束的日期（本区时区）',
    published_at DateTime64(3, 'UTC')   COMMENT 'When its tables were published; what is corrected later is not in them · 发布时间；此后的更正不再计入',
    least        UInt32                 COMMENT 'The least figure that they show, in pupils · 表中所示的最小人数'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    date,
    min(publication.published_at) AS published_at,
    argMin(publication.least, publication.published_at) AS least
FROM rollcall.publication AS publication
GROUP BY district, date
COMMENT 'Which days are published: the days that attendance_by_class and absence_reasons have. Published once';

CREATE OR REPLACE VIEW analytics.attendance_by_class
(
    district        LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code     LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    date            Date                   COMMENT 'Day in the district''s time zone · 日期（本区时区）',
    session         LowCardinality(String) COMMENT 'AM, PM or DAY · 时段：AM 上午、PM 下午、DAY 全天',
    grade           LowCardinality(String) COMMENT 'Grade of the pupils in the row; empty where they are of several grades or of none · 年级；涉及多个年级或无年级时为空',
    class           LowCardinality(String) COMMENT 'Code of the class; empty where several classes are shown together, being too small alone · 班级代码；单独人数过少而合并显示时为空',
    classes         UInt32                 COMMENT 'How many classes the row is about · 本行包含的班级数',
    attending       Int64                  COMMENT 'Pupils present, late or at an approved activity elsewhere; never less than publications.least · 出勤学生数（人），不小于 publications.least',
    absent          Int64                  COMMENT 'Pupils absent, excused or not; never less than publications.least · 缺勤学生数（人），不小于 publications.least',
    attendance_rate Float64                COMMENT 'attending / (attending + absent), 0 to 1 · 出勤率 = 出勤 ÷（出勤 + 缺勤），0 到 1'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    date,
    session,
    grade,
    class,
    classes,
    attending,
    absent,
    attending / (attending + absent) AS attendance_rate
FROM rollcall.published_attendance_by_class FINAL
WHERE (district, date, published_at) IN (SELECT district, date, published_at FROM analytics.publications)
COMMENT 'Attendance within schools: every pupil is in one row, so that rows may be added; grades and classes with too few attending or absent pupils are shown together, and a school in which nothing can be told apart is not shown (attendance_daily has it). Published once, suppressed';

CREATE OR REPLACE VIEW analytics.absence_reasons
(
    district    LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    date        Date                   COMMENT 'Day in the district''s time zone · 日期（本区时区）',
    session     LowCardinality(String) COMMENT 'AM, PM or DAY · 时段：AM 上午、PM 下午、DAY 全天',
    status      LowCardinality(String) COMMENT 'EXCUSED or UNEXCUSED · 缺勤类别：EXCUSED 请假、UNEXCUSED 无故',
    reason      LowCardinality(String) COMMENT 'Such as ILLNESS; NONE where none was given, NONE_YET where it is still to be learnt; empty where several reasons are shown together, being too rare alone · 原因，如 ILLNESS；NONE 未给出，NONE_YET 待查；人数过少而合并显示时为空',
    pupils      Int64                  COMMENT 'Pupils absent for the reason; never less than publications.least · 因此缺勤的学生数（人），不小于 publications.least'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, school AS school_code, date, session, status, reason, pupils
FROM rollcall.published_absence_reasons FINAL
WHERE (district, date, published_at) IN (SELECT district, date, published_at FROM analytics.publications)
COMMENT 'Why pupils were absent: every absent pupil is in one row; reasons given for too few pupils are shown together, and where none can be told apart a school, session and status is not shown (attendance_daily has its total). Published once, suppressed';
