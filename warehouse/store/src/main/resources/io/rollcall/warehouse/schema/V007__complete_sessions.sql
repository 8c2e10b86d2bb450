-- What feeds say of themselves, and the presence that follows from the silence of those that send exceptions only.

CREATE TABLE IF NOT EXISTS rollcall.heartbeat
(
    district         LowCardinality(String) COMMENT 'Code of the district',
    date             Date                   COMMENT 'Day that the heartbeat is about, in the district''s time zone',
    school           LowCardinality(String) COMMENT 'Code of the school that the feed speaks for',
    session          LowCardinality(String) COMMENT 'Session or lesson period declared complete; empty for a mere sign of life',
    feed             LowCardinality(String) COMMENT 'Name of the feed',
    operation        LowCardinality(String) COMMENT 'SET, or RETRACT where the session is not complete after all',
    mode             LowCardinality(String) COMMENT 'FULL (a mark for every pupil) or EXCEPTION_ONLY (silence implies presence)',
    complete_through DateTime64(3, 'UTC')   COMMENT 'Everything that happened before is sent',
    received_at      DateTime64(3, 'UTC')   COMMENT 'When the gateway took the heartbeat in',
    version          UInt64                 COMMENT 'Its place in the order of heartbeats: source time, then a digest of the event id; the highest stands'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, school, session, feed)
COMMENT 'Up to when a feed has sent everything of a school, and which sessions it declared complete';

CREATE OR REPLACE VIEW analytics.attendance_implied
(
    district         LowCardinality(String) COMMENT 'Code of the district',
    school_code      LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date             Date                   COMMENT 'Day in the district''s time zone',
    session          LowCardinality(String) COMMENT 'AM, PM or DAY',
    expected         Int64                  COMMENT 'Pupils that roster and calendar expect',
    known            Int64                  COMMENT 'Pupils of whom something is known, those not required too',
    implied_present  Int64                  COMMENT 'max(0, expected - known): pupils of whom nothing was said although the session is complete and the feed sends exceptions only. Implied, not observed: in no other figure',
    complete_through DateTime64(3, 'UTC')   COMMENT 'Up to when the feed had sent everything when it declared the session complete'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    held.district AS district,
    held.school AS school_code,
    held.date AS date,
    held.session AS session,
    held.expected AS expected,
    held.present + held.late + held.offsite + held.excused + held.unexcused + held.not_required AS known,
    greatest(toInt64(0), held.expected - (held.present + held.late + held.offsite + held.excused + held.unexcused + held.not_required)) AS implied_present,
    complete.complete_through AS complete_through
FROM rollcall.attendance_session AS held
INNER JOIN
(
    SELECT district, date, school, session, max(beat.complete_through) AS complete_through
    FROM rollcall.heartbeat AS beat FINAL
    WHERE operation = 'SET' AND mode = 'EXCEPTION_ONLY' AND session != ''
    GROUP BY district, date, school, session
) AS complete USING (district, date, school, session)
COMMENT 'The presence that silence implies, for sessions that a feed of exceptions declared complete. Nobody is invented: it is a figure beside the others. Live figures';
