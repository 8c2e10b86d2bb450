package io.rollcall.cockpit.gateway;

import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.security.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Changes the keys of the viewer's district's feeds, with the operator's key that the viewer has entered; audited first. */
public final class ChangeKeys {

    private final Gateway gateway;
    private final AuditLog audit;

    ChangeKeys(Gateway gateway, AuditLog audit) {
        this.gateway = gateway;
        this.audit = audit;
    }

    /** All feeds of the district. */
    public List<Feed> feeds(Viewer viewer, Locale language, GatewayKey key) throws GatewayRefusedException {
        return gateway.feeds(key, language, viewer.district());
    }

    /** The feed's new key, to be shown once. */
    public String rotate(Viewer viewer, Locale language, GatewayKey key, Feed feed, Duration overlap)
            throws GatewayRefusedException {
        AuditEntry entry =
                AuditEntry.change(AuditAction.FEED_KEY_ISSUED, "", "FEED feed=" + feed.name() + " overlap=" + overlap);
        audit.keep(viewer, entry);
        try {
            return gateway.rotate(key, language, feed, overlap);
        } catch (GatewayRefusedException refused) {
            audit.keep(viewer, entry.ended(refused.code()));
            throw refused;
        }
    }

    /** Ends a key at once. */
    public void revoke(Viewer viewer, Locale language, GatewayKey key, Feed feed, String keyId)
            throws GatewayRefusedException {
        AuditEntry entry =
                AuditEntry.change(AuditAction.FEED_KEY_REVOKED, "", "FEED feed=" + feed.name() + " key=" + keyId);
        audit.keep(viewer, entry);
        try {
            gateway.revoke(key, language, feed, keyId);
        } catch (GatewayRefusedException refused) {
            audit.keep(viewer, entry.ended(refused.code()));
            throw refused;
        }
    }
}
