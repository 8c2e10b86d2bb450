package io.rollcall.standalone.supervise;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps from a child the signals that are meant for the launcher. Ctrl-C, and whatever else is sent to the launcher's process group, reaches the launcher alone, so
 * that the programs stop in order; and what runs in the background outlives the terminal.
 */
public final class LaunchersSignals {

    private static final List<String> IGNORING = List.of(
            "/bin/sh",
            "-c",
            // A group of its own where the system has setsid; that the signals are ignored is enough for a terminal.
            // Either way the process stays the same one.
            "trap '' INT HUP; if command -v setsid >/dev/null; then exec setsid \"$0\" \"$@\"; else exec \"$0\" \"$@\"; fi");

    private LaunchersSignals() {}

    /** The command, run deaf to them. Java leaves a signal ignored that was so when it started. */
    public static List<String> keptFrom(List<String> command) {
        List<String> deaf = new ArrayList<>(IGNORING);
        deaf.addAll(command);
        return deaf;
    }
}
