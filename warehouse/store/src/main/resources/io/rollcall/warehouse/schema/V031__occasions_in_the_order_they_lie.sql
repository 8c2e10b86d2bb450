-- Of each declared occasion the newest declaration, found in the order in which declarations lie instead of by comparing tuples: an eighth of the processor time over a year (docs/decisions/0014-bench-query.md).
-- A condition on the key reaches the table; one on anything else is looked at after the newest has been found.

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
    newest.role AS role,
    toInt64(newest.expected) AS expected,
    newest.options AS options,
    newest.opens AS opens,
    nullIf(newest.closes, toDateTime64(0, 3, 'UTC')) AS closes
FROM
(
    SELECT * FROM rollcall.declared_occasion
    ORDER BY district, kind, date, school, occasion, order_time DESC, event_id DESC, version DESC
    LIMIT 1 BY district, kind, date, school, occasion
) AS newest
WHERE newest.operation = 'SET'
COMMENT 'The declared occasions that stand: of each the newest declaration, unless it calls the occasion off';
