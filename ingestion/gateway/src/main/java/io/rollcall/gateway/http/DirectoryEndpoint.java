package io.rollcall.gateway.http;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.directory.ReadDirectory;
import io.rollcall.gateway.log.ReferenceLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /v1/directory}: takes an operator's entries, all or nothing, and answers once this gateway works by them. */
@RestController
final class DirectoryEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryEndpoint.class);

    /** One at a time: what one request names may be what the one before brings, and each may hold 64 MiB. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private final Callers callers;
    private final Directory directory;
    private final ReferenceLog log;

    DirectoryEndpoint(Callers callers, Directory directory, ReferenceLog log) {
        this.callers = callers;
        this.directory = directory;
        this.log = log;
    }

    record Answer(int entries) {}

    @PutMapping("/v1/directory")
    Answer put(HttpServletRequest request) {
        callers.requireOperator(request);
        ContentTypes.requireLines(request);
        oneAtATime.lock();
        try {
            List<DirectoryEntry> entries = ReadDirectory.read(OpenBody.open(request, BodyLimit.DIRECTORY), directory);
            log.publish(entries);
            LOG.info("request {}: the directory took {} entries", RequestIdFilter.idOf(request), entries.size());
            return new Answer(entries.size());
        } finally {
            oneAtATime.unlock();
        }
    }
}
