package io.rollcall.warehouse.publish;

import java.time.LocalDate;

/**
 * A day that was published.
 *
 * @param classGroups how many groups of classes it tells apart
 * @param reasonGroups how many groups of reasons
 * @param statusGroups how many groups of those who checked in
 * @param liveClasses how many schools' live classes it shows
 */
public record Publication(
        String district, LocalDate date, int classGroups, int reasonGroups, int statusGroups, int liveClasses) {}
