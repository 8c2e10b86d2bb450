-- Answers to campaigns and the reach of notices: live they are figures of single schools with cells of any size, which analysts must not read
-- (docs/decisions/0015-published-tables.md). Analysts read them published once, when a campaign or notice has closed; the live views are kept for the cockpit.

CREATE OR REPLACE VIEW rollcall.form_answer
(
    district    LowCardinality(String)         COMMENT 'Code of the district',
    school      LowCardinality(String)         COMMENT 'Code of the school, unique in its district',
    date        Date                           COMMENT 'Day on which the campaign was published, in the district''s time zone',
    campaign    LowCardinality(String)         COMMENT 'Id of the campaign',
    option      LowCardinality(String)         COMMENT 'The option''s code; an option that nobody chose has a row too',
    answers     Int64                          COMMENT 'People who stand at this option now',
    share       Nullable(Float64)              COMMENT 'answers / all answers of the school, 0 to 1; NULL where nobody has answered',
    role        LowCardinality(String)         COMMENT 'Who is asked: STUDENT, STAFF or GUARDIAN',
    expected    Int64                          COMMENT 'People in the audience that the campaign declared; the same on each of its options',
    closes      Nullable(DateTime64(3, 'UTC')) COMMENT 'When answers are due; NULL where the campaign does not say'
)
AS
SELECT
    district,
    school,
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

CREATE OR REPLACE VIEW rollcall.notice_reach
(
    district    LowCardinality(String)         COMMENT 'Code of the district',
    school      LowCardinality(String)         COMMENT 'Code of the school whose part of the audience this is',
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
    notice.school AS school,
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

CREATE OR REPLACE VIEW rollcall.notice_reach_by_minute
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    school      LowCardinality(String) COMMENT 'Code of the school whose part of the audience this is',
    date        Date                   COMMENT 'Day on which the notice was published, in the district''s time zone',
    notice      LowCardinality(String) COMMENT 'Id of the notice',
    minute      Int64                  COMMENT 'Minutes from publishing; only those in which somebody read it',
    readers     Int64                  COMMENT 'Recipients who read it for the first time in that minute',
    reached     Int64                  COMMENT 'Recipients who had read it by its end',
    reach       Nullable(Float64)      COMMENT 'reached / audience, 0 to 1; NULL where there is no audience'
)
AS
SELECT
    curve.district AS district,
    curve.school AS school,
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

DROP VIEW IF EXISTS analytics.notice_reach_by_minute;

CREATE TABLE IF NOT EXISTS rollcall.occasion_publication
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    kind         LowCardinality(String) COMMENT 'FORM or NOTICE',
    date         Date                   COMMENT 'Day on which it was published or began, in the district''s time zone',
    occasion     LowCardinality(String) COMMENT 'Id of the campaign or notice',
    published_at DateTime64(3, 'UTC')   COMMENT 'Names the publication; of several for one occasion the one that was written first stands',
    least        UInt32                 COMMENT 'The least figure that is shown'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, occasion, published_at)
SETTINGS enable_block_number_column = 1
COMMENT 'Which campaigns and notices are published';

CREATE TABLE IF NOT EXISTS rollcall.published_form_answers
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Day on which the campaign was published, in the district''s time zone',
    occasion     LowCardinality(String) COMMENT 'Id of the campaign',
    school       LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    option       LowCardinality(String) COMMENT 'The option''s code; empty for several options together',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    role         LowCardinality(String) COMMENT 'Who is asked: STUDENT, STAFF or GUARDIAN',
    people       Int64                  COMMENT 'People who chose it'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, occasion, school, option, published_at)
COMMENT 'Answers to campaigns, suppressed';

CREATE TABLE IF NOT EXISTS rollcall.published_notice_reach
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    date         Date                   COMMENT 'Day on which the notice was published, in the district''s time zone',
    occasion     LowCardinality(String) COMMENT 'Id of the notice',
    school       LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    stage        LowCardinality(String) COMMENT 'How far it got with them; empty for several stages together',
    published_at DateTime64(3, 'UTC')   COMMENT 'The publication that the row belongs to',
    role         LowCardinality(String) COMMENT 'Whom it is for: STUDENT, STAFF or GUARDIAN',
    people       Int64                  COMMENT 'Recipients'
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(date)
ORDER BY (district, date, occasion, school, stage, published_at)
COMMENT 'How far and how fast notices got, suppressed';

CREATE OR REPLACE VIEW analytics.occasion_publications
(
    district     LowCardinality(String) COMMENT 'Code of the district · 区代码',
    kind         LowCardinality(String) COMMENT 'FORM or NOTICE · 类别：FORM 问卷、NOTICE 通知',
    date         Date                   COMMENT 'Day on which it was published or began, in the district''s time zone · 发布日（本区时区）',
    occasion     LowCardinality(String) COMMENT 'Id of the campaign or notice · 问卷或通知编号',
    published_at DateTime64(3, 'UTC')   COMMENT 'When its figures were published; what is corrected later is not in them · 数据公布时间；此后的更正不再计入',
    least        UInt32                 COMMENT 'The least figure that they show, in people · 表中所示的最小人数'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    kind,
    date,
    occasion,
    argMin(publication.published_at, publication._block_number) AS published_at,
    argMin(publication.least, publication._block_number) AS least
FROM rollcall.occasion_publication AS publication
GROUP BY district, kind, date, occasion
COMMENT 'Which campaigns and notices are published: those that form_answers and notice_reach have. Published once';

CREATE OR REPLACE VIEW analytics.form_answers
(
    district    LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code LowCardinality(String) COMMENT 'Code of the school, unique in its district · 学校代码，区内唯一',
    date        Date                   COMMENT 'Day on which the campaign was published, in the district''s time zone · 问卷发布日（本区时区）',
    campaign    LowCardinality(String) COMMENT 'Id of the campaign · 问卷编号',
    role        LowCardinality(String) COMMENT 'Who is asked: STUDENT, STAFF or GUARDIAN · 对象：STUDENT 学生、STAFF 教职工、GUARDIAN 家长',
    option      LowCardinality(String) COMMENT 'The option''s code; empty where several options are shown together, being too rare alone · 选项代码；人数过少而合并显示时为空',
    answers     Int64                  COMMENT 'People who chose it; never less than occasion_publications.least · 选择人数（人），不小于 occasion_publications.least'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, school AS school_code, date, occasion AS campaign, role, option, people AS answers
FROM rollcall.published_form_answers FINAL
WHERE (district, date, occasion, published_at) IN
    (SELECT district, date, occasion, published_at FROM analytics.occasion_publications WHERE kind = 'FORM')
COMMENT 'How the answers to a closed campaign divide over its options: everybody who answered is in one row; options of too few people are shown together, and a school in which nothing can be told apart is not shown (check_ins has how many answered). Published once, suppressed';

CREATE OR REPLACE VIEW analytics.notice_reach
(
    district    LowCardinality(String) COMMENT 'Code of the district · 区代码',
    school_code LowCardinality(String) COMMENT 'Code of the school whose part of the audience this is · 学校代码，区内唯一',
    date        Date                   COMMENT 'Day on which the notice was published, in the district''s time zone · 通知发布日（本区时区）',
    notice      LowCardinality(String) COMMENT 'Id of the notice · 通知编号',
    role        LowCardinality(String) COMMENT 'Whom it is for: STUDENT, STAFF or GUARDIAN · 对象：STUDENT 学生、STAFF 教职工、GUARDIAN 家长',
    stage       LowCardinality(String) COMMENT 'READ_WITHIN_5_MINUTES, READ_WITHIN_1_HOUR (and not before), READ_WITHIN_1_DAY, READ_LATER, NOT_READ, NOT_DELIVERED or UNKNOWN; who confirmed has read. Empty where several are shown together, being too rare alone · 阶段：5 分钟内、1 小时内、1 天内、更晚阅读，未读，未送达，未知；人数过少而合并显示时为空',
    people      Int64                  COMMENT 'Recipients; never less than occasion_publications.least · 接收人数（人），不小于 occasion_publications.least'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT district, school AS school_code, date, occasion AS notice, role, stage, people
FROM rollcall.published_notice_reach FINAL
WHERE (district, date, occasion, published_at) IN
    (SELECT district, date, occasion, published_at FROM analytics.occasion_publications WHERE kind = 'NOTICE')
COMMENT 'How far a closed notice got, and how fast: every recipient is in one row, so that the rows of a school are its audience; stages of too few are shown together, and a school in which nothing can be told apart is not shown. Published once, suppressed';

-- Of two publishers at once the one that wrote first stands, whatever their clocks say: no later row takes a day over that somebody may have read.
ALTER TABLE rollcall.publication MODIFY SETTING enable_block_number_column = 1;

CREATE OR REPLACE VIEW analytics.publications
(
    district     LowCardinality(String) COMMENT 'Code of the district · 区代码',
    date         Date                   COMMENT 'The closed day, in the district''s time zone · 已结束的日期（本区时区）',
    published_at DateTime64(3, 'UTC')   COMMENT 'When its tables were published; what is corrected later is not in them · 发布时间；此后的更正不再计入',
    least        UInt32                 COMMENT 'The least figure that they show, in pupils · 表中所示的最小人数'
)
DEFINER = CURRENT_USER SQL SECURITY DEFINER
AS
SELECT
    district,
    date,
    argMin(publication.published_at, publication._block_number) AS published_at,
    argMin(publication.least, publication._block_number) AS least
FROM rollcall.publication AS publication
GROUP BY district, date
COMMENT 'Which days are published: the days that attendance_by_class and absence_reasons have. Published once';
