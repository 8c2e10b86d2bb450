package io.rollcall.simulator.event;

/** Takes batches; waits where too many are on their way. */
@FunctionalInterface
public interface BatchSink {

    void send(EventBatch batch) throws InterruptedException;
}
