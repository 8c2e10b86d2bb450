-- How well the time of a move is known: who has read a notice is asked for every few minutes, and the time is then that of asking.

ALTER TABLE rollcall.status_change
    ADD COLUMN IF NOT EXISTS within_seconds Int32 DEFAULT 0 COMMENT 'It may have happened so many seconds before order_time; 0 where the source knows the time' AFTER order_time;

CREATE OR REPLACE VIEW rollcall.notice_time_quality
(
    district       LowCardinality(String) COMMENT 'Code of the district',
    date           Date                   COMMENT 'Day on which the notice was published, in the district''s time zone',
    school         LowCardinality(String) COMMENT 'Code of the school whose part of the audience this is',
    notice         LowCardinality(String) COMMENT 'Id of the notice',
    within_seconds Int32                  COMMENT 'No reading of it was counted more seconds after it happened than these'
)
AS
SELECT district, date, school, occasion AS notice, max(within_seconds) AS within_seconds
FROM rollcall.status_change
WHERE kind = 'NOTICE' AND new_status IN ('READ', 'CONFIRMED')
GROUP BY district, date, school, occasion
COMMENT 'How far a point of a notice''s curve may lie to the left of where it is drawn';
