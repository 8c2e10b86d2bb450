package io.rollcall.warehouse.row;

/** A row about one occasion of one school; a school's rows of one day lie together. */
public sealed interface OccasionRow extends WarehouseRow
        permits StatusChangeRow, SchoolCountRow, ClassCountRow, MinuteCountRow, WatchCountRow, DeclaredOccasionRow {

    String district();

    /** Such as {@code ATTENDANCE}. */
    String kind();

    int epochDay();

    String school();

    /** The session or lesson period for attendance, else the occasion's own id. */
    String occasion();
}
