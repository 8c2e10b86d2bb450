package io.rollcall.standalone.program;

import java.util.random.RandomGenerator;

/** Finds ports that nobody uses now, below those that the system hands out by itself. */
public final class FreePorts {

    private static final int LEAST = 10_000;
    private static final int MOST = 30_000;

    private FreePorts() {}

    public static Ports find() {
        RandomGenerator random = RandomGenerator.getDefault();
        Ports ports = new Ports(random.nextInt(LEAST, MOST));
        while (!TakenPorts.find(ports).isEmpty()) {
            ports = new Ports(random.nextInt(LEAST, MOST));
        }
        return ports;
    }
}
