package io.rollcall.standalone.program;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one installation, all counted from one base. */
public record Ports(int base) {

    /** Those that are taken where nobody says others. */
    public static final Ports USUAL = new Ports(8080);

    private static final int LEAST = 1024;
    private static final int COUNT = 11;
    private static final int TASK_MANAGERS = 2;
    private static final int MOST = 65_536 - COUNT;

    public Ports {
        if (base < LEAST || base > MOST) {
            throw new IllegalArgumentException(
                    "The port must be from %d to %d, not %d: %d ports are taken from it upwards."
                            .formatted(LEAST, MOST, base, COUNT));
        }
    }

    public int cockpit() {
        return base;
    }

    public int gateway() {
        return base + 1;
    }

    public int warehouse() {
        return base + 2;
    }

    public int broker() {
        return base + 3;
    }

    /** The broker's own, for the controller that it contains. */
    public int controller() {
        return base + 4;
    }

    public int streaming() {
        return base + 5;
    }

    /** Where the job tells Prometheus of itself. */
    public int streamingMetrics() {
        return base + 6;
    }

    /** Where the TaskManagers of a cluster do, counted from 0. */
    public int taskManagerMetrics(int number) {
        return base + 7 + number;
    }

    /** Where TaskManagers find the JobManager of a cluster. */
    public int jobManager() {
        return base + 9;
    }

    /** Where the cockpit tells Prometheus of itself. */
    public int cockpitMetrics() {
        return base + 10;
    }

    /** Which program serves on which port, where the job runs on a cluster and where not: an installation may change between the two at any start. */
    public Map<Integer, String> owners() {
        Map<Integer, String> owners = new LinkedHashMap<>();
        owners.put(cockpit(), "cockpit");
        owners.put(gateway(), "gateway");
        owners.put(warehouse(), "warehouse");
        owners.put(broker(), "broker");
        owners.put(controller(), "broker");
        owners.put(streaming(), "streaming");
        owners.put(streamingMetrics(), "streaming");
        for (int number = 0; number < TASK_MANAGERS; number++) {
            owners.put(taskManagerMetrics(number), "taskmanager-" + (number + 1));
        }
        owners.put(jobManager(), "jobmanager");
        owners.put(cockpitMetrics(), "cockpit");
        return owners;
    }
}
