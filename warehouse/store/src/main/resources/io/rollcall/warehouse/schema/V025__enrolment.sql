-- The rosters' people: who is enrolled where, from when until when. One row a person and school year, so that a record of the topic replaces all that the one before it said.
-- A person who was erased has a row without ids and intervals, and none in the view.

CREATE TABLE IF NOT EXISTS rollcall.roster_person
(
    district    LowCardinality(String)        COMMENT 'Code of the district',
    school_year Int32                         COMMENT 'Year in which the school year begins, on 1 August; its key made the hashes',
    subject     FixedString(16)               COMMENT 'The person: the keyed hash of the id that the roster knows them by',
    ids         Array(String)                 COMMENT 'The person''s subject in every namespace, the roster''s own too; in hexadecimal',
    schools     Array(LowCardinality(String)) COMMENT 'Of each interval, the code of the school',
    classes     Array(LowCardinality(String)) COMMENT 'Of each interval, the code of the class; empty for the school as such',
    roles       Array(LowCardinality(String)) COMMENT 'Of each interval, STUDENT, TEACHER or STAFF',
    from_dates  Array(Date32)                 COMMENT 'Of each interval, the first day',
    until_dates Array(Date32)                 COMMENT 'Of each interval, the first day on which it no longer holds; 2149-06-06 where it has no end yet',
    version     UInt64                        COMMENT 'Offset in the topic; the highest stands'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, school_year, subject)
SETTINGS min_age_to_force_merge_seconds = 3600
COMMENT 'What the rosters say of each person; never a name';

CREATE OR REPLACE VIEW rollcall.enrolment
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    school_year Int32                  COMMENT 'Year in which the school year begins, on 1 August',
    person      FixedString(16)        COMMENT 'One for all subjects of the person: the hash of the id that the roster knows them by',
    subject     FixedString(16)        COMMENT 'The person as an observation names them: the keyed hash of one of their ids; a row for each',
    school      LowCardinality(String) COMMENT 'Code of the school',
    class       LowCardinality(String) COMMENT 'Code of the class; empty for the school as such',
    role        LowCardinality(String) COMMENT 'STUDENT, TEACHER or STAFF',
    from_date   Date32                 COMMENT 'First day on which it holds',
    until_date  Date32                 COMMENT 'First day on which it no longer holds; 2149-06-06 where it has no end yet'
)
AS
SELECT
    district,
    school_year,
    person,
    CAST(unhex(id), 'FixedString(16)') AS subject,
    interval.1 AS school,
    interval.2 AS class,
    interval.3 AS role,
    interval.4 AS from_date,
    interval.5 AS until_date
FROM
(
    SELECT district, school_year, subject AS person, arrayJoin(ids) AS id, arrayJoin(arrayZip(schools, classes, roles, from_dates, until_dates)) AS interval
    FROM rollcall.roster_person FINAL
)
COMMENT 'Who belongs to which class, or to a school where the class is empty, from when until when: a row for each interval and each of the person''s ids';
