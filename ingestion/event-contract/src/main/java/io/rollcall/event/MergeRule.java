package io.rollcall.event;

/** How the claims about one person and occasion come to one standing (docs/domain.md). None depends on the order, number or time of their arrival. */
public enum MergeRule {
    /** {@link MergeLatest} */
    LATEST,
    /** {@link MergeFurthest} */
    FURTHEST,
    /** {@link MergeSpan} */
    SPAN
}
