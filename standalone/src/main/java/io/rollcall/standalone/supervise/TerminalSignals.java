package io.rollcall.standalone.supervise;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the terminal's signals from a child. Ctrl-C goes to every process of the terminal's group; the launcher alone acts on it, so that the programs stop in order,
 * and what runs in the background outlives the terminal.
 */
public final class TerminalSignals {

    private static final List<String> IGNORING = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");

    private TerminalSignals() {}

    /** The command, run deaf to them. Java leaves a signal ignored that was so when it started. */
    public static List<String> ignoredBy(List<String> command) {
        List<String> deaf = new ArrayList<>(IGNORING);
        deaf.addAll(command);
        return deaf;
    }
}
