-- The kinds of occasion beside attendance: what schools declare, and what analysts read of check-ins, forms and processes.

CREATE TABLE IF NOT EXISTS rollcall.declared_occasion
(
    district    LowCardinality(String)        COMMENT 'Code of the district',
    kind        LowCardinality(String)        COMMENT 'Kind of occasion, such as FORM',
    date        Date                          COMMENT 'Day on which it was published or began, in the district''s time zone',
    school      LowCardinality(String)        COMMENT 'Code of the school whose part this is',
    occasion    LowCardinality(String)        COMMENT 'Its id',
    order_time  DateTime64(3, 'UTC')          COMMENT 'Source time of the declaration; the newest stands, of equal ones the greater event id',
    event_id    LowCardinality(String)        COMMENT 'Id of the declaring event',
    operation   LowCardinality(String)        COMMENT 'SET, or RETRACT where it is called off',
    role        LowCardinality(String)        COMMENT 'Whom it expects: STUDENT, STAFF or GUARDIAN',
    expected    Int32                         COMMENT 'People of that role it expects: the audience as it was when it was declared',
    options     Array(LowCardinality(String)) COMMENT 'Codes that an answer may choose from; none where the kind has none',
    opens       DateTime64(3, 'UTC')          COMMENT 'When it was published or began',
    closes      DateTime64(3, 'UTC')          COMMENT 'When it ends or is due; 1970 where nobody said',
    received_at DateTime64(3, 'UTC')          COMMENT 'When the gateway took the declaration in',
    version     UInt64                        COMMENT 'Offset in the declarations topic'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, school, occasion, order_time, event_id)
COMMENT 'Every declaration of an occasion that no calendar knows, such as a campaign';

CREATE OR REPLACE VIEW rollcall.occasion
(
    district LowCardinality(String)        COMMENT 'Code of the district',
    kind     LowCardinality(String)        COMMENT 'Kind of occasion, such as FORM',
    date     Date                          COMMENT 'Day on which it was published or began, in the district''s time zone',
    school   LowCardinality(String)        COMMENT 'Code of the school whose part this is',
    occasion LowCardinality(String)        COMMENT 'Its id',
    role     LowCardinality(String)        COMMENT 'Whom it expects: STUDENT, STAFF or GUARDIAN',
    expected Int64                         COMMENT 'People of that role it expects',
    options  Array(LowCardinality(String)) COMMENT 'Codes that an answer may choose from; none where the kind has none',
    opens    DateTime64(3, 'UTC')          COMMENT 'When it was published or began',
    closes   Nullable(DateTime64(3, 'UTC')) COMMENT 'When it ends or is due; NULL where nobody said'
)
AS
SELECT
    district,
    kind,
    date,
    school,
    occasion,
    argMax(declared.role, place) AS role,
    toInt64(argMax(declared.expected, place)) AS expected,
    argMax(declared.options, place) AS options,
    argMax(declared.opens, place) AS opens,
    nullIf(argMax(declared.closes, place), toDateTime64(0, 3, 'UTC')) AS closes
FROM
(
    SELECT *, (order_time, event_id, version) AS place FROM rollcall.declared_occasion
) AS declared
GROUP BY district, kind, date, school, occasion
HAVING argMax(declared.operation, place) = 'SET'
COMMENT 'The declared occasions that stand: of each the newest declaration, unless it calls the occasion off';

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
COMMENT 'How many pupils and staff each school had on the days on which its district checked in';

CREATE OR REPLACE VIEW analytics.check_ins
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    school_code  LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date         Date                   COMMENT 'Day in the district''s time zone; a campaign''s: the day it was published; a night shift''s: the day it began',
    kind         LowCardinality(String) COMMENT 'HEALTH_REPORT (pupils), FORM (a campaign''s audience) or STAFF_CLOCK (staff)',
    occasion     LowCardinality(String) COMMENT 'DAILY for health reports, the campaign''s id, or the shift slot',
    expected     Int64                  COMMENT 'People: the school''s pupils or staff as of the day, or the audience that the campaign declared. A shift slot expects all of the staff; whom it does not concern is sent as NOT_REQUIRED',
    answered     Int64                  COMMENT 'People of whom anything is known, the exempt and not required ones too',
    outstanding  Int64                  COMMENT 'expected - answered; negative where more answered than were expected, a fault of the data',
    completion   Nullable(Float64)      COMMENT 'answered / expected, 0 to 1; above 1 is a fault of the data; NULL where nobody is expected',
    normal       Int64                  COMMENT 'Pupils who report nothing, staff who clocked in time',
    symptom      Int64                  COMMENT 'Pupils with a symptom',
    isolating    Int64                  COMMENT 'Pupils in isolation',
    exempt       Int64                  COMMENT 'Pupils who need not report',
    late         Int64                  COMMENT 'Staff who came late',
    early        Int64                  COMMENT 'Staff who left early',
    missing      Int64                  COMMENT 'Staff who did not clock',
    absent       Int64                  COMMENT 'Staff who were absent',
    not_required Int64                  COMMENT 'Staff whom the slot does not concern'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    date,
    kind,
    occasion,
    sum(figure.expected) AS expected,
    sum(figure.count) AS answered,
    sum(figure.expected) - sum(figure.count) AS outstanding,
    if(sum(figure.expected) = 0, NULL, sum(figure.count) / sum(figure.expected)) AS completion,
    sumIf(figure.count, figure.status = 'NORMAL') AS normal,
    sumIf(figure.count, figure.status = 'SYMPTOM') AS symptom,
    sumIf(figure.count, figure.status = 'ISOLATING') AS isolating,
    sumIf(figure.count, figure.status = 'EXEMPT') AS exempt,
    sumIf(figure.count, figure.status = 'LATE') AS late,
    sumIf(figure.count, figure.status = 'EARLY') AS early,
    sumIf(figure.count, figure.status = 'MISSING') AS missing,
    sumIf(figure.count, figure.status = 'ABSENT') AS absent,
    sumIf(figure.count, figure.status = 'NOT_REQUIRED') AS not_required
FROM
(
    SELECT district, kind, date, school, occasion, expected, '' AS status, toInt64(0) AS count
    FROM rollcall.occasion
    WHERE kind = 'FORM'
    UNION ALL
    SELECT district, 'HEALTH_REPORT' AS kind, date, school, 'DAILY' AS occasion, enrolled AS expected, '' AS status, toInt64(0) AS count
    FROM rollcall.school_day
    WHERE (district, date) IN (SELECT district, date FROM rollcall.school_count WHERE kind = 'HEALTH_REPORT')
    UNION ALL
    SELECT slot.district AS district, 'STAFF_CLOCK' AS kind, slot.date AS date, slot.school AS school, slot.occasion AS occasion,
        day.staff AS expected, '' AS status, toInt64(0) AS count
    FROM (SELECT DISTINCT district, date, school, occasion FROM rollcall.school_count WHERE kind = 'STAFF_CLOCK') AS slot
    INNER JOIN rollcall.school_day AS day
        ON day.district = slot.district AND day.date = slot.date AND day.school = slot.school
    UNION ALL
    SELECT district, kind, date, school, occasion, toInt64(0) AS expected, status, count
    FROM rollcall.school_count FINAL
    WHERE kind IN ('HEALTH_REPORT', 'FORM', 'STAFF_CLOCK')
) AS figure
GROUP BY district, school, date, kind, occasion
HAVING expected > 0 OR answered != 0
COMMENT 'Who has checked in and who is still to be chased: a row a school, day and occasion. On a day on which any school of the district sent a health report every school with pupils has a row; a campaign has one for every school that declared it; a shift slot for every school that sent something of it. Live figures';

CREATE OR REPLACE VIEW analytics.form_answers
(
    district    LowCardinality(String)         COMMENT 'Code of the district',
    school_code LowCardinality(String)         COMMENT 'Code of the school, unique in its district',
    date        Date                           COMMENT 'Day on which the campaign was published, in the district''s time zone',
    campaign    LowCardinality(String)         COMMENT 'Id of the campaign',
    option      LowCardinality(String)         COMMENT 'The option''s code; an option that nobody chose has a row too',
    answers     Int64                          COMMENT 'People who stand at this option now',
    share       Nullable(Float64)              COMMENT 'answers / all answers of the school, 0 to 1; NULL where nobody has answered',
    role        LowCardinality(String)         COMMENT 'Who is asked: STUDENT, STAFF or GUARDIAN',
    expected    Int64                          COMMENT 'People in the audience that the campaign declared; the same on each of its options',
    closes      Nullable(DateTime64(3, 'UTC')) COMMENT 'When answers are due; NULL where the campaign does not say'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    date,
    campaign,
    option,
    answers,
    if(sum(answers) OVER (PARTITION BY district, school, date, campaign) = 0, NULL,
        answers / sum(answers) OVER (PARTITION BY district, school, date, campaign)) AS share,
    max(role) OVER (PARTITION BY district, school, date, campaign) AS role,
    max(expected) OVER (PARTITION BY district, school, date, campaign) AS expected,
    max(closes) OVER (PARTITION BY district, school, date, campaign) AS closes
FROM
(
    SELECT
        figure.district AS district,
        figure.school AS school,
        figure.date AS date,
        figure.occasion AS campaign,
        figure.option AS option,
        sum(figure.count) AS answers,
        max(figure.role) AS role,
        max(figure.expected) AS expected,
        max(figure.closes) AS closes
    FROM
    (
        SELECT district, school, date, occasion, toString(option) AS option, toInt64(0) AS count, toString(role) AS role, expected, closes
        FROM rollcall.occasion
        ARRAY JOIN options AS option
        WHERE kind = 'FORM'
        UNION ALL
        SELECT district, school, date, occasion, toString(detail) AS option, count, '' AS role, toInt64(0) AS expected, NULL AS closes
        FROM rollcall.school_count FINAL
        WHERE kind = 'FORM' AND count != 0
    ) AS figure
    GROUP BY district, school, date, campaign, option
)
COMMENT 'How the answers to a campaign divide over its options: a row a school, campaign and option. Live figures';

CREATE OR REPLACE VIEW analytics.processes
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    school_code LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    date        Date                   COMMENT 'Day on which the requests were made, in the district''s time zone',
    procedure   LowCardinality(String) COMMENT 'LESSON_SWAP or APPROVAL',
    requests    Int64                  COMMENT 'Requests of which anything is known',
    open        Int64                  COMMENT 'Requests that are still to be decided: requested or agreed',
    approved    Int64                  COMMENT 'Requests approved, not archived yet',
    refused     Int64                  COMMENT 'Requests declined or rejected',
    archived    Int64                  COMMENT 'Requests done with'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    date,
    occasion AS procedure,
    sum(figure.count) AS requests,
    sumIf(figure.count, figure.status IN ('REQUESTED', 'AGREED')) AS open,
    sumIf(figure.count, figure.status = 'APPROVED') AS approved,
    sumIf(figure.count, figure.status IN ('DECLINED', 'REJECTED')) AS refused,
    sumIf(figure.count, figure.status = 'ARCHIVED') AS archived
FROM rollcall.school_count AS figure FINAL
WHERE kind = 'PROCESS'
GROUP BY district, school, date, occasion
HAVING requests != 0
COMMENT 'Where the requests of a school stand: a row a school, day and procedure. Live figures';
