package io.rollcall.gateway.http;

import io.rollcall.event.AuditAction;
import io.rollcall.event.AuditEntry;
import io.rollcall.event.Feed;
import io.rollcall.gateway.log.AuditLog;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.outstanding.FindOutstanding;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/** Puts a known feed that asked for what is not its own into the audit log, as far as that takes it: the answer does not depend on it. Who has no key is nobody to note. */
final class NotePermissionFailure {

    private static final Logger LOG = LoggerFactory.getLogger(NotePermissionFailure.class);

    private final AuditLog audit;
    private final InstantSource clock;

    NotePermissionFailure(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void note(Feed feed, HttpServletRequest request) {
        // The pattern and not the path, which could hold anything.
        Object endpoint = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        try {
            audit.append(new AuditEntry(
                    RequestIdFilter.idOf(request),
                    clock.instant(),
                    feed.district(),
                    feed.feed(),
                    FindOutstanding.FEED,
                    AuditAction.PERMISSION_FAILURE,
                    "",
                    request.getMethod() + " " + endpoint,
                    "",
                    RequestFailure.UNKNOWN_KEY.name(),
                    0));
        } catch (LogUnavailableException unnoted) {
            LOG.warn(
                    "request {} asked for what is not its feed's, which is not noted: {}",
                    RequestIdFilter.idOf(request),
                    unnoted.getMessage());
        }
    }
}
