package io.rollcall.warehouse.row;

/**
 * The made-up district of the canary, whose one pupil is marked again and again to see how long a mark takes to be a figure. It goes through gateway, log and job like any
 * other, but the job writes no directory of it, and whatever lists, adds up, publishes, exports or alerts goes by the directory.
 */
public final class CanaryDistrict {

    /** No real district may be called so. */
    public static final String CODE = "rollcall-canary";

    private CanaryDistrict() {}
}
