-- What questions and analysts read. Every figure of a school, a district or a report comes from rollcall.attendance_session.

CREATE OR REPLACE VIEW rollcall.person_status
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    kind        LowCardinality(String) COMMENT 'Kind of occasion, such as ATTENDANCE',
    date        Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school      LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion    LowCardinality(String) COMMENT 'Session AM, PM, DAY, lesson period P1 to P12, or the occasion''s own id',
    subject     FixedString(16)        COMMENT 'The person: a keyed hash, another one every school year',
    version     UInt64                 COMMENT 'Of the change that led here',
    status      LowCardinality(String) COMMENT 'Where the person stands; UNKNOWN where the observation was withdrawn',
    class       LowCardinality(String) COMMENT 'Class that the source names, empty where it names none',
    detail      LowCardinality(String) COMMENT 'Reason (attendance) or option (form), empty where there is none',
    mode        LowCardinality(String) COMMENT 'IN_PERSON or ONLINE',
    order_time  DateTime64(3, 'UTC')   COMMENT 'Source time of the winning observation',
    received_at DateTime64(3, 'UTC')   COMMENT 'When the gateway took the observation in'
)
AS
SELECT
    district,
    kind,
    date,
    school,
    occasion,
    subject,
    max(change.version) AS version,
    argMax(change.new_status, change.version) AS status,
    argMax(change.class, change.version) AS class,
    argMax(change.detail, change.version) AS detail,
    argMax(change.mode, change.version) AS mode,
    argMax(change.order_time, change.version) AS order_time,
    argMax(change.received_at, change.version) AS received_at
FROM rollcall.status_change AS change
GROUP BY district, kind, date, school, occasion, subject
COMMENT 'Where each person stands now on each occasion of which anything was said';

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
WHERE session IN ('AM', 'PM', 'DAY') AND enrolled > 0
COMMENT 'Which sessions of a day each school is expected to hold and how many pupils at each: the school''s own calendar, else its district''s; the school''s version as of the day. A school without pupils, or not open yet, is expected nowhere; lesson periods have figures of their own';
;

CREATE OR REPLACE VIEW rollcall.attendance_session
(
    district      LowCardinality(String) COMMENT 'Code of the district',
    school        LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date          Date                   COMMENT 'Day in the district''s time zone',
    session       LowCardinality(String) COMMENT 'AM, PM or DAY',
    name          String                 COMMENT 'The school''s, as of the day',
    school_kind   LowCardinality(String) COMMENT 'Such as PRIMARY',
    sub_district  LowCardinality(String) COMMENT 'Code of the part of the district, empty where there is none',
    expected      Int64                  COMMENT 'Pupils that roster and calendar expect',
    present       Int64                  COMMENT 'Pupils present on time',
    late          Int64                  COMMENT 'Pupils who came late; they attend',
    offsite       Int64                  COMMENT 'Pupils at an approved educational activity elsewhere; they attend',
    excused       Int64                  COMMENT 'Pupils absent with a reason that the school accepts',
    unexcused     Int64                  COMMENT 'Pupils absent without one',
    not_required  Int64                  COMMENT 'Pupils not required to attend; they leave the denominator',
    last_received DateTime64(3, 'UTC')   COMMENT 'When the gateway took in the newest observation in these figures; 1970 where there is none'
)
AS
SELECT
    district,
    school,
    date,
    session,
    max(figure.name) AS name,
    max(figure.school_kind) AS school_kind,
    max(figure.sub_district) AS sub_district,
    sum(figure.expected) AS expected,
    sumIf(figure.count, figure.status = 'PRESENT') AS present,
    sumIf(figure.count, figure.status = 'LATE') AS late,
    sumIf(figure.count, figure.status = 'OFFSITE') AS offsite,
    sumIf(figure.count, figure.status = 'EXCUSED') AS excused,
    sumIf(figure.count, figure.status = 'UNEXCUSED') AS unexcused,
    sumIf(figure.count, figure.status = 'NOT_REQUIRED') AS not_required,
    max(figure.received_at) AS last_received
FROM
(
    SELECT district, school, date, session, name, school_kind, sub_district, expected,
        '' AS status, toInt64(0) AS count, toDateTime64(0, 3, 'UTC') AS received_at
    FROM rollcall.expected_session
    UNION ALL
    SELECT district, school, date, occasion AS session, '' AS name, '' AS school_kind, '' AS sub_district, toInt64(0) AS expected,
        status, count, received_at
    FROM rollcall.school_count FINAL
    WHERE kind = 'ATTENDANCE' AND occasion IN ('AM', 'PM', 'DAY')
) AS figure
GROUP BY district, school, date, session
HAVING sum(figure.expected) > 0
COMMENT 'The figures of every school, day and session that is expected: what all other figures are made of';
