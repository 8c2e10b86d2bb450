package io.rollcall.event;

/** Why a person stands where they do on an {@link Kind#ATTENDANCE} occasion; {@link #NONE} where the source gave no reason and none is awaited. */
public enum Reason {
    NONE,
    ILLNESS,
    MEDICAL,
    FAMILY,
    RELIGIOUS,
    EXCLUDED,
    HOLIDAY,
    LEFT_EARLY,
    OTHER,
    /** The school has still to learn the reason. */
    NONE_YET
}
