-- Pupils who are often absent, by school: published once a month, suppressed, with the school year so far.

CREATE TABLE IF NOT EXISTS rollcall.month_publication
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Last day of the month',
    published_at DateTime64(3, 'UTC')   COMMENT 'Names the publication; of several for one month the one that was written first stands',
    least        UInt32                 COMMENT 'The least figure that is shown'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, published_at)
SETTINGS enable_block_number_column = 1
COMMENT 'Which months are published';

CREATE TABLE IF NOT EXISTS rollcall.published_persistent_absence
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Last day of the month',
    degree       LowCardinality(String) COMMENT 'PERSISTENT or SEVERE',
    sub_district LowCardinality(String) COMMENT 'Code of the part of the district; empty for several together',
    school       LowCardinality(String) COMMENT 'Code of the school; empty for several together',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    school_kind  LowCardinality(String) COMMENT 'Kind of the school; empty for several schools together',
    schools      UInt32                 COMMENT 'How many schools the row is about',
    pupils       Int64                  COMMENT 'Pupils of whom any session of the school year is known',
    absentees    Int64                  COMMENT 'Those of them who were absent so often'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, degree, sub_district, school, published_at)
COMMENT 'Pupils who are often absent, suppressed';

CREATE OR REPLACE VIEW analytics.persistent_absence
(
    district     LowCardinality(String) COMMENT 'Code of the district · 区代码',
    date         Date                   COMMENT 'Last day of a month: the figures are those of the school year, from 1 August, up to it · 月末日期：数据为本学年（8 月 1 日起）截至该日的累计',
    degree       LowCardinality(String) COMMENT 'PERSISTENT: absent for 10 % or more of the sessions of which the pupil''s status is known, those not required left out; SEVERE: 50 % or more, who are among the persistently absent too. AM and PM weigh one each, DAY two. Two divisions of the same pupils: read one at a time · 程度：PERSISTENT 经常缺勤（≥10%），SEVERE 严重缺勤（≥50%，同时计入经常缺勤）；上午、下午各计一次，全天计两次；两种划分请勿相加',
    sub_district LowCardinality(String) COMMENT 'Code of the part of the district; empty where the row is of several, or of none · 片区代码；涉及多个片区或无片区时为空',
    school_kind  LowCardinality(String) COMMENT 'Such as PRIMARY, as of the day; empty where several schools are shown together · 学校类型；多校合并显示时为空',
    school_code  LowCardinality(String) COMMENT 'Code of the school, unique in its district; empty where several schools are shown together, their figures being too small alone · 学校代码，区内唯一；单独人数过少而合并显示时为空',
    schools      UInt32                 COMMENT 'How many schools the row is about · 本行包含的学校数',
    pupils       Int64                  COMMENT 'Pupils of whom the status at any session of the school year is known; a pupil of two schools is counted at both · 本学年有出勤记录的学生数（人），转学学生在两校各计一次',
    absentees    Int64                  COMMENT 'Those of them who were absent so often; never less than least, nor are the others · 达到该程度的学生数（人），不小于 least，其余学生亦然',
    share        Float64                COMMENT 'absentees / pupils, 0 to 1 · 占比 = 缺勤学生 ÷ 学生，0 到 1',
    published_at DateTime64(3, 'UTC')   COMMENT 'When the month was published; what is corrected later is not in it · 发布时间；此后的更正不再计入',
    least        UInt32                 COMMENT 'The least figure that is shown, in pupils · 表中所示的最小人数'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    published.district AS district,
    published.date AS date,
    degree,
    sub_district,
    school_kind,
    school AS school_code,
    schools,
    pupils,
    absentees,
    absentees / pupils AS share,
    publication.published_at AS published_at,
    publication.least AS least
FROM rollcall.published_persistent_absence AS published FINAL
INNER JOIN
(
    SELECT district, date, argMin(month.published_at, month._block_number) AS published_at, argMin(month.least, month._block_number) AS least
    FROM rollcall.month_publication AS month
    GROUP BY district, date
) AS publication
    ON publication.district = published.district AND publication.date = published.date AND publication.published_at = published.published_at
COMMENT 'Pupils who were absent for a tenth (persistent) or half (severe) of their sessions this school year: every pupil is in one row of each degree; schools with too few of them are shown together. Published once a month, suppressed';
