package io.rollcall.standalone.supervise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers all that it observes, in order, and lets a test wait for it. */
final class Witness implements Observer {

    private final BlockingQueue<ProgramStatus> statuses = new LinkedBlockingQueue<>();
    private final List<String> readyInOrder = new CopyOnWriteArrayList<>();
    private final List<String> stoppedInOrder = new CopyOnWriteArrayList<>();

    @Override
    public void changed(ProgramStatus status) {
        if (status.state() == ProgramState.STOPPED) {
            stoppedInOrder.add(status.name());
        }
        statuses.add(status);
    }

    @Override
    public void ready(Program program, Duration took) {
        readyInOrder.add(program.name());
    }

    @Override
    public void died(Program program, String how, Duration pause) {
        // The status says it too.
    }

    List<String> readyInOrder() {
        return readyInOrder;
    }

    List<String> stoppedInOrder() {
        return stoppedInOrder;
    }

    /** The next status of that state; all before it are forgotten. */
    ProgramStatus next(ProgramState state) throws InterruptedException {
        ProgramStatus status = statuses.poll(30, TimeUnit.SECONDS);
        while (status != null && status.state() != state) {
            status = statuses.poll(30, TimeUnit.SECONDS);
        }
        if (status == null) {
            throw new AssertionError("No program became " + state + ".");
        }
        return status;
    }
}
