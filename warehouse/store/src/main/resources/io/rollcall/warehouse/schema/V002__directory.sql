-- The directory topic's entries. What has an effective date keeps its history: an enrolment change on 1 March does not
-- change what was expected in February. The highest version (the entry's offset in the topic) of a key stands.

CREATE TABLE IF NOT EXISTS rollcall.district
(
    district LowCardinality(String) COMMENT 'Code of the district',
    name     String                 COMMENT 'As shown',
    zone     LowCardinality(String) COMMENT 'IANA time zone in which its days begin and end',
    clock    LowCardinality(String) COMMENT 'SYSTEM, or DATA where the data is replayed',
    version  UInt64                 COMMENT 'Offset in the directory topic'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY district
COMMENT 'Districts';

CREATE TABLE IF NOT EXISTS rollcall.sub_district
(
    district LowCardinality(String) COMMENT 'Code of the district',
    code     LowCardinality(String) COMMENT 'Code of the part, unique in its district',
    name     String                 COMMENT 'As shown',
    version  UInt64                 COMMENT 'Offset in the directory topic'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, code)
COMMENT 'Parts of districts, such as a street office''s area';

CREATE TABLE IF NOT EXISTS rollcall.school
(
    district       LowCardinality(String) COMMENT 'Code of the district',
    school         LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    effective_from Date32                 COMMENT 'First day on which this version of the school holds',
    name           String                 COMMENT 'As shown',
    school_kind    LowCardinality(String) COMMENT 'Such as PRIMARY',
    sub_district   LowCardinality(String) COMMENT 'Code of the part of the district that it lies in, empty where there is none',
    enrolled       Int32                  COMMENT 'Pupils expected at each session; 0 from the day the school closes',
    staff          Int32                  COMMENT 'Members of staff',
    version        UInt64                 COMMENT 'Offset in the directory topic'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, school, effective_from)
COMMENT 'Schools, one row a version';

CREATE TABLE IF NOT EXISTS rollcall.school_class
(
    district       LowCardinality(String) COMMENT 'Code of the district',
    school         LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    class          LowCardinality(String) COMMENT 'Code of the class, unique in its school',
    effective_from Date32                 COMMENT 'First day on which this version of the class holds',
    grade          LowCardinality(String) COMMENT 'Such as 3, empty where classes have none',
    enrolled       Int32                  COMMENT 'Pupils in the class; 0 from the day it is dissolved',
    version        UInt64                 COMMENT 'Offset in the directory topic'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, school, class, effective_from)
COMMENT 'Classes, one row a version';

CREATE TABLE IF NOT EXISTS rollcall.calendar_day
(
    district LowCardinality(String)         COMMENT 'Code of the district',
    school   LowCardinality(String)         COMMENT 'Empty for the whole district, or the one school whose day differs from it',
    date     Date                           COMMENT 'The day',
    sessions Array(LowCardinality(String))  COMMENT 'Sessions held, such as AM; none on a day off',
    version  UInt64                         COMMENT 'Offset in the directory topic'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, school, date)
COMMENT 'Which sessions are held on a day; a school''s own row stands before its district''s';
