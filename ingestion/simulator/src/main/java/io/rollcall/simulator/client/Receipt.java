package io.rollcall.simulator.client;

import java.util.List;

/** The gateway's acknowledgement of one batch: what it admitted is in the log. */
public record Receipt(int received, int admitted, List<RejectedEvent> rejected) {

    public Receipt {
        rejected = List.copyOf(rejected);
    }
}
