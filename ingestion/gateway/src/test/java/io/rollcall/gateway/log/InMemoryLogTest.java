package io.rollcall.gateway.log;

import io.rollcall.event.Delivery;
import io.rollcall.event.LogEntry;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedRegistry;
import java.util.List;

class InMemoryLogTest extends EventLogContract {

    private final InMemoryLog log = new InMemoryLog(new Directory(), new FeedRegistry());

    @Override
    protected EventLog log() {
        return log;
    }

    @Override
    protected List<LogEntry> entriesOf(String school) {
        return log.entries();
    }

    @Override
    protected List<Observation> historyOf(String school) {
        return log.history();
    }

    @Override
    protected List<Rejection> rejectionsOf(String requestId) {
        return log.rejections();
    }

    @Override
    protected List<Delivery> deliveries() {
        return log.deliveries();
    }

    @Override
    protected RejectionHistory history() {
        return log;
    }

    @Override
    protected void makeUnavailable() {
        log.setAvailable(false);
    }

    @Override
    protected void makeAvailable() {
        log.setAvailable(true);
    }
}
