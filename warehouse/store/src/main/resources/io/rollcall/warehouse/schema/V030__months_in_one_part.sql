-- A question that reads the newest row of each key (FINAL) compares the rows of all parts of a month. Once nothing has come for a day, a month's parts are made one, of which there is nothing to
-- compare: questions over a year take a third less (docs/decisions/0014-bench-query.md). What comes later, a correction or an erasure, makes parts that are merged again a day after.

ALTER TABLE rollcall.status_change MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE rollcall.school_count MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE rollcall.class_count MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE rollcall.minute_count MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE rollcall.watch_count MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE rollcall.declared_occasion MODIFY SETTING min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1;
