-- Times of one school and session lie close together and in no order: packed, the two take 4.8 bytes a row instead of 9.3 (docs/decisions/0014-bench-query.md). Parts that are there take the new form when they are merged.

ALTER TABLE rollcall.status_change
    MODIFY COLUMN order_time CODEC(Delta, ZSTD(1)),
    MODIFY COLUMN received_at CODEC(T64('bit'), ZSTD(1));
