package io.rollcall.cockpit.gateway;

import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends files of a school's people to the gateway, with a feed's key. A school's own staff may use a key only that speaks for their school and no other, so that the gateway itself
 * refuses every row of another school, whatever a column of the file says.
 */
public final class SendRegister {

    static final String PLACE = "PAGE /upload";

    private final Gateway gateway;
    private final AuditLog audit;
    private final NotePermissionFailure failures;

    SendRegister(Gateway gateway, AuditLog audit, NotePermissionFailure failures) {
        this.gateway = gateway;
        this.audit = audit;
        this.failures = failures;
    }

    /** Which rows, and as what. The school is "" where the file names it; the day too. */
    public record Request(String kind, String school, String day) {

        Map<String, String> options() {
            Map<String, String> options = new TreeMap<>(Map.of("kind", kind));
            if (!school.isEmpty()) {
                options.put("school", school);
            }
            if (!day.isEmpty()) {
                options.put("date", day);
            }
            return options;
        }
    }

    /** The feed whose key this is, for the viewer to send with; a key for more than their school is none of a school's staff. */
    public Feed open(Viewer viewer, Locale language, String name, GatewayKey key) throws GatewayRefusedException {
        Feed feed = gateway.feed(key, language, viewer.district(), name);
        boolean theirs = viewer.role() == Role.OPERATOR
                || (viewer.role() == Role.SCHOOL
                        && feed.schools().equals(viewer.school().map(List::of).orElse(List.of())));
        if (!theirs) {
            failures.note(viewer, PLACE, "KEY_OF_OTHER_SCHOOLS");
            throw new GatewayRefusedException("KEY_OF_OTHER_SCHOOLS", "");
        }
        return feed;
    }

    /** How the file would be understood; leaves nothing behind. */
    public UploadReading preview(Locale language, GatewayKey key, byte[] file, Request request)
            throws GatewayRefusedException {
        return gateway.preview(key, language, file, request.options());
    }

    /** Puts it into the audit log, then sends it. An {@link io.rollcall.cockpit.audit.AuditUnavailableException} says that nothing was sent. */
    public UploadResult send(Viewer viewer, Locale language, Feed feed, GatewayKey key, byte[] file, Request request)
            throws GatewayRefusedException {
        AuditEntry entry = AuditEntry.change(
                AuditAction.UPLOAD, viewer.school().orElse(""), "FEED feed=" + feed.name() + " kind=" + request.kind());
        audit.keep(viewer, entry);
        try {
            return gateway.send(key, language, file, request.options());
        } catch (GatewayRefusedException refused) {
            audit.keep(viewer, entry.ended(refused.code()));
            throw refused;
        }
    }
}
