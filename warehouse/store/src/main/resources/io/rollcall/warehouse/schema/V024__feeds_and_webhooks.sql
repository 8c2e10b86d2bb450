-- What each request of a feed came to, for the rules and pages that watch feeds; and which alerts a district's webhook has taken.

CREATE TABLE IF NOT EXISTS rollcall.feed_delivery
(
    district     LowCardinality(String) COMMENT 'Code of the district',
    feed         LowCardinality(String) COMMENT 'Name of the feed that sent it',
    at           DateTime64(3, 'UTC')   COMMENT 'When the gateway took the request in',
    version      UInt64                 COMMENT 'Offset in the deliveries topic',
    admitted     Int32                  COMMENT 'How many of its events were admitted',
    rejected     Int32                  COMMENT 'How many were not',
    failure      LowCardinality(String) COMMENT 'Code of the refusal where the request was refused as a whole, else empty',
    newest_event DateTime64(3, 'UTC')   COMMENT 'Latest time that an admitted event has by its source''s clock; 1970 where none was admitted'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(at)
ORDER BY (district, feed, at, version)
COMMENT 'A row a request of a feed, kept 14 days as its topic is';

CREATE TABLE IF NOT EXISTS rollcall.alert_told
(
    district  LowCardinality(String) COMMENT 'Code of the district',
    id        String                 COMMENT 'The alert''s',
    opened_at DateTime64(3, 'UTC')   COMMENT 'The alert''s, as it was told',
    severity  LowCardinality(String) COMMENT 'The alert''s, as it was told',
    closed_at DateTime64(3, 'UTC')   COMMENT 'The alert''s, as it was told; 1970 where it was told as open',
    told_at   DateTime64(3, 'UTC')   COMMENT 'When the receiver said that it has it',
    version   UInt64                 COMMENT 'The alert''s version that was told, the message''s sequence'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (district, id)
COMMENT 'As what each alert was last taken by its district''s webhook';
