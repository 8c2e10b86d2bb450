-- What the roster and the bureau know of organisations beside their pupils: where they stand, who teaches there, and which of them are
-- institutions for out-of-school training, which the district's calendar says nothing of.

ALTER TABLE rollcall.school
    ADD COLUMN IF NOT EXISTS teachers Int32 DEFAULT 0 COMMENT 'Those of the staff who teach; 0 where nobody has said' AFTER staff,
    ADD COLUMN IF NOT EXISTS latitude Float64 DEFAULT nan COMMENT 'Where the school stands, degrees; NaN where nobody has said' AFTER teachers,
    ADD COLUMN IF NOT EXISTS longitude Float64 DEFAULT nan COMMENT 'Where the school stands, degrees; NaN where nobody has said' AFTER latitude;

CREATE OR REPLACE VIEW rollcall.expected_session
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    school       LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date         Date                   COMMENT 'Day in the district''s time zone',
    session      LowCardinality(String) COMMENT 'AM, PM or DAY',
    expected     Int64                  COMMENT 'Pupils enrolled as of the day, more than 0',
    name         String                 COMMENT 'The school''s, as of the day',
    school_kind  LowCardinality(String) COMMENT 'Such as PRIMARY',
    sub_district LowCardinality(String) COMMENT 'Code of the part of the district, empty where there is none'
)
AS
SELECT district, school, date, session, toInt64(enrolled) AS expected, name, school_kind, sub_district
FROM
(
    SELECT
        calendar.district AS district,
        school.school AS school,
        calendar.date AS date,
        argMax(calendar.sessions, calendar.school != '') AS sessions,
        max(calendar.school != '') AS has_own_day,
        argMax(school.enrolled, school.effective_from) AS enrolled,
        argMax(school.name, school.effective_from) AS name,
        argMax(school.school_kind, school.effective_from) AS school_kind,
        argMax(school.sub_district, school.effective_from) AS sub_district
    FROM rollcall.calendar_day AS calendar FINAL
    INNER JOIN rollcall.school AS school FINAL ON school.district = calendar.district
    WHERE calendar.school IN ('', school.school) AND school.effective_from <= calendar.date
    GROUP BY district, school, date
)
ARRAY JOIN arrayDistinct(sessions) AS session
WHERE session IN ('AM', 'PM', 'DAY') AND enrolled > 0 AND (has_own_day OR school_kind != 'TRAINING')
COMMENT 'Which sessions of a day each school is expected to hold and how many pupils at each: the school''s own calendar, else its district''s; the school''s version as of the day. A school without pupils, or not open yet, is expected nowhere; lesson periods have figures of their own; a training institution is expected on days of its own only';

CREATE OR REPLACE VIEW rollcall.school_day
(
    district LowCardinality(String) COMMENT 'Code of the district',
    date     Date                   COMMENT 'A day of which something other than attendance is known in the district',
    school   LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    enrolled Int64                  COMMENT 'Its pupils as of the day',
    staff    Int64                  COMMENT 'Its members of staff as of the day'
)
AS
SELECT
    day.district AS district,
    day.date AS date,
    school.school AS school,
    toInt64(argMax(school.enrolled, school.effective_from)) AS enrolled,
    toInt64(argMax(school.staff, school.effective_from)) AS staff
FROM
(
    SELECT DISTINCT district, date FROM rollcall.school_count WHERE kind IN ('HEALTH_REPORT', 'STAFF_CLOCK')
) AS day
INNER JOIN rollcall.school AS school FINAL ON school.district = day.district
WHERE school.effective_from <= day.date
GROUP BY district, date, school
HAVING argMax(school.school_kind, school.effective_from) != 'TRAINING' OR (district, date, school) IN
(
    SELECT district, date, school FROM rollcall.school_count WHERE kind IN ('HEALTH_REPORT', 'STAFF_CLOCK')
)
COMMENT 'How many pupils and staff each school had on the days on which its district checked in; a training institution, on the days on which it did so itself';

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
    enrolled          Int64                  COMMENT 'Pupils expected at each session; 0 from the day the school closes · 应到学生数（人）；学校关闭后为 0',
    latitude          Nullable(Float64)      COMMENT 'Where the school stands, degrees; NULL where nobody has said · 学校所在纬度（度）；未知时为 NULL',
    longitude         Nullable(Float64)      COMMENT 'Where the school stands, degrees; NULL where nobody has said · 学校所在经度（度）；未知时为 NULL'
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
    toInt64(version.enrolled) AS enrolled,
    if(isNaN(version.latitude), NULL, version.latitude) AS latitude,
    if(isNaN(version.longitude), NULL, version.longitude) AS longitude
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

CREATE OR REPLACE VIEW analytics.staffing
(
    district         LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code      LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    first_day        Date32                 COMMENT 'First day on which these figures hold · 数据生效首日',
    enrolled         Int64                  COMMENT 'Pupils · 学生数（人）',
    staff            Int64                  COMMENT 'Members of staff, teaching or not · 教职工数（人）',
    pupils_per_staff Nullable(Float64)      COMMENT 'enrolled / staff; NULL where there is no staff or no pupil · 生师比（学生数 ÷ 教职工数）；无教职工或无学生时为 NULL',
    teachers         Nullable(Int64)         COMMENT 'Those of the staff who teach; NULL where nobody has said · 其中专任教师数（人）；未知时为 NULL'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    effective_from AS first_day,
    toInt64(enrolled) AS enrolled,
    toInt64(staff) AS staff,
    if(staff <= 0 OR enrolled <= 0, NULL, enrolled / staff) AS pupils_per_staff,
    nullIf(toInt64(teachers), 0) AS teachers
FROM rollcall.school FINAL
COMMENT 'Pupils and staff of each school, a row a version of the school';
