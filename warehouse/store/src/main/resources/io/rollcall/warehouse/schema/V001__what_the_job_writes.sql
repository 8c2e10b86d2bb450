-- Facts and counters. Each row's key (ORDER BY) and version are functions of the Kafka log alone, so a repeated insert
-- changes nothing; whoever reads must see one row a key: FINAL, or the views.
-- Counters are rewritten many times an hour, so the parts that merging leaves behind go soon.

CREATE TABLE IF NOT EXISTS rollcall.status_change
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    kind        LowCardinality(String) COMMENT 'Kind of occasion, such as ATTENDANCE',
    date        Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school      LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion    LowCardinality(String) COMMENT 'Session AM, PM, DAY, lesson period P1 to P12, or the occasion''s own id',
    subject     FixedString(16)        COMMENT 'The person: a keyed hash, another one every school year',
    version     UInt64                 COMMENT 'generation << 40 | number of this change among the person''s changes on this occasion, from 1',
    old_status  LowCardinality(String) COMMENT 'Status before; UNKNOWN where nothing was known',
    new_status  LowCardinality(String) COMMENT 'Status after; UNKNOWN where the observation was withdrawn',
    class       LowCardinality(String) COMMENT 'Class that the source names, empty where it names none',
    detail      LowCardinality(String) COMMENT 'Reason (attendance) or option (form), empty where there is none',
    mode        LowCardinality(String) COMMENT 'IN_PERSON or ONLINE',
    order_time  DateTime64(3, 'UTC')   COMMENT 'Source time of the winning observation',
    received_at DateTime64(3, 'UTC')   COMMENT 'When the gateway took the observation in'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, school, occasion, subject, version)
COMMENT 'A person''s moves from one status to another; nothing else is ever counted. Rows with one key are identical.';

CREATE TABLE IF NOT EXISTS rollcall.school_count
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    kind        LowCardinality(String) COMMENT 'Kind of occasion, such as ATTENDANCE',
    date        Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school      LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion    LowCardinality(String) COMMENT 'Session AM, PM, DAY, lesson period P1 to P12, or the occasion''s own id',
    status      LowCardinality(String) COMMENT 'Where these people stand; never UNKNOWN',
    detail      LowCardinality(String) COMMENT 'Reason (attendance) or option (form), empty where there is none',
    count       Int64                  COMMENT 'People; absolute, 0 where the last one left',
    version     UInt64                 COMMENT 'generation << 40 | changes applied to this counter; the highest stands',
    received_at DateTime64(3, 'UTC')   COMMENT 'When the gateway took in the observation that changed it last'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, school, occasion, status, detail)
SETTINGS old_parts_lifetime = 30
COMMENT 'How many people of a school stand where on an occasion';

CREATE TABLE IF NOT EXISTS rollcall.class_count
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    kind        LowCardinality(String) COMMENT 'Kind of occasion, such as ATTENDANCE',
    date        Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school      LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion    LowCardinality(String) COMMENT 'Session AM, PM, DAY, lesson period P1 to P12, or the occasion''s own id',
    class       LowCardinality(String) COMMENT 'Class that the winning observations name, empty where they name none',
    status      LowCardinality(String) COMMENT 'Where these people stand; never UNKNOWN',
    detail      LowCardinality(String) COMMENT 'Reason (attendance) or option (form), empty where there is none',
    count       Int64                  COMMENT 'People; absolute, 0 where the last one left',
    version     UInt64                 COMMENT 'generation << 40 | changes applied to this counter; the highest stands',
    received_at DateTime64(3, 'UTC')   COMMENT 'When the gateway took in the observation that changed it last'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, school, occasion, class, status, detail)
SETTINGS old_parts_lifetime = 30
COMMENT 'How many people of a class stand where on an occasion';

CREATE TABLE IF NOT EXISTS rollcall.minute_count
(
    district LowCardinality(String) COMMENT 'Code of the district',
    kind     LowCardinality(String) COMMENT 'Kind of occasion, such as ATTENDANCE',
    date     Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school   LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion LowCardinality(String) COMMENT 'Session AM, PM, DAY, lesson period P1 to P12, or the occasion''s own id',
    minute   DateTime('UTC')        COMMENT 'Start of the minute of the winning observation''s source time',
    status   LowCardinality(String) COMMENT 'Where these people stand; never UNKNOWN',
    count    Int64                  COMMENT 'People; absolute, 0 where a correction moved the last one to another minute',
    version  UInt64                 COMMENT 'generation << 40 | changes applied to this counter; the highest stands'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, school, occasion, minute, status)
SETTINGS old_parts_lifetime = 30
COMMENT 'In which minute the people of a school came to stand where they stand';

CREATE TABLE IF NOT EXISTS rollcall.log_progress
(
    topic            LowCardinality(String) COMMENT 'Kafka topic',
    partition        UInt16                 COMMENT 'Number of the partition',
    offset           Int64                  COMMENT 'Next offset to read; all that follows from earlier ones is in the tables',
    complete_through DateTime64(3, 'UTC')   COMMENT 'Time of the last tick read, else of the last record',
    version          UInt64                 COMMENT 'The offset; the highest stands'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (topic, partition)
SETTINGS old_parts_lifetime = 30
COMMENT 'How far the job has read each partition of the log';
