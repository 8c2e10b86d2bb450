-- How long live classes were watched. Who watches, and when people entered and left, is in school_count, class_count and minute_count:
-- of this kind a minute counts every enter (WATCHING) and every leave (LEFT), so that those who watch are the sum of the first up to it less the sum of the second.

CREATE TABLE IF NOT EXISTS rollcall.watch_count
(
    district    LowCardinality(String) COMMENT 'Code of the district',
    kind        LowCardinality(String) COMMENT 'Kind of occasion: LIVE_CLASS',
    date        Date                   COMMENT 'Day of the occasion in the district''s time zone',
    school      LowCardinality(String) COMMENT 'Code of the school, unique in its district',
    occasion    LowCardinality(String) COMMENT 'Id of the live class',
    measure     LowCardinality(String) COMMENT 'SECONDS: seconds that are certain, from entering to leaving or by a platform''s totals. WATCHING: people who entered in the minute, watch on and have no total. SECONDS_INTO_MINUTE: by how many seconds in all these entered after the minute''s start',
    minute      DateTime('UTC')        COMMENT 'Start of the minute; 1970 with SECONDS, which goes by no minute',
    amount      Int64                  COMMENT 'Seconds or people; absolute',
    version     UInt64                 COMMENT 'generation << 40 | changes applied to this counter; the highest stands',
    received_at DateTime64(3, 'UTC')   COMMENT 'When the gateway took in the observation that changed it last'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(date)
ORDER BY (district, kind, date, school, occasion, measure, minute)
SETTINGS old_parts_lifetime = 30
COMMENT 'How long a school''s people watched a live class. By a moment T they had watched SECONDS + the sum of WATCHING * (T - minute) - SECONDS_INTO_MINUTE over the minutes before T; the class''s declared end closes what nobody left';
