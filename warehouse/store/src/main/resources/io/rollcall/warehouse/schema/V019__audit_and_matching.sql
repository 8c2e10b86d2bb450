-- Who looked at what; and the little that the gateway may read, to tell a school which of its own ids have not answered.

CREATE TABLE IF NOT EXISTS rollcall.audit_log
(
    district LowCardinality(String) COMMENT 'Code of the district whose data it was',
    at       DateTime64(3, 'UTC')   COMMENT 'When it was done',
    id       String                 COMMENT 'Names the line: of a request to the gateway the request''s id',
    actor    LowCardinality(String) COMMENT 'Name of the feed or the login',
    role     LowCardinality(String) COMMENT 'What the actor is: FEED, or a role of the cockpit',
    action   LowCardinality(String) COMMENT 'OUTSTANDING_MATCH, PERMISSION_FAILURE, CLASS_VIEW or EXPORT',
    school   LowCardinality(String) COMMENT 'Code of the school whose data it was, empty where it was not one school''s',
    scope    String                 COMMENT 'Which data: kind, day and occasion; or which endpoint or page',
    purpose  LowCardinality(String) COMMENT 'Code of the purpose that the actor gave, empty where there is none',
    outcome  LowCardinality(String) COMMENT 'DONE, or the code of the refusal',
    people   Int32                  COMMENT 'How many people were asked about; never who',
    version  UInt64                 COMMENT 'The line''s offset in its topic, 0 where it was written here first'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(at)
ORDER BY (district, at, id)
COMMENT 'Append-only: who did what, of whose data, and how it ended. Kept at least 180 days';

CREATE DATABASE IF NOT EXISTS matching;

CREATE OR REPLACE VIEW matching.answered
(
    district LowCardinality(String) COMMENT 'Code of the district',
    kind     LowCardinality(String) COMMENT 'Kind of occasion',
    date     Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school   LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion LowCardinality(String) COMMENT 'Session, shift, campaign or notice',
    subject  FixedString(16)        COMMENT 'The person: a keyed hash, another one every school year'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, kind, date, school, occasion, subject
FROM rollcall.person_status
WHERE kind IN ('ATTENDANCE', 'HEALTH_REPORT', 'FORM', 'STAFF_CLOCK', 'NOTICE')
    AND status NOT IN ('UNKNOWN', 'SENT', 'FAILED', 'BLOCKED')
COMMENT 'Who has answered, or read, on an occasion; not what. Live';

CREATE OR REPLACE VIEW matching.progress
(
    topic            LowCardinality(String) COMMENT 'Kafka topic',
    complete_through DateTime64(3, 'UTC')   COMMENT 'Everything that was acknowledged before is in the view beside this one'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT progress.topic AS topic, min(progress.complete_through) AS complete_through
FROM rollcall.log_progress AS progress FINAL
GROUP BY progress.topic
COMMENT 'How far the log of each kind has come';
