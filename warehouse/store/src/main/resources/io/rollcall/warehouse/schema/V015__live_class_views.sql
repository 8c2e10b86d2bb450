-- What the cockpit asks of live classes, and what analysts read of them: published once when the day closes, with small groups left out.

CREATE OR REPLACE VIEW rollcall.live_class
(
    district      LowCardinality(String) COMMENT 'Code of the district',
    date          Date                   COMMENT 'Day on which the class begins, in the district''s time zone',
    school        LowCardinality(String) COMMENT 'Code of the school whose part of the class this is',
    live_class    LowCardinality(String) COMMENT 'Id of the class; an open class has one id in all schools',
    role          LowCardinality(String) COMMENT 'Whom it is for: STUDENT, STAFF, GUARDIAN; ANYONE of an open class',
    expected      Nullable(Int64)        COMMENT 'People of that role it expects; NULL where nobody knows',
    opens         DateTime64(3, 'UTC')   COMMENT 'When it begins',
    closes        DateTime64(3, 'UTC')   COMMENT 'When it ends; whoever has not left by then is counted up to then',
    participants  Nullable(Int64)        COMMENT 'People who watched at all, by now; NULL where nothing was sent of the class, which is not nobody',
    seconds       Int64                  COMMENT 'Seconds watched that are certain: from entering to leaving, or by a platform''s totals',
    watching      Array(Tuple(minute DateTime('UTC'), people Int64, seconds Int64)) COMMENT 'Who has not left, by the minute of entering: how many people, and by how many seconds in all they entered after its start'
)
AS
SELECT
    declared.district AS district,
    declared.date AS date,
    declared.school AS school,
    declared.occasion AS live_class,
    declared.role AS role,
    nullIf(declared.expected, 0) AS expected,
    declared.opens AS opens,
    assumeNotNull(declared.closes) AS closes,
    stands.participants AS participants,
    watched.seconds AS seconds,
    watched.watching AS watching
FROM rollcall.occasion AS declared
LEFT JOIN
(
    SELECT district, date, school, occasion, toNullable(sum(counted.count)) AS participants
    FROM rollcall.school_count AS counted FINAL
    WHERE kind = 'LIVE_CLASS' AND status IN ('WATCHING', 'LEFT')
    GROUP BY district, date, school, occasion
) AS stands
    ON stands.district = declared.district AND stands.date = declared.date AND stands.school = declared.school AND stands.occasion = declared.occasion
LEFT JOIN
(
    SELECT
        district,
        date,
        school,
        occasion,
        sum(minutes.certain) AS seconds,
        groupArrayIf((minutes.minute, minutes.people, minutes.into), minutes.people != 0) AS watching
    FROM
    (
        SELECT
            district,
            date,
            school,
            occasion,
            minute,
            sumIf(counted.amount, counted.measure = 'SECONDS') AS certain,
            sumIf(counted.amount, counted.measure = 'WATCHING') AS people,
            sumIf(counted.amount, counted.measure = 'SECONDS_INTO_MINUTE') AS into
        FROM rollcall.watch_count AS counted FINAL
        WHERE kind = 'LIVE_CLASS'
        GROUP BY district, date, school, occasion, minute
    ) AS minutes
    GROUP BY district, date, school, occasion
) AS watched
    ON watched.district = declared.district AND watched.date = declared.date AND watched.school = declared.school AND watched.occasion = declared.occasion
WHERE declared.kind = 'LIVE_CLASS' AND declared.closes IS NOT NULL
COMMENT 'Live classes that stand, a row a school and class. By a moment T not after the end they were watched seconds + the sum of people * (T - minute) - seconds over watching';

CREATE OR REPLACE VIEW rollcall.live_class_minute
(
    district   LowCardinality(String) COMMENT 'Code of the district',
    date       Date                   COMMENT 'Day on which the class begins, in the district''s time zone',
    school     LowCardinality(String) COMMENT 'Code of the school whose part of the class this is',
    live_class LowCardinality(String) COMMENT 'Id of the class',
    minute     DateTime('UTC')        COMMENT 'Start of a minute in which somebody entered or left, or behind the class''s end',
    entered    Int64                  COMMENT 'How often somebody entered',
    left_class Int64                  COMMENT 'How often somebody left; in the minute behind the end everybody who had not'
)
AS
SELECT district, date, school, live_class, minute, sum(edge.entered) AS entered, sum(edge.left_class) AS left_class
FROM
(
    SELECT
        counted.district AS district,
        counted.date AS date,
        counted.school AS school,
        counted.occasion AS live_class,
        arrayJoin([
            (counted.minute, if(counted.status = 'WATCHING', counted.count, 0), if(counted.status = 'LEFT', counted.count, 0)),
            (over.minute, toInt64(0), if(counted.status = 'WATCHING', counted.count, -counted.count))
        ]) AS move,
        move.1 AS minute,
        move.2 AS entered,
        move.3 AS left_class
    FROM rollcall.minute_count AS counted FINAL
    INNER JOIN
    (
        SELECT district, date, school, occasion, toStartOfMinute(toDateTime(assumeNotNull(closes) + INTERVAL 59999 MILLISECOND, 'UTC')) AS minute
        FROM rollcall.occasion
        WHERE kind = 'LIVE_CLASS' AND closes IS NOT NULL
    ) AS over
        ON over.district = counted.district AND over.date = counted.date AND over.school = counted.school AND over.occasion = counted.occasion
    WHERE counted.kind = 'LIVE_CLASS' AND counted.count != 0 AND counted.minute < over.minute
) AS edge
GROUP BY district, date, school, live_class, minute
COMMENT 'Those who watch a class in a minute are all who entered up to it less all who left; the declared end closes what nobody left';

CREATE TABLE IF NOT EXISTS rollcall.published_live_classes
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Day on which the class began, in the district''s time zone',
    school       LowCardinality(String) COMMENT 'Code of the school whose part of the class this is',
    live_class   LowCardinality(String) COMMENT 'Id of the class',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    open_class   Bool                   COMMENT 'Whether whoever liked could watch',
    expected     Int64                  COMMENT 'People it expected; 0 where nobody knew',
    participants Int64                  COMMENT 'People who watched at all',
    minutes      Int64                  COMMENT 'Minutes that they watched in all'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, school, live_class, published_at)
COMMENT 'Live classes, suppressed';

CREATE OR REPLACE VIEW analytics.live_classes
(
    district      LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code   LowCardinality(String) COMMENT 'Code of the school whose part of the class this is · 学校代码',
    date          Date                   COMMENT 'Day on which the class began, in the district''s time zone · 上课日期（本区时区）',
    live_class    LowCardinality(String) COMMENT 'Id of the class; an open class has one id in all schools · 在线课编号；公开课在各校编号相同',
    open_class    Bool                   COMMENT 'Whether whoever liked could watch · 是否公开课',
    expected      Nullable(Int64)        COMMENT 'People it expected; NULL where nobody knew · 应参加人数（人）；未知时为 NULL',
    participants  Int64                  COMMENT 'People who watched at all; never less than publications.least · 参加人数（人），不小于 publications.least',
    participation Nullable(Float64)      COMMENT 'participants / expected, 0 to 1; NULL where expected is · 参与率 = 参加 ÷ 应参加，0 到 1；应参加人数未知时为 NULL',
    minutes       Int64                  COMMENT 'Minutes that they watched in all; who never left is counted up to the declared end · 观看总时长（分钟）；未离开者计至规定的下课时间'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    school AS school_code,
    date,
    live_class,
    open_class,
    nullIf(published.expected, 0) AS expected,
    participants,
    participants / nullIf(published.expected, 0) AS participation,
    minutes
FROM rollcall.published_live_classes AS published FINAL
WHERE (district, date, published_at) IN (SELECT district, date, published_at FROM analytics.publications)
COMMENT 'Live and open classes, a row a school and class. A class that fewer than publications.least people watched, or did not watch of those expected (of an open class: of the school''s pupils), is not shown. Published once, suppressed';
