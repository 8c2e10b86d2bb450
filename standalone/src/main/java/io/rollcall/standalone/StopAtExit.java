package io.rollcall.standalone;

import io.rollcall.standalone.faults.SmallDisks;
import io.rollcall.standalone.installation.Installation;
import java.io.IOException;

/** However this process ends, short of being killed, the programs are stopped first: Ctrl-C, SIGTERM, a refusal, its own end. */
final class StopAtExit {

    private StopAtExit() {}

    static void of(Installation installation) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(installation)));
    }

    /** The same, and takes away what they ran on afterwards. */
    static void of(Installation installation, SmallDisks disks) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            stop(installation);
            takeAway(disks);
        }));
    }

    private static void takeAway(SmallDisks disks) {
        try {
            disks.close();
        } catch (IOException failure) {
            System.err.println("A disk is still mounted; see mount(8): " + failure.getMessage());
        }
    }

    private static void stop(Installation installation) {
        try {
            installation.stop();
        } catch (IOException failure) {
            System.err.println("Not everything could be stopped cleanly: " + failure.getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
