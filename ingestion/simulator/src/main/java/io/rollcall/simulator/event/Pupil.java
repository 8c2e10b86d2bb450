package io.rollcall.simulator.event;

/**
 * Who an event speaks of, as a school's platform would name them.
 *
 * @param id the platform's id; invented, and hashed by the gateway all the same
 * @param classCode the pupil's class, {@link #NO_CLASS} where the platform does not send it
 */
public record Pupil(String id, String classCode) {

    public static final String NO_CLASS = "";

    /** The namespace of every id that the simulator sends. */
    public static final String NAMESPACE = "sis";
}
