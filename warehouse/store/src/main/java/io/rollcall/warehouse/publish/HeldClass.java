package io.rollcall.warehouse.publish;

/**
 * How a school's part of a live class was watched: never shown as it is.
 *
 * @param open whether whoever liked could watch
 * @param expected people it expected; 0 where nobody knew
 * @param enrolled pupils of the school as of the day
 * @param participants people who watched at all
 * @param seconds that they watched, up to the class's end
 */
record HeldClass(
        String school, String liveClass, boolean open, long expected, long enrolled, long participants, long seconds) {

    /** Those who did not watch, of whom an analyst may know how many there are in all: the expected, or else the school's pupils. */
    long absent() {
        return (expected == 0 ? enrolled : expected) - participants;
    }

    long minutes() {
        return seconds / 60;
    }
}
