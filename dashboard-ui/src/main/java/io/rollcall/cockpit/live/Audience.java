package io.rollcall.cockpit.live;

/** Somebody who watches; called on the poll's thread and expected to return at once. */
public interface Audience {

    /** Takes the newest snapshot, which looks different from the one before. */
    void show(DistrictSnapshot snapshot);

    /** Whether the last one could not be shown and is wanted again, as after a lost connection. */
    boolean isBehind();
}
