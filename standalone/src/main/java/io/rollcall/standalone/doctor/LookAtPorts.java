package io.rollcall.standalone.doctor;

import java.util.List;

/** Whether the ports can be had, where nothing of ours runs that would hold them. */
public final class LookAtPorts {

    private LookAtPorts() {}

    /** @param taken a sentence for each port that somebody else holds */
    public static List<Finding> at(int base, List<String> taken) {
        return taken.isEmpty()
                ? List.of(Finding.good("ports", "All from %d on can be had.".formatted(base)))
                : taken.stream()
                        .map(sentence -> Finding.fault(
                                "ports",
                                sentence,
                                "See who holds it (ss -ltnp) and end that, or start with another --port."))
                        .toList();
    }
}
