-- What analysts read of the directory: schools, the days on which they hold sessions, and their staff. Nothing here is about a person.

CREATE OR REPLACE VIEW analytics.schools
(
    district          LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code       LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    first_day         Date32                 COMMENT 'First day on which this version of the school holds · 本版本生效首日',
    last_day          Nullable(Date32)       COMMENT 'Last day on which it holds; NULL where it still does · 本版本生效末日；仍有效时为 NULL',
    name              String                 COMMENT 'As shown · 显示名称',
    school_kind       LowCardinality(String) COMMENT 'Such as PRIMARY · 学校类别，如 PRIMARY（小学）',
    sub_district      LowCardinality(String) COMMENT 'Code of the part of the district, empty where there is none · 片区代码，无则为空',
    sub_district_name String                 COMMENT 'That part''s name, empty where there is none · 片区名称，无则为空',
    enrolled          Int64                  COMMENT 'Pupils expected at each session; 0 from the day the school closes · 应到学生数（人）；学校关闭后为 0'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    version.district AS district,
    version.school AS school_code,
    version.effective_from AS first_day,
    version.next_day - 1 AS last_day,
    version.name AS name,
    version.school_kind AS school_kind,
    version.sub_district AS sub_district,
    part.name AS sub_district_name,
    toInt64(version.enrolled) AS enrolled
FROM
(
    SELECT *, leadInFrame(toNullable(effective_from)) OVER (
        PARTITION BY district, school ORDER BY effective_from ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS next_day
    FROM rollcall.school FINAL
) AS version
LEFT JOIN (SELECT district, code, name FROM rollcall.sub_district FINAL) AS part
    ON part.district = version.district AND part.code = version.sub_district
COMMENT 'Schools, a row a version: join by district and school_code where the day lies from first_day to last_day';

CREATE OR REPLACE VIEW analytics.calendar
(
    district    LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    date        Date                   COMMENT 'Day in the district''s time zone · 日期（本区时区）',
    session     LowCardinality(String) COMMENT 'AM, PM or DAY · 时段：AM 上午、PM 下午、DAY 全天',
    expected    Int64                  COMMENT 'Pupils enrolled as of the day · 当日应到学生数（人）'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, school AS school_code, date, session, expected
FROM rollcall.expected_session
COMMENT 'Which sessions each school holds on which day: its own calendar, else its district''s';

CREATE OR REPLACE VIEW analytics.staffing
(
    district         LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code      LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    first_day        Date32                 COMMENT 'First day on which these figures hold · 数据生效首日',
    enrolled         Int64                  COMMENT 'Pupils · 学生数（人）',
    staff            Int64                  COMMENT 'Members of staff, teaching or not · 教职工数（人）',
    pupils_per_staff Nullable(Float64)      COMMENT 'enrolled / staff; NULL where there is no staff or no pupil · 生师比（学生数 ÷ 教职工数）；无教职工或无学生时为 NULL'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    effective_from AS first_day,
    toInt64(enrolled) AS enrolled,
    toInt64(staff) AS staff,
    if(staff <= 0 OR enrolled <= 0, NULL, enrolled / staff) AS pupils_per_staff
FROM rollcall.school FINAL
COMMENT 'Pupils and staff of each school, a row a version of the school';
