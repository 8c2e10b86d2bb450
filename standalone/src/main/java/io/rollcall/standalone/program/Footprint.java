package io.rollcall.standalone.program;

/**
 * How much memory each program's heap may take.
 *
 * <p>The engines' memory outside the heap comes on top: about 0.7 GB for the warehouse's, and the job's state store.
 */
public enum Footprint {
    /** A dozen schools: all six processes together stay under 3.5 GB. */
    SMALL("128m", "320m", "256m", "640m", "320m"),
    /** A whole district. */
    DISTRICT("192m", "512m", "512m", "1536m", "640m");

    private final String warehouse;
    private final String broker;
    private final String gateway;
    private final String streaming;
    private final String cockpit;

    Footprint(String warehouse, String broker, String gateway, String streaming, String cockpit) {
        this.warehouse = warehouse;
        this.broker = broker;
        this.gateway = gateway;
        this.streaming = streaming;
        this.cockpit = cockpit;
    }

    String warehouse() {
        return warehouse;
    }

    String broker() {
        return broker;
    }

    String gateway() {
        return gateway;
    }

    String streaming() {
        return streaming;
    }

    String cockpit() {
        return cockpit;
    }
}
