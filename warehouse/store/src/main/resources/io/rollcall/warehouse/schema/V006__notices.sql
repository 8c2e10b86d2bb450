-- How far a notice got with its audience.

CREATE OR REPLACE VIEW rollcall.notice_minute
(
    district LowCardinality(String) COMMENT 'Code of the district',
    date     Date                   COMMENT 'Day on which the notice was published, in the district''s time zone',
    school   LowCardinality(String) COMMENT 'Code of the school whose part of the audience this is',
    notice   LowCardinality(String) COMMENT 'Id of the notice',
    minute   DateTime('UTC')        COMMENT 'Start of a minute in which somebody read it for the first time',
    readers  Int64                  COMMENT 'People who did',
    reached  Int64                  COMMENT 'People who had read it by the end of that minute'
)
AS
SELECT
    district,
    date,
    school,
    occasion AS notice,
    minute,
    sum(counted.count) AS readers,
    sum(sum(counted.count)) OVER (PARTITION BY district, date, school, occasion ORDER BY minute) AS reached
FROM rollcall.minute_count AS counted FINAL
WHERE kind = 'NOTICE' AND status IN ('READ', 'CONFIRMED') AND count != 0
GROUP BY district, date, school, occasion, minute
COMMENT 'The curve by which a notice reached its readers; a reader is in the minute of their earliest READ or CONFIRMED';

CREATE OR REPLACE VIEW analytics.notice_reach
(
    district    LowCardinality(String)         COMMENT 'Code of the district',
    school_code LowCardinality(String)         COMMENT 'Code of the school whose part of the audience this is',
    date        Date                           COMMENT 'Day on which the notice was published, in the district''s time zone',
    notice      LowCardinality(String)         COMMENT 'Id of the notice',
    role        LowCardinality(String)         COMMENT 'Whom it is for: STUDENT, STAFF or GUARDIAN',
    audience    Int64                          COMMENT 'Recipients, as of when it was published',
    failed      Int64                          COMMENT 'Recipients to whom it could not be delivered',
    blocked     Int64                          COMMENT 'Recipients who do not let it through',
    sent        Int64                          COMMENT 'Recipients to whom it was delivered and who have not read it',
    read        Int64                          COMMENT 'Recipients who read it and have not confirmed',
    confirmed   Int64                          COMMENT 'Recipients who confirmed it',
    unknown     Int64                          COMMENT 'Recipients of whom nothing is known; negative where more are known than the audience has, a fault of the data',
    reached     Int64                          COMMENT 'read + confirmed',
    reach       Nullable(Float64)              COMMENT 'reached / audience, 0 to 1; above 1 is a fault of the data; NULL where there is no audience',
    published   DateTime64(3, 'UTC')           COMMENT 'When it was published',
    deadline    Nullable(DateTime64(3, 'UTC')) COMMENT 'When it is to be read; NULL where it does not say',
    t50         Nullable(Int64)                COMMENT 'Minutes from publishing until half of the audience had read it; NULL while they have not',
    t90         Nullable(Int64)                COMMENT 'Minutes from publishing until nine tenths of the audience had read it; NULL while they have not'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
WITH
    notice AS
    (
        SELECT district, date, school, occasion AS notice, role, expected AS audience, opens, closes
        FROM rollcall.occasion
        WHERE kind = 'NOTICE'
    ),
    stands AS
    (
        SELECT
            district,
            date,
            school,
            occasion AS notice,
            sumIf(counted.count, counted.status = 'FAILED') AS failed,
            sumIf(counted.count, counted.status = 'BLOCKED') AS blocked,
            sumIf(counted.count, counted.status = 'SENT') AS sent,
            sumIf(counted.count, counted.status = 'READ') AS read,
            sumIf(counted.count, counted.status = 'CONFIRMED') AS confirmed
        FROM rollcall.school_count AS counted FINAL
        WHERE kind = 'NOTICE'
        GROUP BY district, date, school, occasion
    ),
    halves AS
    (
        SELECT
            curve.district AS district,
            curve.date AS date,
            curve.school AS school,
            curve.notice AS notice,
            minIfOrNull(dateDiff('minute', toStartOfMinute(notice.opens), curve.minute), curve.reached * 2 >= notice.audience) AS t50,
            minIfOrNull(dateDiff('minute', toStartOfMinute(notice.opens), curve.minute), curve.reached * 10 >= notice.audience * 9) AS t90
        FROM rollcall.notice_minute AS curve
        INNER JOIN notice USING (district, date, school, notice)
        GROUP BY district, date, school, notice
    )
SELECT
    notice.district AS district,
    notice.school AS school_code,
    notice.date AS date,
    notice.notice AS notice,
    notice.role AS role,
    notice.audience AS audience,
    stands.failed AS failed,
    stands.blocked AS blocked,
    stands.sent AS sent,
    stands.read AS read,
    stands.confirmed AS confirmed,
    notice.audience - failed - blocked - sent - read - confirmed AS unknown,
    stands.read + stands.confirmed AS reached,
    if(notice.audience = 0, NULL, (stands.read + stands.confirmed) / notice.audience) AS reach,
    notice.opens AS published,
    notice.closes AS deadline,
    halves.t50 AS t50,
    halves.t90 AS t90
FROM notice
LEFT JOIN stands USING (district, date, school, notice)
LEFT JOIN halves USING (district, date, school, notice)
COMMENT 'How far each notice got with its audience: a row a school and notice that stands. Live figures';

CREATE OR REPLACE VIEW analytics.notice_reach_by_minute
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    school_code LowCardinality(String) COMMENT 'Code of the school whose part of the audience this is',
    date        Date                   COMMENT 'Day on which the notice was published, in the district''s time zone',
    notice      LowCardinality(String) COMMENT 'Id of the notice',
    minute      Int64                  COMMENT 'Minutes from publishing; only those in which somebody read it',
    readers     Int64                  COMMENT 'Recipients who read it for the first time in that minute',
    reached     Int64                  COMMENT 'Recipients who had read it by its end',
    reach       Nullable(Float64)      COMMENT 'reached / audience, 0 to 1; NULL where there is no audience'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    curve.district AS district,
    curve.school AS school_code,
    curve.date AS date,
    curve.notice AS notice,
    dateDiff('minute', toStartOfMinute(notice.opens), curve.minute) AS minute,
    curve.readers AS readers,
    curve.reached AS reached,
    if(notice.expected = 0, NULL, curve.reached / notice.expected) AS reach
FROM rollcall.notice_minute AS curve
INNER JOIN rollcall.occasion AS notice
    ON notice.district = curve.district AND notice.date = curve.date AND notice.school = curve.school AND notice.occasion = curve.notice
WHERE notice.kind = 'NOTICE'
COMMENT 'By which minute after publishing how much of its audience a notice had reached. Live figures';
