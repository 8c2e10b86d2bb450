-- What somebody should be told of, and who has taken it up. A row's key and id come from what the alert is about, so several evaluators,
-- or one that starts again, write the same alert and not another one.

CREATE TABLE IF NOT EXISTS rollcall.alert
(
    district   LowCardinality(String) COMMENT 'Code of the district',
    date       Date                   COMMENT 'Day that the alert is about; where it may last longer, the day on which it was raised',
    id         String                 COMMENT 'Digest of district, rule, day, school and what in the school it is about',
    rule       LowCardinality(String) COMMENT 'Rule that raised it, such as SCHOOL_SILENT',
    school     LowCardinality(String) COMMENT 'Code of the school, empty where it is about none',
    about      LowCardinality(String) COMMENT 'What in the school: a session, a notice''s id; never a class and never a person',
    severity   LowCardinality(String) COMMENT 'URGENT or WARNING',
    opened_at  DateTime64(3, 'UTC')   COMMENT 'Up to where the log was counted when the condition was found',
    updated_at DateTime64(3, 'UTC')   COMMENT 'The same, when these figures were found',
    closed_at  DateTime64(3, 'UTC')   COMMENT 'The same, when it was no longer found; 1970 while it is open',
    ending     LowCardinality(String) COMMENT 'RESOLVED, or PASSED where its day went by; empty while it is open',
    measured   Float64                COMMENT 'The figure that was found last',
    threshold  Float64                COMMENT 'What it was held against',
    usual      Float64                COMMENT 'What it usually is, where the rule asks for that',
    basis      Float64                COMMENT 'How many the figure was taken from',
    version    UInt64                 COMMENT 'Milliseconds of updated_at, more than any before; the highest stands'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, id)
SETTINGS old_parts_lifetime = 30
COMMENT 'Alerts, open and closed, each with the figures that it was found by and the threshold they were held against';

CREATE TABLE IF NOT EXISTS rollcall.alert_acknowledgement
(
    district LowCardinality(String) COMMENT 'Code of the district',
    id       String                 COMMENT 'The alert''s',
    at       DateTime64(3, 'UTC')   COMMENT 'When',
    login    LowCardinality(String) COMMENT 'Who',
    note     LowCardinality(String) COMMENT 'What is done about it, one of a closed list: free text could name a child',
    version  UInt64                 COMMENT 'Milliseconds of at'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, id, at, login)
COMMENT 'Who took up which alert when, and what they do about it; nothing is ever changed here';

CREATE OR REPLACE VIEW rollcall.alert_standing
(
    district        LowCardinality(String)         COMMENT 'Code of the district',
    date            Date                           COMMENT 'Day that the alert is about, or on which it was raised',
    id              String                         COMMENT 'The alert''s',
    rule            LowCardinality(String)         COMMENT 'Rule that raised it',
    school          LowCardinality(String)         COMMENT 'Code of the school, empty where it is about none',
    school_name     String                         COMMENT 'As the newest version of the school has it',
    about           LowCardinality(String)         COMMENT 'What in the school it is about',
    severity        LowCardinality(String)         COMMENT 'URGENT or WARNING',
    opened_at       DateTime64(3, 'UTC')           COMMENT 'When it was raised',
    updated_at      DateTime64(3, 'UTC')           COMMENT 'When its figures were found',
    closed_at       Nullable(DateTime64(3, 'UTC')) COMMENT 'When it ended; NULL while it is open',
    ending          LowCardinality(String)         COMMENT 'How it ended; empty while it is open',
    measured        Float64                        COMMENT 'The figure that was found last',
    threshold       Float64                        COMMENT 'What it was held against',
    usual           Float64                        COMMENT 'What it usually is',
    basis           Float64                        COMMENT 'How many the figure was taken from',
    version         UInt64                         COMMENT 'Of the row that stands',
    acknowledged_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When somebody last took it up since it was raised; NULL where nobody has',
    acknowledged_by String                         COMMENT 'Who did, empty where nobody has',
    note            String                         COMMENT 'What they do about it, empty where nobody has'
)
AS
SELECT
    alert.district AS district,
    alert.date AS date,
    alert.id AS id,
    alert.rule AS rule,
    alert.school AS school,
    named.name AS school_name,
    alert.about AS about,
    alert.severity AS severity,
    alert.opened_at AS opened_at,
    alert.updated_at AS updated_at,
    nullIf(alert.closed_at, toDateTime64(0, 3, 'UTC')) AS closed_at,
    alert.ending AS ending,
    alert.measured AS measured,
    alert.threshold AS threshold,
    alert.usual AS usual,
    alert.basis AS basis,
    alert.version AS version,
    if(taken.at >= alert.opened_at, toNullable(taken.at), NULL) AS acknowledged_at,
    if(taken.at >= alert.opened_at, taken.login, '') AS acknowledged_by,
    if(taken.at >= alert.opened_at, taken.note, '') AS note
FROM (SELECT * FROM rollcall.alert FINAL) AS alert
LEFT JOIN
(
    SELECT
        district,
        id,
        max(one.at) AS at,
        toString(argMax(one.login, (one.at, one.login))) AS login,
        toString(argMax(one.note, (one.at, one.login))) AS note
    FROM rollcall.alert_acknowledgement AS one
    GROUP BY district, id
) AS taken ON taken.district = alert.district AND taken.id = alert.id
LEFT JOIN
(
    SELECT district, school, argMax(version.name, version.effective_from) AS name
    FROM rollcall.school AS version FINAL
    GROUP BY district, school
) AS named ON named.district = alert.district AND named.school = alert.school
COMMENT 'Alerts as they stand, with the school''s name and with who took them up since they were raised';
