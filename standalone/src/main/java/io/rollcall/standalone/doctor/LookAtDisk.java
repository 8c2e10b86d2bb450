package io.rollcall.standalone.doctor;

import java.nio.file.Path;

/** Whether the log, the state and the warehouse have room to grow. */
public final class LookAtDisk {

    private static final long FAULT_BELOW = 2_000_000_000L;
    private static final long WARNING_BELOW = 20_000_000_000L;
    private static final double GIGABYTE = 1e9;

    private LookAtDisk() {}

    /** @param free bytes that the installation may still write */
    public static Finding at(Path data, long free) {
        String sentence = "%.1f GB are free under %s.".formatted(free / GIGABYTE, data);
        if (free < FAULT_BELOW) {
            return Finding.fault(
                    "disk",
                    sentence,
                    "Make room now: programs that cannot write stop taking events. Move other files away, or stop Rollcall (./rollcall down), copy the folder to a larger disk and name it with --data.");
        }
        return free < WARNING_BELOW
                ? Finding.warning("disk", sentence, "Plan for more room; see what grows with: du -sh " + data + "/*")
                : Finding.good("disk", sentence);
    }
}
