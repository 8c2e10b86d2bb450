package io.rollcall.warehouse.embedded;

/** Why the warehouse cannot start, as one sentence for whoever started it. */
public final class StartRefused extends Exception {

    StartRefused(String sentence) {
        super(sentence);
    }
}
