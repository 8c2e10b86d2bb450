package io.rollcall.cockpit.gateway;

import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.security.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Looks after the feeds of the viewer's district with the operator's key that the viewer has entered: what of theirs was rejected, and their keys, whose changes are audited first. */
public final class OperateFeeds {

    /** What a person reads through before mending the first. */
    private static final int MOST_REJECTIONS = 50;

    private final Gateway gateway;
    private final AuditLog audit;

    OperateFeeds(Gateway gateway, AuditLog audit) {
        this.gateway = gateway;
        this.audit = audit;
    }

    /** All feeds of the district. */
    public List<Feed> feeds(Viewer viewer, Locale language, GatewayKey key) throws GatewayRefusedException {
        return gateway.feeds(key, language, viewer.district());
    }

    /** The newest of the feed's events that were not admitted. */
    public List<Rejection> rejections(Locale language, GatewayKey key, Feed feed) throws GatewayRefusedException {
        return gateway.rejections(key, language, feed, MOST_REJECTIONS);
    }

    /** The feed's new key, to be shown once. */
    public String rotate(Viewer viewer, Locale language, GatewayKey key, Feed feed, Duration overlap)
            throws GatewayRefusedException {
        AuditEntry entry =
                AuditEntry.change(AuditAction.FEED_KEY_ISSUED, "", "FEED feed=" + feed.name() + " overlap=" + overlap);
        return kept(viewer, entry, () -> gateway.rotate(key, language, feed, overlap));
    }

    /** Ends a key at once. */
    public void revoke(Viewer viewer, Locale language, GatewayKey key, Feed feed, String keyId)
            throws GatewayRefusedException {
        AuditEntry entry =
                AuditEntry.change(AuditAction.FEED_KEY_REVOKED, "", "FEED feed=" + feed.name() + " key=" + keyId);
        kept(viewer, entry, () -> {
            gateway.revoke(key, language, feed, keyId);
            return keyId;
        });
    }

    /** What the gateway is asked to do. */
    private interface Change {
        String make() throws GatewayRefusedException;
    }

    /** The audit log has it before it is done, and afterwards why not where it was refused. */
    private String kept(Viewer viewer, AuditEntry entry, Change change) throws GatewayRefusedException {
        audit.keep(viewer, entry);
        try {
            return change.make();
        } catch (GatewayRefusedException refused) {
            audit.keep(viewer, entry.ended(refused.code()));
            throw refused;
        }
    }
}
