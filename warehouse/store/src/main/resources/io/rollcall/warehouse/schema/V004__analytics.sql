-- What analysts may read. A view here runs with its maker's rights, so that its readers need none on rollcall.

CREATE DATABASE IF NOT EXISTS analytics;

CREATE OR REPLACE VIEW analytics.attendance_daily
(
    district        LowCardinality(String) COMMENT 'Code of the district',
    school_code     LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date            Date                   COMMENT 'Day in the district''s time zone',
    session         LowCardinality(String) COMMENT 'AM, PM or DAY; in a day''s rate AM and PM weigh one each, DAY two',
    expected        Int64                  COMMENT 'Pupils that roster and calendar expect',
    present         Int64                  COMMENT 'Pupils present on time',
    late            Int64                  COMMENT 'Pupils who came late; they attend',
    offsite         Int64                  COMMENT 'Pupils at an approved educational activity elsewhere; they attend',
    excused         Int64                  COMMENT 'Pupils absent with a reason that the school accepts',
    unexcused       Int64                  COMMENT 'Pupils absent without one',
    not_required    Int64                  COMMENT 'Pupils not required to attend; they leave the denominator',
    unknown         Int64                  COMMENT 'Pupils expected of whom nothing is known, which is no absence; negative where more are known than expected, a fault of the data',
    attendance_rate Nullable(Float64)      COMMENT 'Attending / (attending + absent), 0 to 1; NULL where nothing is known',
    coverage        Nullable(Float64)      COMMENT '(Attending + absent) / (expected - not required): how much of what is possible is known; above 1 is a fault of the data; NULL where nobody is possible'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    date,
    session,
    expected,
    present,
    late,
    offsite,
    excused,
    unexcused,
    not_required,
    expected - known - not_required AS unknown,
    if(known = 0, NULL, attending / known) AS attendance_rate,
    if(possible <= 0, NULL, known / possible) AS coverage
FROM
(
    SELECT
        *,
        present + late + offsite AS attending,
        attending + excused + unexcused AS known,
        expected - not_required AS possible
    FROM rollcall.attendance_session
)
COMMENT 'Attendance of every school, day and session that roster and calendar expect, whether or not the school has reported';
