-- Which closed days have been counted with what feeds for history brought, and how far those feeds' topics had been read then. The audit recounts so much, and a rebuild counts these days again.

CREATE TABLE IF NOT EXISTS rollcall.counted_history
(
    district    LowCardinality(String)  COMMENT 'Code of the district',
    kind        LowCardinality(String)  COMMENT 'Kind of occasion',
    from_date   Date                    COMMENT 'First day that was counted',
    to_date     Date                    COMMENT 'Last day that was counted',
    partition   UInt32                  COMMENT 'Of the kind''s topic of history',
    next_offset UInt64                  COMMENT 'Behind the last message of the partition that was counted',
    version     UInt64                  COMMENT 'The generation of the rows that were written; of two runs over the same days the later one stands'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, kind, from_date, to_date, partition)
COMMENT 'Closed days that a backfill counted with what feeds for history brought';

CREATE TABLE IF NOT EXISTS rollcall.backfill
(
    district    LowCardinality(String)  COMMENT 'Code of the district',
    from_date   Date                    COMMENT 'First day that is counted',
    to_date     Date                    COMMENT 'Last day that is counted',
    finished    Bool                    COMMENT 'Whether all its rows are written; until then the days are not published, for what is published stays',
    version     UInt64                  COMMENT 'Twice the generation, and one more where it is finished'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, from_date, to_date)
COMMENT 'Backfills: of the same days the last one';
